import { expect } from 'chai';
import { fitLogistic, logistic } from '../../bot/nlu/logistic.js';

describe('fitLogistic', () => {
  it('learns the frequencies behind two kinds of examples', () => {
    const inputs = Array.from({ length: 200 }, (_, at) => [at < 100 ? 0 : 1]);
    const outcomes = inputs.map((_, at) => (at < 100 ? at < 20 : at < 190));

    const model = fitLogistic(inputs, outcomes, { ridge: 0.001 });

    // 20 of 100 without the input, 90 of 100 with it.
    expect(logistic(model, [0])).to.be.closeTo(0.2, 0.002);
    expect(logistic(model, [1])).to.be.closeTo(0.9, 0.002);
  });

  it('ends in the same place wherever it begins', () => {
    const inputs = Array.from({ length: 60 }, (_, at) => [at % 7, (at * 5) % 11]);
    const outcomes = inputs.map(([one = 0, other = 0], at) => one + (at % 3) > other / 2);

    const anew = fitLogistic(inputs, outcomes);
    const further = fitLogistic(inputs, outcomes, { from: [0.5, -0.3, 1] });

    for (const [at, weight] of anew.entries()) expect(further[at]).to.be.closeTo(weight, 1e-4);
  });

  it('stays finite when the input tells the outcomes apart', () => {
    const model = fitLogistic([[-1], [-2], [1], [2]], [false, false, true, true]);

    expect(model.every(Number.isFinite)).to.equal(true);
    expect(logistic(model, [2])).to.be.above(0.5);
  });
});
