import { expect } from 'chai';
import fc from 'fast-check';
import { backoffMs, mostAttempts } from '../../bot/feedback/backoff.js';
import { hour, minute } from '../support-files/test-clock.js';

describe('the pause before the next attempt', () => {
  it('doubles from five seconds to an hour, of which chance leaves out up to a half', () => {
    const whole = [1, 2, 3, 4, 10, 11, 19].map((attempts) => backoffMs(attempts, 1 - Number.EPSILON));
    const half = [1, 2, 3].map((attempts) => backoffMs(attempts, 0));

    expect(whole).to.deep.equal([5_000, 10_000, 20_000, 40_000, 2_560_000, hour, hour]);
    expect(half).to.deep.equal([2_500, 5_000, 10_000]);
  });

  it('is never shorter than the receiver asked for, up to a day', () => {
    expect(backoffMs(1, 0, 7 * minute)).to.equal(7 * minute);
    expect(backoffMs(1, 0, 1)).to.equal(2_500);
    expect(backoffMs(1, 0, 40 * 24 * hour)).to.equal(24 * hour);
  });

  it('makes five to eleven hours of all attempts together', () => {
    const pauses = Array.from({ length: mostAttempts - 1 }, (_, i) => i + 1);
    const total = (random: number) => pauses.reduce((sum, attempts) => sum + backoffMs(attempts, random), 0) / hour;

    expect(total(0)).to.be.within(5, 6);
    expect(total(0.999)).to.be.within(10, 11);
  });

  it('stays between its bounds whatever happens', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.double({ min: 0, max: 0.999, noNaN: true }), (n, random) => {
        expect(backoffMs(n, random)).to.be.within(2_500, hour);
      }),
    );
  });
});
