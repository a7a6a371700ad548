import { expect } from 'chai';
import { addDays, daysOf, isDay, lengthOf, parseDays, todayIn } from '../../../web/reports/period.js';

describe('periods', () => {
  it('include today, and reach back as many days as they say', () => {
    const period = daysOf('30d', '2026-03-15');

    expect(period).to.deep.equal({ from: '2026-02-14', to: '2026-03-16' });
    expect(lengthOf(period)).to.equal(30);
  });

  it('begin with the quarter and with the year', () => {
    const firstDays = ['2026-01-01', '2026-03-31', '2026-04-01', '2026-12-31'].map(
      (today) => daysOf('quarter', today).from,
    );

    expect(firstDays).to.deep.equal(['2026-01-01', '2026-01-01', '2026-04-01', '2026-10-01']);
    expect(daysOf('year', '2026-12-31')).to.deep.equal({ from: '2026-01-01', to: '2027-01-01' });
  });

  it('count days across leap years and changes of the clock', () => {
    expect(addDays('2028-02-28', 2)).to.equal('2028-03-01');
    expect(lengthOf({ from: '2026-03-28', to: '2026-03-31' })).to.equal(3);
  });

  it('follow the days of the service’s time zone, not of the reader’s', () => {
    const lateEvening = new Date('2026-11-22T23:30:00Z');

    expect(todayIn('Europe/Madrid', lateEvening)).to.equal('2026-11-23');
    expect(todayIn('America/Lima', lateEvening)).to.equal('2026-11-22');
  });

  it('are refused when they are no days, or end before they begin', () => {
    const texts = ['2026-02-29..2026-03-02', '2026-03-02..2026-03-01', '2026-03-01..2026-03-01', '2026-03-01', 'a..b'];

    expect(texts.map(parseDays)).to.deep.equal(Array(5).fill(undefined));
    expect(parseDays('2026-03-01..2026-03-02')).to.deep.equal({ from: '2026-03-01', to: '2026-03-02' });
    expect(isDay('2026-3-1')).to.equal(false);
  });
});
