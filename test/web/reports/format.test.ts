import { expect } from 'chai';
import { lineRange, ticks, timeTicks } from '../../../web/reports/chart/nice.js';
import { durationText } from '../../../web/reports/duration.js';
import { createFormat, digitsFor } from '../../../web/reports/format.js';
import { scoreText } from '../../../web/reports/score-words.js';
import { strings } from '../../../web/reports/strings/index.js';
import { scoreOfAnswers } from './scale.js';

const minute = 60_000;
/** No-break spaces are how some languages write it; here it is about the rest. */
const plain = (text: string | undefined) => text?.replaceAll(/[\u00a0\u202f\u2009]/g, ' ');

describe('figures in words', () => {
  it('follow the reader’s language', () => {
    const said = (['es', 'gl', 'en', 'pt'] as const).map((language) => {
      const f = createFormat(language);
      return plain(`${f.percent(85.5, 1)} ${f.number(12_345)} ${f.signed(-2.1, 1)} ${f.weekdayShort(0)}`);
    });

    expect(said).to.deep.equal([
      '85,5 % 12.345 −2,1 lun',
      '85,5 % 12.345 −2,1 lun',
      '85.5% 12,345 −2.1 Mon',
      '85,5% 12 345 −2,1 seg',
    ]);
  });

  it('show a decimal only where whole numbers would hide the interval', () => {
    expect([digitsFor([79, 91]), digitsFor([88.2, 89.9]), digitsFor([100, 100])]).to.deep.equal([0, 1, 0]);
  });

  it('never say “minus nothing”', () => {
    const f = createFormat('en');

    expect([f.signed(-0.04, 1), f.signed(0), f.signed(0.05, 1)]).to.deep.equal(['0.0', '0', '+0.1']);
  });

  it('write a score with its interval', () => {
    const f = createFormat('en');

    expect(scoreText('csat', scoreOfAnswers(180, 20), f)).to.deep.equal({ value: '90%', interval: '85–93' });
    expect(scoreText('csat', scoreOfAnswers(0, 0), f)).to.equal(undefined);
    expect(scoreText('nps', { score: -12.4, interval: [-20, -4] }, f)).to.deep.equal({
      value: '−12',
      interval: '−20 – −4',
    });
  });

  it('write times in two units at most', () => {
    const t = strings.en;
    const times = [400, 45_000, 4 * minute + 10_400, 25.4 * minute, 60 * minute, 164 * minute, 50 * 60 * minute];

    expect(times.map((ms) => plain(durationText(ms, t)))).to.deep.equal([
      '0 s',
      '45 s',
      '4 min 10 s',
      '25 min',
      '1 h',
      '2 h 44 min',
      '2 d 2 h',
    ]);
  });
});

describe('axes', () => {
  it('have round places, the ends among them', () => {
    expect(ticks([0, 100], 5)).to.deep.equal([0, 20, 40, 60, 80, 100]);
    expect(ticks([-8, 8], 5)).to.deep.equal([-5, 0, 5]);
    expect(timeTicks(13 * minute)).to.deep.equal([0, 5 * minute, 10 * minute]);
  });

  it('show all there is to see, and at least 40 points, so that noise does not fill the picture', () => {
    expect(lineRange([84, 88], [0, 100], 40)).to.deep.equal([60, 100]);
    expect(lineRange([12, 97], [0, 100], 40)).to.deep.equal([10, 100]);
    expect(lineRange([], [-100, 100], 60)).to.deep.equal([-100, 100]);
  });
});
