import { expect } from 'chai';
import fc from 'fast-check';
import { hoursOf, seedPlan } from '../../bot/support/hours-plan.js';
import { estimateWait } from '../../bot/support/waiting-estimate.js';
import { recentWaits } from '../../bot/team/recent-waits.js';
import { hour, minute, TestClock } from '../support-files/test-clock.js';

describe('the estimate of a wait', () => {
  it('is the median and the 80th percentile of the last fifty', () => {
    // 1 to 50 minutes: half waited 25 or less, forty of fifty 40 or less. What came before does not count.
    const waits = Array.from({ length: 50 }, (_, i) => (i + 1) * minute);

    expect(estimateWait([...waits, ...Array(50).fill(hour)])).to.deep.equal({
      halfMs: 25 * minute,
      mostMs: 40 * minute,
    });
  });

  it('is of what was left to those who waited as long', () => {
    const waits = Array.from({ length: 20 }, (_, i) => (i + 1) * minute);

    // Eleven of them waited ten minutes or longer: 0 to 10 minutes were left to them; the 6th is 5, the 9th is 8.
    expect(estimateWait(waits, 10 * minute)).to.deep.equal({ halfMs: 5 * minute, mostMs: 8 * minute });
    expect(estimateWait(waits, 12 * minute)).to.equal(undefined);
  });

  it('says nothing from fewer than ten', () => {
    expect(estimateWait(Array(9).fill(minute))).to.equal(undefined);
    expect(estimateWait(Array(10).fill(minute))).to.deep.equal({ halfMs: minute, mostMs: minute });
  });

  it('keeps its word: at least half and eight of ten of those waited no longer', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 10, maxLength: 50 }), fc.nat(500), (waits, soFar) => {
        const estimate = estimateWait(waits, soFar);
        const left = waits.filter((wait) => wait >= soFar).map((wait) => wait - soFar);
        expect(estimate === undefined).to.equal(left.length < 10);
        if (!estimate) return;
        const share = (most: number) => left.filter((ms) => ms <= most).length / left.length;
        expect(share(estimate.halfMs)).to.be.at.least(0.5);
        expect(share(estimate.mostMs)).to.be.at.least(0.8);
      }),
    );
  });
});

describe('recent waits', () => {
  const clock = () => new TestClock('2026-03-10T10:00:00.000Z');
  /** Ten a day at that local time (an hour ahead of UTC), with these waits, newest first. */
  const day = (iso: string, waitMs: number) =>
    Array.from({ length: 10 }, (_, i) => {
      const calledAt = new Date(Date.parse(iso) + i * minute);
      return { calledAt, takenAt: new Date(calledAt.getTime() + waitMs) };
    });
  const given = (waits: { calledAt: Date; takenAt: Date }[], text = 'always') => {
    const at = clock();
    let reads = 0;
    const read = async () => {
      reads += 1;
      return waits;
    };
    const hours = hoursOf(seedPlan(text, 'Europe/Madrid', []));
    const expected = recentWaits({ workload: { recentWaits: read }, hours: () => hours, clock: at });
    return { at, expected, reads: () => reads };
  };

  it('are those of the same four hours of the day', async () => {
    // It is 11:00 in Madrid: from 8 to 12.
    const { at, expected } = given([...day('2026-03-09T15:00:00Z', hour), ...day('2026-03-09T09:00:00Z', minute)]);

    expect(await expected(0)).to.deep.equal({ halfMs: minute, mostMs: minute });
    at.advance(5 * hour);
    expect(await expected(0)).to.deep.equal({ halfMs: hour, mostMs: hour });
    at.advance(4 * hour);
    expect(await expected(0)).to.equal(undefined);
  });

  it('leave out those who called when nobody was there', async () => {
    const night = day('2026-03-09T07:30:00Z', 2 * hour);
    const { expected } = given([...night, ...day('2026-03-08T09:00:00Z', minute)], 'Mon-Sun 09:00-20:00');

    expect(await expected(0)).to.deep.equal({ halfMs: minute, mostMs: minute });
  });

  it('are read at most every half minute', async () => {
    const { at, expected, reads } = given(day('2026-03-09T09:00:00Z', minute));
    await Promise.all([expected(0), expected(0), expected(0)]);
    at.advance(minute / 2 - 1);
    await expected(0);
    expect(reads()).to.equal(1);

    at.advance(1);
    await expected(0);
    expect(reads()).to.equal(2);
  });

  it('are asked for again after they could not be read', async () => {
    const hours = hoursOf(seedPlan('always', 'UTC', []));
    let isDown = true;
    const read = async () => {
      if (isDown) throw new Error('down');
      return day('2026-03-09T10:00:00Z', minute);
    };
    const expected = recentWaits({ workload: { recentWaits: read }, hours: () => hours, clock: clock() });
    expect(await expected(0).catch((error: Error) => error.message)).to.equal('down');

    isDown = false;
    expect(await expected(0)).to.deep.equal({ halfMs: minute, mostMs: minute });
  });
});
