import { expect } from 'chai';
import fc from 'fast-check';
import type { LedgerRow } from '../../../bot/support/feedback-repositories.js';
import { poolable, type Scored, scoreOf, tallyOf } from '../../../bot/support/scores/index.js';
import { surveys } from '../../../bot/support/survey.js';
import { answered, ledgerRow, rows } from './ledger.js';

function scored(survey: Scored, cohort: readonly LedgerRow[]) {
  return scoreOf(survey, tallyOf(survey, cohort));
}

describe('scoreOf', () => {
  it('reports 90 % of 100 answers to 1,000 invitations as 9–99 % when nothing is assumed', () => {
    const cohort = [
      ...answered(90, 5),
      ...answered(10, 2),
      ...rows(700, { status: 'expired' }),
      ...rows(150, { status: 'sent' }),
      ...rows(50, { status: 'declined' }),
    ];

    const score = scored(surveys.csat, cohort);

    // All 900 silent ones dissatisfied: 90/1000; all satisfied: (90 + 900)/1000.
    expect(score.bounds).to.deep.equal([9, 99]);
    expect(score).to.include({
      metric: 'csat',
      score: 90,
      margin: null,
      n: 100,
      few: false,
      invited: 1000,
      answered: 100,
      declined: 50,
      expired: 700,
      open: 150,
      contacts: 1000,
      responseRate: 0.1,
    });
    expect(score.mean).to.be.closeTo(4.7, 1e-12);
    // All silent ones at 1: (470 + 900)/1000; at 5: (470 + 4500)/1000.
    expect(score.meanBounds?.map((end) => end.toFixed(2))).to.deep.equal(['1.37', '4.97']);
    expect(score.distribution).to.deep.equal({ 1: 0, 2: 10, 3: 0, 4: 0, 5: 90 });
    expect(score.bottomShare?.value).to.equal(10);
    // Wilson of 100 in 1,000: centre (0.1 + 0.0019207)/1.0038415 = 0.101531, half-width 0.018625.
    expect(score.responseInterval?.map((end) => end.toFixed(4))).to.deep.equal(['0.0829', '0.1202']);
  });

  it('gives nine of ten satisfied the interval 59.6–98.2, and says that they are few', () => {
    const score = scored(surveys.csat, [...answered(4, 4), ...answered(5, 5), ...answered(1, 3)]);

    expect(score).to.include({ score: 90, few: true });
    expect(score.interval?.map((end) => end.toFixed(1))).to.deep.equal(['59.6', '98.2']);
    expect(score.topShare).to.deep.equal({ value: score.score, interval: score.interval });
  });

  it('has enough from thirty answers on', () => {
    expect(scored(surveys.csat, answered(29, 5)).few).to.equal(true);
    expect(scored(surveys.csat, answered(30, 5)).few).to.equal(false);
  });

  it('counts five to seven of CES as easy, and gives its mean as well', () => {
    // 1 + 4 + 5 + 6 + 7 = 23; 23/5 = 4.6; three of five are easy, one of five is hard.
    const score = scored(
      surveys.ces,
      [1, 4, 5, 6, 7].flatMap((value) => answered(1, value)),
    );

    expect(score.score).to.equal(60);
    expect(score.bottomShare?.value).to.equal(20);
    expect(score.mean).to.be.closeTo(4.6, 1e-12);
    expect(score.meanInterval?.[0]).to.be.within(2, 4.6);
  });

  it('takes detractors from promoters for NPS, an eight being neither', () => {
    const cohort = [...answered(20, 9), ...answered(5, 10), ...answered(15, 8), ...answered(9, 6), ...answered(1, 0)];

    const score = scored(surveys.nps, [...cohort, ...rows(50, { status: 'sent' })]);

    // 25 of 50 promote, 10 detract: 30 ± 21.6. All 50 silent ones detract: (25 − 60)/100; all promote: (75 − 10)/100.
    expect(score.score).to.equal(30);
    expect(score.margin?.toFixed(1)).to.equal('21.6');
    expect(score.interval?.[0]).to.be.within(7, 9);
    expect(score.interval?.[1]).to.be.within(49, 51);
    expect(score.bounds).to.deep.equal([-35, 65]);
    expect(score.topShare?.value).to.equal(50);
    expect(score.bottomShare?.value).to.equal(20);
    expect(Object.keys(score.distribution)).to.deep.equal(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
  });

  it('reads a survey of two points', () => {
    const thumbs: Scored = { ...surveys.csat, id: 'thumbs', max: 2, topFrom: 2, bottomTo: 1 };

    const score = scored(thumbs, [...answered(3, 2), ...answered(1, 1)]);

    expect(score).to.include({ score: 75, mean: 1.75 });
    expect(score.distribution).to.deep.equal({ 1: 1, 2: 3 });
  });

  it('counts the latest answer of a contact, in whatever order the rows come', () => {
    const at = (day: number) => new Date(Date.UTC(2026, 10, day));
    const cohort: LedgerRow[] = [
      { contactId: 'ana', status: 'answered', value: 5, answeredAt: at(20) },
      { contactId: 'ana', status: 'answered', value: 1, answeredAt: at(3) },
      { contactId: 'ana', status: 'expired' },
      { contactId: 'brais', status: 'answered', value: 2, answeredAt: at(4) },
      { contactId: 'carme', status: 'sent' },
    ];

    const score = scored(surveys.csat, cohort);

    expect(score).to.include({ score: 50, n: 2, invited: 5, answered: 3, contacts: 3, responseRate: 0.6 });
    // Carme alone is silent: one of three, or two of three.
    expect(score.bounds?.map(Math.round)).to.deep.equal([33, 67]);
  });

  it('keeps suppressed episodes out of the rate and tells their reasons', () => {
    const cohort = [
      ...answered(1, 5),
      ...rows(1, { status: 'declined' }),
      ...rows(3, { status: 'suppressed', reason: 'throttled' }),
      ...rows(2, { status: 'suppressed', reason: 'no_exchange' }),
    ];

    const score = scored(surveys.csat, cohort);

    expect(score.suppressed).to.deep.equal({ throttled: 3, no_exchange: 2 });
    expect(score.responseRate).to.equal(0.5);
  });

  it('says nothing of a cohort without answers', () => {
    const silent = scored(surveys.ces, rows(4, { status: 'expired' }));
    const empty = scored(surveys.ces, []);

    const nothing = {
      score: null,
      interval: null,
      mean: null,
      meanInterval: null,
      topShare: null,
      bottomShare: null,
      bounds: null,
      meanBounds: null,
      n: 0,
      few: true,
    };
    expect(silent).to.deep.include({ ...nothing, invited: 4, responseRate: 0 });
    expect(silent.responseInterval?.[1]).to.be.closeTo(0.49, 0.01);
    expect(empty).to.deep.include({ ...nothing, invited: 0, responseRate: null, responseInterval: null });
  });

  it('names all versions it was made of, and refuses those that are on another scale', () => {
    const reworded = { ...surveys.csat, version: 3 };
    const stricter = { ...surveys.csat, version: 4, topFrom: 5 };
    const tally = tallyOf(surveys.csat, answered(2, 4));

    expect(scoreOf(reworded, tally, surveys.csat).survey).to.deep.equal({ id: 'csat', versions: [1, 3] });
    expect(() => scoreOf(surveys.csat, tally, stricter)).to.throw(RangeError, 'csat v1 and csat v4 cannot be pooled');
  });

  it('refuses a tally that no ledger can have', () => {
    const tally = tallyOf(surveys.csat, [...answered(2, 4), ...rows(1, { status: 'sent' })]);

    for (const wrong of [
      { invited: 4 },
      { open: 2 },
      { open: -1, expired: 2 },
      { contacts: 1 },
      { contacts: 4 },
      { counts: [0, 0, 0, 3, 0] },
      { counts: [0, 0, 0, 2] },
      { suppressed: { throttled: 0.5 } },
    ]) {
      const changed = { ...tally, ...wrong } as typeof tally;
      expect(() => scoreOf(surveys.csat, changed), JSON.stringify(wrong)).to.throw(RangeError, 'Not a tally');
    }
  });

  it('keeps every figure within its interval, its bounds and its scale, for any cohort and metric', () => {
    const any = fc.constantFrom<Scored>(surveys.ces, { ...surveys.nps, id: 'short', min: 1, max: 7, topFrom: 7 });

    fc.assert(
      fc.property(any, fc.array(ledgerRow(), { maxLength: 60 }), (survey, cohort) => {
        const score = scored(survey, cohort);
        const lowest = survey.metric === 'nps' ? -100 : 0;
        const counted = Object.values(score.distribution).reduce((sum, count) => sum + count, 0);
        expect(counted).to.equal(score.n);
        expect(score.n).to.be.at.most(Math.min(score.answered, score.contacts));
        expect(score.answered + score.declined + score.expired + score.open).to.equal(score.invited);
        if (score.score === null || score.interval === null || score.bounds === null) return;
        if (score.mean === null || score.meanInterval === null || score.meanBounds === null) expect.fail('no mean');
        expect(score.score).to.be.within(score.interval[0], score.interval[1]);
        expect(score.score).to.be.within(score.bounds[0] - 1e-9, score.bounds[1] + 1e-9);
        expect(score.mean).to.be.within(score.meanInterval[0] - 1e-9, score.meanInterval[1] + 1e-9);
        expect(score.mean).to.be.within(score.meanBounds[0] - 1e-9, score.meanBounds[1] + 1e-9);
        for (const end of [...score.interval, ...score.bounds]) expect(end).to.be.within(lowest - 1e-9, 100 + 1e-9);
        if (score.n === score.contacts) expect(score.bounds[1] - score.bounds[0]).to.be.closeTo(0, 1e-9);
      }),
    );
  });
});

describe('poolable', () => {
  it('is true of versions that differ in wording and look only', () => {
    const reworded = { ...surveys.csat, version: 2, display: 'faces' as const };

    expect(poolable(surveys.csat, reworded)).to.equal(true);
    for (const change of [
      { id: 'csat-shop' },
      { metric: 'ces' as const },
      { min: 0 },
      { max: 7 },
      { reversed: true },
      { topFrom: 5 },
      { bottomTo: 1 },
    ]) {
      expect(poolable(surveys.csat, { ...reworded, ...change }), JSON.stringify(change)).to.equal(false);
    }
  });
});
