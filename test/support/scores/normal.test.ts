import { expect } from 'chai';
import { z95 } from '../../../bot/support/scores/interval.js';
import { normalBelow, normalPoint } from '../../../bot/support/scores/normal.js';

describe('the normal distribution', () => {
  it('agrees with the tables', () => {
    const table: [number, number][] = [
      [0, 0.5],
      [1, 0.8413447460685429],
      [-1.5, 0.06680720126885807],
      [z95, 0.975],
      [-3, 0.0013498980316300946],
      [6, 0.9999999990134124],
    ];

    for (const [x, p] of table) expect(normalBelow(x), `${x}`).to.be.closeTo(p, 1e-15);
    expect([normalBelow(-40), normalBelow(40)]).to.deep.equal([0, 1]);
    expect(normalBelow(Number.NaN)).to.be.NaN;
  });

  it('finds the point of a probability', () => {
    for (const [p, x] of [
      [0.8, 0.8416212335729143],
      [0.9, 1.2815515655446004],
      [0.025, -z95],
      [0.5, 0],
      [0.999999, 4.753424308822899],
    ] as const) {
      expect(normalPoint(p), `${p}`).to.be.closeTo(x, 1e-9);
    }
  });
});
