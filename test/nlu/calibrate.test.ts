import { expect } from 'chai';
import { calibrate } from '../../bot/nlu/calibrate.js';
import type { Examples } from '../../bot/nlu/examples.js';
import { trainingSettings } from '../../bot/nlu/training-settings.js';

describe('calibration on a corpus where only the second opinion is right', () => {
  const count = 60;
  const classes = ['cancel', 'none', 'track'];
  const labels = Uint16Array.from({ length: count }, (_, at) => (at % 2 === 0 ? 0 : 2));
  const checked = {
    opinions: Array.from(labels, (label, at) => ({
      first: at % 4 < 2 ? Float32Array.of(1, -1, -1) : Float32Array.of(-1, -1, 1),
      second: label === 0 ? Float32Array.of(1, 0, 0) : Float32Array.of(0, 0, 1),
      shape: [0, 0, 0, 1],
    })),
    part: Uint8Array.from(labels, (_, at) => Math.floor(at / 4) % 3),
  };
  const rightWhen = (ranksUpTo: number) => {
    const settings = { ...trainingSettings, opinion: { ...trainingSettings.opinion, ranksUpTo } };
    const { verdicts } = calibrate({ classes, labels } as unknown as Examples, checked, settings);
    return verdicts.filter(({ best }, at) => best === labels[at]).length;
  };

  it('lets it rank when the corpus is small enough', () => {
    expect(rightWhen(count)).to.equal(count);
  });

  it('leaves ranking to the first when the corpus is larger', () => {
    expect(rightWhen(count - 1)).to.equal(count / 2);
  });
});
