import { expect } from 'chai';
import fc from 'fast-check';
import type { LedgerRow } from '../../bot/support/repositories.js';
import { scoreOf } from '../../bot/support/scores.js';
import { surveys } from '../../bot/support/survey.js';

let contacts = 0;

function rows(count: number, row: Omit<LedgerRow, 'contactId'>): LedgerRow[] {
  return Array.from({ length: count }, () => ({ contactId: `contact-${++contacts}`, ...row }));
}

function answered(count: number, value: number): LedgerRow[] {
  return rows(count, { status: 'answered', value, answeredAt: new Date('2026-11-02T10:00:00Z') });
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

    const score = scoreOf(surveys.csat, cohort);

    // All 900 silent ones dissatisfied: 90/1000; all satisfied: (90 + 900)/1000.
    expect(score.bounds).to.deep.equal([9, 99]);
    expect(score).to.include({
      metric: 'csat',
      score: 90,
      n: 100,
      invited: 1000,
      answered: 100,
      contacts: 1000,
      responseRate: 0.1,
    });
    expect(score.mean).to.be.closeTo(4.7, 1e-12);
    expect(score.distribution).to.deep.equal({ 1: 0, 2: 10, 3: 0, 4: 0, 5: 90 });
  });

  it('gives nine of ten satisfied the interval 59.6–98.2', () => {
    const score = scoreOf(surveys.csat, [...answered(4, 4), ...answered(5, 5), ...answered(1, 3)]);

    expect(score.score).to.equal(90);
    expect(score.interval?.map((end) => end.toFixed(1))).to.deep.equal(['59.6', '98.2']);
  });

  it('counts five to seven of CES as easy, and gives its mean as well', () => {
    // 1 + 4 + 5 + 6 + 7 = 23; 23/5 = 4.6; three of five are easy.
    const score = scoreOf(
      surveys.ces,
      [1, 4, 5, 6, 7].flatMap((value) => answered(1, value)),
    );

    expect(score.score).to.equal(60);
    expect(score.mean).to.be.closeTo(4.6, 1e-12);
    expect(score.meanInterval?.[0]).to.be.within(2, 4.6);
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

    const score = scoreOf(surveys.csat, cohort);

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

    const score = scoreOf(surveys.csat, cohort);

    expect(score.suppressed).to.deep.equal({ throttled: 3, no_exchange: 2 });
    expect(score.responseRate).to.equal(0.5);
  });

  it('says nothing of a cohort without answers', () => {
    const silent = scoreOf(surveys.ces, rows(4, { status: 'expired' }));
    const empty = scoreOf(surveys.ces, []);

    const nothing = { score: null, interval: null, mean: null, meanInterval: null, bounds: null, n: 0 };
    expect(silent).to.deep.include({ ...nothing, invited: 4, responseRate: 0 });
    expect(empty).to.deep.include({ ...nothing, invited: 0, responseRate: null });
  });

  it('refuses an answer that is not on the scale', () => {
    expect(() => scoreOf(surveys.csat, answered(1, 7))).to.throw(RangeError, '7 is no point of survey csat v1');
  });

  it('keeps score, interval and bounds in order for any cohort', () => {
    const row = fc.record({
      contactId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      status: fc.constantFrom('suppressed', 'sent', 'answered', 'declined', 'expired') as fc.Arbitrary<
        LedgerRow['status']
      >,
      value: fc.integer({ min: 1, max: 7 }),
      answeredAt: fc.date({ min: new Date(0), max: new Date(1e12), noInvalidDate: true }),
    });

    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (cohort) => {
        const score = scoreOf(surveys.ces, cohort);
        const counted = Object.values(score.distribution).reduce((sum, count) => sum + count, 0);
        expect(counted).to.equal(score.n);
        expect(score.n).to.be.at.most(Math.min(score.answered, score.contacts));
        if (score.score === null || score.interval === null || score.bounds === null) return;
        expect(score.score).to.be.within(score.interval[0], score.interval[1]);
        expect(score.score).to.be.within(score.bounds[0] - 1e-9, score.bounds[1] + 1e-9);
        expect(score.bounds[0]).to.be.at.least(0);
        expect(score.bounds[1]).to.be.at.most(100);
        if (score.n === score.contacts) expect(score.bounds[1] - score.bounds[0]).to.be.closeTo(0, 1e-9);
      }),
    );
  });
});
