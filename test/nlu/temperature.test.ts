import { expect } from 'chai';
import { fitTemperature, type Scores, sharesOf } from '../../bot/nlu/temperature.js';

describe('the shares of the classes', () => {
  const scores = (first: number[], second: number[]): Scores => ({
    first: Float32Array.from(first),
    second: Float32Array.from(second),
  });
  const noNone = -1;
  const labels = Uint16Array.from([0, 1, 0, 1, 0, 1, 0, 1]);
  const towards = (label: number, strength = 1) => (label === 0 ? [strength, 0] : [0, strength]);
  const undecided = [0, 0];

  it('add up to one, however large the scores are', () => {
    const shares = sharesOf(scores([900, 899, -900], [0, 1, 0]), [5, 2, 0], noNone);

    expect(shares.reduce((sum, share) => sum + share)).to.be.closeTo(1, 1e-12);
  });

  it('follow the second opinion where the first is undecided', () => {
    const [left, right] = sharesOf(scores([0.2, 0.2], [0, 0.5]), [5, 1, 0], noNone);

    expect(right).to.be.greaterThan(left as number);
  });

  it('take the second opinion at nothing when its factor is nothing', () => {
    const loud = sharesOf(scores([0.2, 0.1], [0, 9]), [5, 0, 0], noNone);

    expect([...loud]).to.deep.equal([...sharesOf(scores([0.2, 0.1], [0, 0]), [5, 0, 0], noNone)]);
  });

  it('give the one who is right the more say', () => {
    const rightSecond = Array.from(labels, (label, at) => scores(towards((at >> 1) % 2), towards(label)));

    const [sharpness, second] = fitTemperature(rightSecond, labels, noNone, true);

    expect(second).to.be.greaterThan(Math.abs(sharpness) + 1);
  });

  it('leave ranking to the first opinion where the second may not, and are as sharp as the first alone', () => {
    const first = Array.from(labels, (label, at) => towards(at === 0 ? 1 - label : label));
    const alone = first.map((own) => scores(own, undecided));
    const withSecond = first.map((own, at) => scores(own, towards(labels[at] as number)));

    const temperature = fitTemperature(withSecond, labels, 1, false);

    expect(temperature[1]).to.equal(0);
    const [sharpness, , handicap] = fitTemperature(alone, labels, 1, true);
    expect(temperature[0]).to.be.closeTo(sharpness, 1e-6);
    expect(temperature[2]).to.be.closeTo(handicap, 1e-6);
  });

  it('never count a second opinion against a class, even if it was mostly wrong', () => {
    const wrongSecond = Array.from(labels, (label) => scores(towards(label), towards(1 - label)));

    const [sharpness, second] = fitTemperature(wrongSecond, labels, noNone, true);

    expect(sharpness).to.be.greaterThan(1);
    expect(second).to.equal(0);
  });

  it('raise what belongs to nothing as often as the examples do', () => {
    const mostlyNone = Uint16Array.from([1, 1, 1, 0]);

    const temperature = fitTemperature(
      Array.from(mostlyNone, () => scores(undecided, undecided)),
      mostlyNone,
      1,
      true,
    );

    expect(sharesOf(scores(undecided, undecided), temperature, 1)[1]).to.be.closeTo(0.75, 0.05);
  });

  it('are the likeliest that the three numbers allow', () => {
    const examples = Array.from(labels, (label, at) =>
      scores(towards(at % 3 === 0 ? 1 - label : label, 1 + at / 8), towards(at % 4 === 0 ? 1 - label : label, 0.5)),
    );
    const none = 1;
    const penalised = (temperature: readonly [number, number, number]) =>
      examples.reduce(
        (sum, own, at) => sum + Math.log(sharesOf(own, temperature, none)[labels[at] as number] as number),
        0,
      ) -
      0.05 * temperature.reduce((sum, value) => sum + value * value, 0);

    const [sharpness, second, handicap] = fitTemperature(examples, labels, none, true);

    const best = penalised([sharpness, second, handicap]);
    for (const by of [-0.05, 0.05]) {
      expect(penalised([sharpness + by, second, handicap])).to.be.lessThan(best);
      expect(penalised([sharpness, second + by, handicap])).to.be.lessThan(best);
      expect(penalised([sharpness, second, handicap + by])).to.be.lessThan(best);
    }
  });
});
