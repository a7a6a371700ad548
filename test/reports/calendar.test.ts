import { expect } from 'chai';
import fc from 'fast-check';
import { bucketOf, calendarOf, cutsIn, wholeOf } from '../../bot/reports/calendar.js';
import { LocalHours } from '../../bot/reports/local-hours.js';
import { dayIn, hourOfWeekIn, pieceOf } from './naive.js';

const dayMs = 86_400_000;
const hourMs = 3_600_000;
/** Half hours and quarters, changes of half an hour, at midnight, of a whole day; and none at all. */
const zones = ['Europe/Madrid', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'America/Santiago', 'Pacific/Apia', 'UTC'];
const anyTime = fc.integer({ min: Date.UTC(2011, 0, 1), max: Date.UTC(2030, 0, 1) });

describe('the calendar of a report', () => {
  it('has a day of 23 hours in spring and one of 25 in autumn', () => {
    const lengths = (from: string, to: string) => {
      const { cuts } = calendarOf({ from, to, timeZone: 'Europe/Madrid', unit: 'day' });
      return cuts.slice(1).map((cut, i) => (cut - (cuts[i] ?? 0)) / hourMs);
    };

    expect(lengths('2026-03-28', '2026-03-31')).to.deep.equal([24, 23, 24]);
    expect(lengths('2026-10-24', '2026-10-27')).to.deep.equal([24, 25, 24]);
  });

  it('has weeks from Monday and calendar months, cut where the period begins and ends', () => {
    const pieces = (unit: 'week' | 'month') =>
      calendarOf({ from: '2026-02-25', to: '2026-03-12', timeZone: 'Europe/Madrid', unit }).buckets;

    expect(pieces('week')).to.deep.equal([
      { from: '2026-02-25', to: '2026-03-02' },
      { from: '2026-03-02', to: '2026-03-09' },
      { from: '2026-03-09', to: '2026-03-12' },
    ]);
    expect(pieces('month')).to.deep.equal([
      { from: '2026-02-25', to: '2026-03-01' },
      { from: '2026-03-01', to: '2026-03-12' },
    ]);
  });

  it('puts every moment into the piece that clocks on the wall say', () => {
    const period = fc.record({
      timeZone: fc.constantFrom(...zones),
      unit: fc.constantFrom('day', 'week', 'month'),
      first: fc.integer({ min: Date.UTC(2026, 0, 1) / dayMs, max: Date.UTC(2026, 11, 1) / dayMs }),
      length: fc.integer({ min: 1, max: 90 }),
      into: fc.integer({ min: -2 * dayMs, max: 92 * dayMs }),
    });
    fc.assert(
      fc.property(period, ({ timeZone, unit, first, length, into }) => {
        const [from, to] = [first, first + length].map((day) => new Date(day * dayMs).toISOString().slice(0, 10));
        const calendar = calendarOf({ from: from ?? '', to: to ?? '', timeZone, unit: unit as 'day' });
        const at = first * dayMs + into;
        const day = Math.floor(at / dayMs);

        const bucket = calendar.buckets[bucketOf(cutsIn(calendar, day), at - day * dayMs)];

        const wall = dayIn(timeZone, new Date(at));
        const isIn = (from ?? '') <= wall && wall < (to ?? '');
        const piece = pieceOf(wall, unit as 'day');
        expect(bucket?.from).to.equal(isIn ? (piece < (from ?? '') ? from : piece) : undefined);
        if (isIn) expect(day).to.be.within(calendar.firstDay, calendar.lastDay);
      }),
    );
  });

  it('of a whole period has one piece', () => {
    const { buckets, cuts } = wholeOf({ from: '2026-03-01', to: '2026-04-01' }, 'Europe/Madrid');

    expect(buckets).to.deep.equal([{ from: '2026-03-01', to: '2026-04-01' }]);
    expect(((cuts[1] ?? 0) - (cuts[0] ?? 0)) / hourMs).to.equal(31 * 24 - 1);
  });
});

describe('the hours of a local week', () => {
  it('are those that clocks on the wall show', () => {
    const hours = new Map(zones.map((zone) => [zone, new LocalHours(zone)]));
    fc.assert(
      fc.property(fc.constantFrom(...zones), anyTime, (zone, at) => {
        const day = Math.floor(at / dayMs);
        const minute = Math.floor((at - day * dayMs) / 60_000);

        expect(hours.get(zone)?.ofDay(day)[minute]).to.equal(hourOfWeekIn(zone, new Date(at)));
      }),
      { numRuns: 300 },
    );
  });

  it('count an hour that comes twice as one', () => {
    const hours = new LocalHours('Europe/Madrid').ofDay(Date.UTC(2026, 9, 25) / dayMs);

    // Clocks go from 3:00 back to 2:00 at 1:00 UTC: 0:00 to 2:00 UTC is all Sunday 2:00.
    const sundayAtTwo = 6 * 24 + 2;
    expect(hours.slice(0, 120).every((hour) => hour === sundayAtTwo)).to.equal(true);
    expect(hours[120]).to.equal(sundayAtTwo + 1);
  });
});
