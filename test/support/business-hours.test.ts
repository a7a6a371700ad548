import { expect } from 'chai';
import fc from 'fast-check';
import { businessHours, type Schedule } from '../../bot/support/business-hours.js';
import { readSchedule } from '../../bot/support/opening-schedule.js';

function hours(text: string, rest: Partial<Schedule> = {}) {
  const read = readSchedule(text);
  if (!read.ok) throw new Error(read.problem);
  return businessHours({ weekly: read.weekly, timeZone: 'Europe/Madrid', ...rest });
}

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

  it('refuses a time zone that does not exist when it is made, not when it is asked', () => {
    expect(() => hours(shop, { timeZone: 'Europe/Ourense' })).to.throw(RangeError);
  });
});
