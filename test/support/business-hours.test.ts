import { expect } from 'chai';
import fc from 'fast-check';
import { businessHours, type Schedule } from '../../bot/support/business-hours.js';
import { readSchedule } from '../../bot/support/opening-schedule.js';

function hours(text: string, rest: Partial<Schedule> = {}) {
  const read = readSchedule(text);
  if (!read.ok) throw new Error(read.problem);
  return businessHours({ weekly: read.weekly, timeZone: 'Europe/Madrid', ...rest });
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

const shop = 'Mon-Fri 09:30-14:00,16:00-19:30; Sat 10:00-14:00';

/** `open`, or when it opens; local times are one hour ahead of UTC in winter and two in summer. */
function at(schedule: ReturnType<typeof hours>, utc: string): string {
  const { open, opensAt } = schedule.at(new Date(utc));
  return open ? 'open' : (opensAt?.toISOString().slice(0, 16) ?? 'never');
}

describe('businessHours', () => {
  it('is open from the first minute to before the last of each interval', () => {
    const schedule = hours(shop);

    expect(at(schedule, '2026-11-20T08:29:59Z')).to.equal('2026-11-20T08:30');
    expect(at(schedule, '2026-11-20T08:30:00Z')).to.equal('open');
    expect(at(schedule, '2026-11-20T12:59:59Z')).to.equal('open');
    expect(at(schedule, '2026-11-20T13:00:00Z')).to.equal('2026-11-20T15:00');
    expect(at(schedule, '2026-11-20T18:30:00Z')).to.equal('2026-11-21T09:00');
    expect(at(schedule, '2026-11-21T13:00:00Z')).to.equal('2026-11-23T08:30');
    expect(schedule.at(new Date('2026-11-20T13:00:00Z')).timeZone).to.equal('Europe/Madrid');
  });

  it('keeps the wall clock when daylight saving begins', () => {
    const schedule = hours(shop);

    // Sunday 29 March 2026: 02:00 becomes 03:00. Saturday closes at 14:00 (13:00Z); Monday 09:30 is 07:30Z.
    expect(at(schedule, '2026-03-28T12:59:00Z')).to.equal('open');
    expect(at(schedule, '2026-03-28T13:00:00Z')).to.equal('2026-03-30T07:30');
    expect(at(schedule, '2026-03-30T07:30:00Z')).to.equal('open');
  });

  it('keeps the wall clock when daylight saving ends', () => {
    const schedule = hours(shop);

    // Sunday 25 October 2026: 03:00 becomes 02:00. Saturday 10:00 is 08:00Z; Monday 09:30 is 08:30Z.
    expect(at(schedule, '2026-10-24T07:59:00Z')).to.equal('2026-10-24T08:00');
    expect(at(schedule, '2026-10-25T12:00:00Z')).to.equal('2026-10-26T08:30');
    expect(at(schedule, '2026-10-26T08:29:00Z')).to.equal('2026-10-26T08:30');
  });

  it('takes a time that the clock skips as much later, and of one that comes twice the first', () => {
    const night = hours('Sun 02:30-06:00');

    // Spring: 02:30 does not exist, 03:30 is 01:30Z. Autumn: the first 02:30 is 00:30Z, in summer time still.
    expect(at(night, '2026-03-29T00:30:00Z')).to.equal('2026-03-29T01:30');
    expect(at(night, '2026-10-25T00:00:00Z')).to.equal('2026-10-25T00:30');
    expect(at(night, '2026-10-25T04:59:00Z')).to.equal('open');
    expect(at(night, '2026-10-25T05:00:00Z')).to.equal('2026-11-01T01:30');
  });

  it('stays open across midnight, also through the hour that is skipped', () => {
    const bar = hours('Sat 22:00-04:00');

    // From 21:00Z on Saturday to 04:00 summer time, 02:00Z: five hours, not six.
    expect(at(bar, '2026-03-28T20:59:00Z')).to.equal('2026-03-28T21:00');
    expect(at(bar, '2026-03-29T01:59:00Z')).to.equal('open');
    expect(at(bar, '2026-03-29T02:00:00Z')).to.equal('2026-04-04T20:00');
  });

  it('closes on holidays, but not the night that began before', () => {
    const schedule = hours('Mon-Sun 20:00-02:00', { holidays: ['2026-07-25'] });

    // 25 July, day of Galicia, is 22:00Z on the 24th to 22:00Z on the 25th.
    expect(at(schedule, '2026-07-24T23:30:00Z')).to.equal('open');
    expect(at(schedule, '2026-07-25T00:00:00Z')).to.equal('2026-07-26T18:00');
    expect(at(schedule, '2026-07-25T19:00:00Z')).to.equal('2026-07-26T18:00');
  });

  it('lets a day of its own win over holiday and week', () => {
    const schedule = hours(shop, {
      holidays: ['2026-12-24', '2026-12-25'],
      exceptions: { '2026-12-24': [{ from: 600, to: 720 }], '2026-12-28': [] },
    });

    expect(at(schedule, '2026-12-24T09:00:00Z')).to.equal('open');
    expect(at(schedule, '2026-12-24T11:00:00Z')).to.equal('2026-12-26T09:00');
    expect(at(schedule, '2026-12-28T09:00:00Z')).to.equal('2026-12-29T08:30');
  });

  it('is open at every moment of "always"', () => {
    const always = hours('always');

    fc.assert(
      fc.property(fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true }), (now) => {
        expect(always.at(now).open).to.equal(true);
      }),
    );
  });

  it('names no opening when there is none within 400 days', () => {
    const never = businessHours({ weekly: [[], [], [], [], [], [], []], timeZone: 'Europe/Madrid' });

    expect(at(never, '2026-11-20T12:00:00Z')).to.equal('never');
  });

  it('opens exactly at the moment it announced, wherever the clocks are', () => {
    const zone = fc.constantFrom(
      'Europe/Madrid',
      'Atlantic/Canary',
      'America/New_York',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
      'UTC',
    );
    const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });

    fc.assert(
      fc.property(zone, moment, (timeZone, now) => {
        const schedule = hours('Mon-Fri 09:30-14:00,16:00-19:30; Sat 22:00-04:00', { timeZone });
        const { open, opensAt } = schedule.at(now);
        if (open) return;
        if (opensAt === undefined) throw new Error('no opening');
        expect(opensAt.getTime()).to.be.above(now.getTime());
        expect(schedule.at(opensAt).open).to.equal(true);
        expect(schedule.at(new Date(opensAt.getTime() - 1)).open).to.equal(false);
      }),
    );
  });

  it('counts the open time between two moments, split shifts and days between included', () => {
    const schedule = hours(shop);
    const open = (from: string, to: string) => schedule.openMs(new Date(from), new Date(to)) / minuteMs;

    // Friday 20 November, 09:30–14:00 and 16:00–19:30: from 13:50 to 16:10 ten minutes of each shift.
    expect(open('2026-11-20T12:50:00Z', '2026-11-20T15:10:00Z')).to.equal(20);
    // Friday 19:20 to Monday 09:40: ten minutes, Saturday 10:00–14:00, ten minutes.
    expect(open('2026-11-20T18:20:00Z', '2026-11-23T08:40:00Z')).to.equal(10 + 240 + 10);
    // Saturday 14:00 to Monday 09:30.
    expect(open('2026-11-21T13:00:00Z', '2026-11-23T08:30:00Z')).to.equal(0);
    expect(schedule.openMs(new Date('2026-11-20T12:59:59.250Z'), new Date('2026-11-20T13:30:00Z'))).to.equal(750);
  });

  it('counts elapsed time when the clock skips an hour and when it repeats one', () => {
    const bar = hours('Sat 22:00-04:00');
    const always = hours('always');
    const night = ['2026-03-28T12:00:00Z', '2026-03-29T12:00:00Z', '2026-10-24T12:00:00Z', '2026-10-25T12:00:00Z'];
    const [spring, springEnd, autumn, autumnEnd] = night.map((utc) => new Date(utc)) as [Date, Date, Date, Date];

    expect(bar.openMs(spring, springEnd)).to.equal(5 * hourMs);
    expect(bar.openMs(autumn, autumnEnd)).to.equal(7 * hourMs);
    expect(always.openMs(spring, springEnd)).to.equal(24 * hourMs);
    expect(always.openMs(autumn, autumnEnd)).to.equal(24 * hourMs);
  });

  it('counts nothing on a holiday but the night that began before, and the hours of a day of its own', () => {
    const nights = hours('Mon-Sun 20:00-02:00', { holidays: ['2026-07-25'] });
    const christmas = hours(shop, {
      holidays: ['2026-12-24', '2026-12-25'],
      exceptions: { '2026-12-24': [{ from: 600, to: 720 }] },
    });

    // 25 July in Madrid is 22:00Z to 22:00Z.
    expect(nights.openMs(new Date('2026-07-24T22:00:00Z'), new Date('2026-07-25T22:00:00Z'))).to.equal(2 * hourMs);
    expect(christmas.openMs(new Date('2026-12-23T23:00:00Z'), new Date('2026-12-25T23:00:00Z'))).to.equal(2 * hourMs);
  });

  it('counts hours once that belong to two days, or are named twice', () => {
    const night = hours('Fri 22:00-06:00; Sat 00:00-12:00');
    const twice = hours('Mon 09:30-14:00', {
      exceptions: {
        '2026-11-20': [
          { from: 660, to: 720 },
          { from: 600, to: 780 },
        ],
      },
    });

    expect(night.openMs(new Date('2026-11-20T12:00:00Z'), new Date('2026-11-21T12:00:00Z'))).to.equal(14 * hourMs);
    expect(twice.openMs(new Date('2026-11-20T00:00:00Z'), new Date('2026-11-21T00:00:00Z'))).to.equal(3 * hourMs);
  });

  it('looks a day ahead and two back, since local days are not those of UTC', () => {
    const early = hours('Wed 01:00-02:00', { timeZone: 'Pacific/Kiritimati' });
    const late = hours('Mon 22:00-21:59', { timeZone: 'Pacific/Pago_Pago' });

    // Fourteen hours ahead, Wednesday 01:00 is Tuesday 11:00Z. Eleven behind, Tuesday 21:59 is Wednesday 08:59Z.
    expect(early.openMs(new Date('2026-11-24T10:00:00Z'), new Date('2026-11-24T13:00:00Z'))).to.equal(hourMs);
    expect(late.openMs(new Date('2026-11-25T08:00:00Z'), new Date('2026-11-25T09:30:00Z'))).to.equal(59 * minuteMs);
  });

  it('counts exactly the moments at which it is open, wherever the clocks are', () => {
    // Around the changes of clock of each zone: Lord Howe moves half an hour, Beirut and Apia skip midnight and a whole day.
    const around = fc.constantFrom<[string, string]>(
      ['Europe/Madrid', '2026-03-27'],
      ['Europe/Madrid', '2026-10-23'],
      ['America/New_York', '2026-03-06'],
      ['Australia/Lord_Howe', '2026-04-03'],
      ['Australia/Lord_Howe', '2026-10-02'],
      ['Asia/Beirut', '2026-03-27'],
      ['Pacific/Apia', '2011-12-28'],
      ['Asia/Kathmandu', '2026-11-20'],
    );
    const text = fc.constantFrom('Mon-Fri 09:30-14:00,16:00-19:30; Sat 22:00-04:00', 'Mon-Sun 01:50-03:10,23:10-00:20');
    // Everything above begins and ends on a multiple of five minutes, so that looking that often misses nothing.
    const fives = fc.integer({ min: 0, max: 600 });

    fc.assert(
      fc.property(around, text, fives, fives, ([timeZone, day], week, start, length) => {
        const schedule = hours(week, { timeZone });
        const moments = Array.from(
          { length: length + 1 },
          (_, i) => new Date(Date.parse(day) + (start + i) * 5 * minuteMs),
        );
        const open = moments.slice(0, -1).filter((moment) => schedule.at(moment).open).length;
        expect(schedule.openMs(moments[0] as Date, moments[length] as Date)).to.equal(open * 5 * minuteMs);
      }),
      { numRuns: 60 },
    );
  });

  it('adds up: a span is the sum of its parts, never negative, never longer than it is', () => {
    const schedule = hours('Mon-Fri 09:30-14:00,16:00-19:30; Sat 22:00-04:00');
    const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });

    fc.assert(
      fc.property(moment, moment, moment, (...moments) => {
        const [a, b, c] = moments.sort((x, y) => x.getTime() - y.getTime()) as [Date, Date, Date];
        const whole = schedule.openMs(a, c);
        expect(schedule.openMs(a, b) + schedule.openMs(b, c)).to.equal(whole);
        expect(whole).to.be.within(0, c.getTime() - a.getTime());
        expect(schedule.openMs(c, a)).to.equal(0);
      }),
    );
  });

  it('does not count minutes one by one, and stops looking after four years', () => {
    const schedule = hours(shop);
    const from = new Date('2026-01-01');
    const year = () => schedule.openMs(from, new Date('2027-01-01'));
    year();

    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      for (let i = 0; i < 20; i++) year();
      return performance.now() - start;
    });

    expect(Math.min(...times) / 20).to.be.below(10);
    const century = schedule.openMs(from, new Date('2126-01-01'));
    expect(century).to.equal(schedule.openMs(from, new Date('2226-01-01')));
  });

  it('refuses a time zone that does not exist when it is made, not when it is asked', () => {
    expect(() => hours(shop, { timeZone: 'Europe/Ourense' })).to.throw(RangeError);
  });
});
