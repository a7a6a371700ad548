import { expect } from 'chai';
import { backoffMs } from '../../../web/widget/backoff.js';

describe('backoffMs', () => {
  it('doubles its ceiling from one second to thirty', () => {
    const ceilings = [0, 1, 2, 3, 4, 5, 6, 1000].map((attempt) => backoffMs(attempt, () => 1));

    expect(ceilings).to.deep.equal([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
  });

  it('spreads evenly from nothing to the ceiling', () => {
    const waits = [0, 0.25, 0.5].map((share) => backoffMs(3, () => share));

    expect(waits).to.deep.equal([0, 2000, 4000]);
  });
});
