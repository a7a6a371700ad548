import { expect } from 'chai';
import { isDaytime, isDueInSample, type QuarterDay, quarterDayOf } from '../../bot/support/relationship-sample.js';

const madrid = 'Europe/Madrid';

describe('the sample of the relationship', () => {
  const contacts = Array.from({ length: 20_000 }, (_, i) => `contact ${i}`);
  const spring: QuarterDay = { quarter: '2026-Q2', day: 90, days: 91 };
  const sampleOf = (today: QuarterDay, sample: number) => contacts.filter((id) => isDueInSample(id, today, sample));

  it('knows the quarter and its day by local calendars', () => {
    const at = (iso: string, zone = madrid) => quarterDayOf(new Date(iso), zone);

    expect(at('2026-03-31T21:59:59Z')).to.deep.equal({ quarter: '2026-Q1', day: 89, days: 90 });
    expect(at('2026-03-31T22:00:00Z')).to.deep.equal({ quarter: '2026-Q2', day: 0, days: 91 });
    expect(at('2026-03-31T22:00:00Z', 'UTC')).to.deep.equal({ quarter: '2026-Q1', day: 89, days: 90 });
    expect(at('2028-02-29T12:00:00Z')).to.deep.equal({ quarter: '2028-Q1', day: 59, days: 91 });
    expect(at('2026-12-31T12:00:00Z')).to.deep.equal({ quarter: '2026-Q4', day: 91, days: 92 });
  });

  it('holds the share that was asked for, by the last day', () => {
    // Binomial: 2,000 ± 4.5 standard deviations of √(20000 · 0.1 · 0.9) = 42.4.
    expect(sampleOf(spring, 0.1).length).to.be.within(1809, 2191);
    expect(sampleOf(spring, 1)).to.have.length(contacts.length);
    expect(sampleOf(spring, 0)).to.have.length(0);
  });

  it('is spread over the days of the quarter, and who was due stays due', () => {
    const perDay: number[] = [];
    let before = new Set<string>();
    for (let day = 0; day < spring.days; day++) {
      const due = new Set(sampleOf({ ...spring, day }, 0.5));
      expect([...before].every((id) => due.has(id))).to.equal(true);
      perDay.push(due.size - before.size);
      before = due;
    }

    // 10,000 over 91 days: 110 ± 5 standard deviations of about 10.4 each day.
    expect(Math.min(...perDay)).to.be.greaterThan(55);
    expect(Math.max(...perDay)).to.be.lessThan(165);
  });

  it('is another one in another quarter', () => {
    const [second, third] = ['2026-Q2', '2026-Q3'].map((quarter) => new Set(sampleOf({ ...spring, quarter }, 0.1)));
    const both = [...(second ?? [])].filter((id) => third?.has(id));

    // A tenth of a tenth: 200 of 20,000.
    expect(both.length).to.be.within(135, 265);
  });

  it('is asked in the daytime of the place', () => {
    const at = (iso: string) => isDaytime(new Date(iso), madrid);

    expect(at('2026-01-15T08:59:59Z')).to.equal(false);
    expect(at('2026-01-15T09:00:00Z')).to.equal(true);
    expect(at('2026-07-15T08:00:00Z'), 'summer time').to.equal(true);
    expect(at('2026-07-15T17:59:59Z')).to.equal(true);
    expect(at('2026-07-15T18:00:00Z')).to.equal(false);
  });
});
