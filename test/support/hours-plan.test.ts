import { expect } from 'chai';
import fc from 'fast-check';
import { businessHours } from '../../bot/support/business-hours.js';
import { type HoursPlan, hoursOf, preview, seedPlan } from '../../bot/support/hours-plan.js';
import { readIntervals, readSchedule, type WeeklyHours, writeSchedule } from '../../bot/support/opening-schedule.js';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** Up to three intervals a day in five-minute steps, the last of which may run into the night. */
const day = fc.uniqueArray(fc.integer({ min: 0, max: 287 }), { maxLength: 6 }).map((steps) => {
  const times = steps.sort((a, b) => a - b).map((step) => step * 5);
  const pairs = Array.from({ length: Math.floor(times.length / 2) }, (_, i) => times.slice(2 * i, 2 * i + 2));
  return pairs.map(([from = 0, to = 5]) => ({ from, to }));
});
const weeks: fc.Arbitrary<WeeklyHours> = fc.array(day, { minLength: 7, maxLength: 7 });
const zones = fc.constantFrom('Europe/Madrid', 'Europe/Lisbon', 'Atlantic/Canary', 'Atlantic/Azores', 'UTC');
/** From 2024 to 2030, all changes of the clock included. */
const moments = fc
  .integer({ min: Date.UTC(2024, 0, 1) / minuteMs, max: Date.UTC(2031, 0, 1) / minuteMs })
  .map((minutes) => new Date(minutes * minuteMs));

const plan = (text: string, more: Partial<HoursPlan> = {}): HoursPlan => ({
  ...seedPlan(text, 'Europe/Madrid', []),
  ...more,
});

describe('opening hours as text', () => {
  it('are written as they are read, whatever the week', () => {
    fc.assert(
      fc.property(weeks, (weekly) => {
        const text = writeSchedule(weekly);
        if (text === 'never') expect(weekly.flat()).to.deep.equal([]);
        else expect(readSchedule(text)).to.deep.equal({ ok: true, weekly });
      }),
    );
  });

  it('put days that are alike together, and keep nights and whole days', () => {
    for (const text of ['always', 'Mon-Fri 09:30-14:00,16:00-19:30; Sat 10:00-14:00', 'Sat-Sun 22:00-02:00']) {
      const read = readSchedule(text);
      expect(read.ok && writeSchedule(read.weekly)).to.equal(text);
    }
  });

  it('of one day are read, unless they overlap or are none', () => {
    expect(readIntervals('16:00-19:30, 09:30-14:00')).to.deep.equal([
      { from: 570, to: 840 },
      { from: 960, to: 1170 },
    ]);
    for (const text of ['', 'closed', '09:00-14:00,13:00-15:00']) expect(readIntervals(text)).to.equal(undefined);
  });
});

describe('the moment after so much open time', () => {
  it('is when the team will have been there that long, and not a minute sooner', () => {
    fc.assert(
      fc.property(weeks, zones, moments, fc.integer({ min: 1, max: 3000 }), (weekly, timeZone, from, minutes) => {
        const hours = businessHours({ weekly, timeZone, calendars: ['galicia'] });

        const at = hours.afterOpen(from, minutes * minuteMs);

        const isReached = at !== undefined;
        const later = at ?? new Date(from.getTime() + 300 * 24 * hourMs);
        expect(isReached || hours.openMs(from, later) < minutes * minuteMs).to.equal(true);
        if (isReached) expect(hours.openMs(from, later)).to.equal(minutes * minuteMs);
        expect(hours.openMs(from, new Date(later.getTime() - 1))).to.be.below(minutes * minuteMs);
      }),
      { numRuns: 60 },
    );
  });

  it('skips the night, the weekend and the holiday', () => {
    const hours = hoursOf(plan('Mon-Fri 09:00-14:00', { calendars: ['spain'] }));

    // Friday 4 December 2026, 13:30 in Madrid: half an hour, then Tuesday 8 is a holiday, and Monday 7 is open.
    expect(hours.afterOpen(new Date('2026-12-04T12:30:00Z'), hourMs)).to.deep.equal(new Date('2026-12-07T08:30:00Z'));
    expect(hours.afterOpen(new Date('2026-12-07T12:30:00Z'), hourMs)).to.deep.equal(new Date('2026-12-09T08:30:00Z'));
  });

  it('counts the hour that a night gains or loses', () => {
    const hours = hoursOf(plan('Sat 22:00-06:00'));

    // Three hours after 23:00: 03:00 by the winter clock, or an hour sooner on the wall once the clock has been turned back.
    expect(hours.afterOpen(new Date('2026-03-28T22:00:00Z'), 3 * hourMs)).to.deep.equal(
      new Date('2026-03-29T01:00:00Z'),
    );
    expect(hours.afterOpen(new Date('2026-10-24T21:00:00Z'), 3 * hourMs)).to.deep.equal(
      new Date('2026-10-25T00:00:00Z'),
    );
    // The whole night is seven hours in March and nine in October.
    expect(hours.openMs(new Date('2026-03-28T00:00:00Z'), new Date('2026-03-30T00:00:00Z'))).to.equal(7 * hourMs);
    expect(hours.openMs(new Date('2026-10-24T00:00:00Z'), new Date('2026-10-26T00:00:00Z'))).to.equal(9 * hourMs);
  });

  it('never comes for a team that is never there', () => {
    expect(hoursOf({ weekly: [], timeZone: 'UTC' }).afterOpen(new Date(), 1)).to.equal(undefined);
  });
});

describe('a plan of hours', () => {
  it('is closed on the holidays of its calendars, unless that day has hours of its own', () => {
    const galicia = plan('always', {
      calendars: ['galicia'],
      holidays: ['2026-07-16'],
      exceptions: { '2026-12-25': [{ from: 600, to: 720 }] },
    });
    const open = (utc: string) => hoursOf(galicia).at(new Date(utc)).open;

    expect(open('2026-05-17T12:00:00Z')).to.equal(false);
    expect(open('2026-04-02T12:00:00Z')).to.equal(false);
    expect(open('2026-07-16T12:00:00Z')).to.equal(false);
    expect(open('2026-12-25T10:00:00Z')).to.equal(true);
    expect(open('2026-12-25T12:00:00Z')).to.equal(false);
    expect(open('2026-06-10T12:00:00Z')).to.equal(true);
  });

  it('is shown day by day, with why a day is not like the others', () => {
    const shop = plan('Mon-Fri 09:30-14:00,16:00-19:30; Sat 10:00-14:00', {
      calendars: ['spain'],
      holidays: ['2026-12-09'],
      exceptions: { '2026-12-06': [{ from: 600, to: 840 }] },
    });

    // Half past midnight on Saturday in Madrid.
    expect(preview(shop, new Date('2026-12-04T23:30:00Z'), 5)).to.deep.equal([
      { day: '2026-12-05', hours: '10:00-14:00' },
      { day: '2026-12-06', hours: '10:00-14:00', because: 'exception' },
      { day: '2026-12-07', hours: '09:30-14:00,16:00-19:30' },
      { day: '2026-12-08', hours: '', because: 'immaculate_conception' },
      { day: '2026-12-09', hours: '', because: 'own_holiday' },
    ]);
  });
});
