import { expect } from 'chai';
import { compare, type Scored, scoreOf } from '../../../bot/support/scores/index.js';
import { surveys } from '../../../bot/support/survey.js';

/** The score of contacts who were asked once and all answered. */
function of(survey: Scored, ...counts: number[]) {
  const n = counts.reduce((total, count) => total + count, 0);
  const tally = { invited: n, answered: n, contacts: n, declined: 0, expired: 0, open: 0, suppressed: {}, counts };
  return scoreOf(survey, tally);
}

describe('compare', () => {
  it('gives the change of a share with the interval of Newcombe, in points', () => {
    // 56 of 70 against 48 of 80: 80 − 60 = 20, from 5.24 to 33.39 (Newcombe 1998, table II).
    const change = compare(of(surveys.csat, 7, 7, 0, 28, 28), of(surveys.csat, 16, 16, 0, 24, 24));

    expect(change.difference).to.be.closeTo(20, 1e-9);
    expect(change.interval?.map((end) => end.toFixed(2))).to.deep.equal(['5.24', '33.39']);
    expect(change.verdict).to.equal('higher');
  });

  it('says lower when it is the other way round, and nothing when chance will do', () => {
    const [better, worse] = [of(surveys.csat, 7, 7, 0, 28, 28), of(surveys.csat, 16, 16, 0, 24, 24)];
    // 70 of 100 against 79 of 100: −9, from about −21 to 3.
    const [seventy, seventyNine] = [of(surveys.csat, 30, 0, 0, 0, 70), of(surveys.csat, 21, 0, 0, 0, 79)];

    expect(compare(worse, better).verdict).to.equal('lower');
    expect(compare(seventy, seventyNine).verdict).to.equal('cannot_say');
    expect(compare(seventyNine, seventy).verdict).to.equal('cannot_say');
  });

  it('compares the share and the mean of CES apart', () => {
    // Easy for 60 of 100 either way: what moved are the answers below and above the line, means 3.8 and 5.2.
    const [now, before] = [of(surveys.ces, 0, 0, 0, 40, 0, 0, 60), of(surveys.ces, 40, 0, 0, 0, 60, 0, 0)];

    const change = compare(now, before);

    expect(change).to.include({ difference: 0, verdict: 'cannot_say' });
    expect(change.mean.difference).to.be.closeTo(5.8 - 3.4, 1e-9);
    expect(change.mean.verdict).to.equal('higher');
  });

  it('compares net promoter scores', () => {
    // 50 of 100 promote and 20 detract, against 35 and 40: 30 − (−5) = 35. Either margin is about 15–17, so about ± 23.
    const now = of(surveys.nps, 0, 0, 0, 0, 0, 0, 20, 15, 15, 25, 25);
    const before = of(surveys.nps, 20, 0, 0, 0, 0, 0, 20, 0, 25, 35, 0);

    const change = compare(now, before);

    expect(change.difference).to.be.closeTo(35, 1e-9);
    expect(change.interval?.[0]).to.be.within(11, 13);
    expect(change.interval?.[1]).to.be.within(55, 58);
    expect(change.verdict).to.equal('higher');
  });

  it('cannot say with fewer than thirty answers on one side, however far apart', () => {
    const [all, none] = [of(surveys.csat, 0, 0, 0, 0, 500), of(surveys.csat, 29, 0, 0, 0, 0)];

    const change = compare(all, none);

    expect(change.difference).to.equal(100);
    expect(change.interval?.[0]).to.be.above(80);
    expect(change.verdict).to.equal('cannot_say');
    expect(change.mean.verdict).to.equal('cannot_say');
  });

  it('knows no difference from a period without answers', () => {
    const unknown = { difference: null, interval: null, verdict: 'cannot_say' };

    const change = compare(of(surveys.csat, 0, 0, 0, 0, 50), of(surveys.csat, 0, 0, 0, 0, 0));

    expect(change).to.deep.equal({ ...unknown, mean: unknown });
  });

  it('refuses another survey and another scale', () => {
    const csat = of(surveys.csat, 0, 0, 0, 0, 50);

    for (const other of [
      of(surveys.ces, 0, 0, 0, 0, 0, 0, 50),
      of({ ...surveys.csat, id: 'csat-shop' }, 0, 0, 0, 0, 50),
      of({ ...surveys.csat, version: 2, topFrom: 5 }, 0, 0, 0, 0, 50),
    ]) {
      expect(() => compare(csat, other)).to.throw(RangeError, 'not on one scale');
    }
  });
});
