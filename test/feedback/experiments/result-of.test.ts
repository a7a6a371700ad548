import { expect } from 'chai';
import type { SurveyBook } from '../../../bot/engine/ports.js';
import { resultOf } from '../../../bot/feedback/experiments/result-of.js';
import { neededPerVariant } from '../../../bot/feedback/experiments/stopping-rule.js';
import type { Experiment } from '../../../bot/support/experiment.js';
import type { TriedRow } from '../../../bot/support/feedback-repositories.js';
import { randomFrom } from '../../../bot/support/random.js';
import { shippedBook } from '../../../bot/support/shipped-book.js';
import { surveys } from '../../../bot/support/survey.js';
import { arrivals, experiment, minutesIn, row, rows } from './arrivals.js';

const result = (tried: Experiment, ledger: readonly TriedRow[], surveyOf: SurveyBook['survey'] = shippedBook.survey) =>
  resultOf(tried, ledger, surveyOf);

/** 43 answers are enough in each of two variants. */
const large = experiment({ worthwhile: 30 });

describe('the result of an experiment', () => {
  it('is nothing yet when nobody has been asked', () => {
    const { variants, differences, verdict } = result(experiment(), []);

    expect(variants.map(({ contacts, sent, answered, stillNeeded }) => [contacts, sent, answered, stillNeeded])).to.eql(
      [
        [0, 0, 0, 392],
        [0, 0, 0, 392],
      ],
    );
    expect(differences).to.deep.equal([
      { variantId: 'short', value: null, interval: null, verdict: 'collecting', mean: null },
    ]);
    expect(verdict).to.equal('collecting');
  });

  it('gives the difference in the top box with the interval of Newcombe once both have enough', () => {
    // 56 of 70 against 48 of 80: 80 − 60 = 20, from 5.24 to 33.39 (Newcombe 1998, table II).
    const ledger = [...rows(56, 0, 'short', 5), ...rows(14, 0, 'short', 1), ...rows(9, 0, 'short')];
    ledger.push(...rows(48, 0, 'control', 4), ...rows(32, 0, 'control', 2));

    const { variants, differences, verdict } = result(large, ledger);

    expect(differences[0]?.value).to.be.closeTo(20, 1e-9);
    expect(differences[0]?.interval?.map((end) => end.toFixed(2))).to.deep.equal(['5.24', '33.39']);
    expect(verdict).to.equal('better');
    expect(
      variants.map(({ id, contacts, sent, answered, stillNeeded }) => [id, contacts, sent, answered, stillNeeded]),
    ).to.eql([
      ['control', 80, 80, 80, 0],
      ['short', 79, 79, 70, 0],
    ]);
    expect(variants[1]?.score.responseRate).to.be.closeTo(70 / 79, 1e-9);
  });

  it('has the means of CES with the interval of Welch beside it, and does not judge by them', () => {
    // 40 of 50 found it easy in both, with means of (40 · 7 + 10 · 4)/50 = 6.4 and (40 · 5 + 10 · 4)/50 = 4.8.
    const ces = experiment({ metric: 'ces', worthwhile: 30 });
    const of = (id: string, value: number, count: number) =>
      Array.from({ length: count }, () => row(0, id, value, { metric: 'ces' }));
    const ledger = [...of('control', 5, 40), ...of('control', 4, 10), ...of('short', 7, 40), ...of('short', 4, 10)];

    const { differences, verdict } = result(ces, ledger);

    expect(differences[0]?.value).to.be.closeTo(0, 1e-9);
    expect(differences[0]?.mean?.value).to.be.closeTo(6.4 - 4.8, 1e-9);
    expect(differences[0]?.mean?.interval[0]).to.be.greaterThan(1);
    expect(verdict).to.equal('cannot_say');
  });

  it('names no winner before every variant has its answers, however far apart they are', () => {
    const ledger = [...rows(42, 0, 'short', 5), ...rows(60, 0, 'control', 1)];

    const before = result(large, ledger);
    const then = result(large, [...ledger, row(1, 'short', 5)]);

    expect([before.verdict, before.differences[0]?.verdict]).to.deep.equal(['collecting', 'collecting']);
    expect(before).to.not.have.property('decidedAt');
    expect(before.variants.map(({ stillNeeded }) => stillNeeded)).to.deep.equal([0, 1]);
    expect([then.verdict, then.differences[0]?.verdict]).to.deep.equal(['better', 'better']);
    expect(then.decidedAt).to.deep.equal(minutesIn(2));
  });

  it('is judged once: later answers, and answers changed later, leave every figure as it was', () => {
    const random = randomFrom(7);
    const ledger = arrivals(large, 400, () => 0.7, random);
    const first = result(large, ledger);
    const decided = first.decidedAt ?? minutesIn(0);

    const changed = ledger.map((one) => ({ ...one, answers: [...one.answers, ...later(one)] }));
    const rewritten = row(5000, 'short', 1, { surveyVersion: 2 });
    const more = [...changed, rewritten, ...rows(500, 5000, 'short', 5), ...rows(500, 5000, 'control', 1)];

    expect(decided).to.be.lessThan(minutesIn(400));
    expect(result(large, more)).to.deep.equal(first);
    expect(
      result(
        large,
        ledger.filter(({ createdAt }) => createdAt <= decided),
      ),
    ).to.deep.equal(first);

    function later({ answers, variantId }: TriedRow) {
      return answers.length > 0 ? [{ value: variantId === 'short' ? 5 : 1, at: minutesIn(4000) }] : [];
    }
  });

  it('counts the latest answer of each contact', () => {
    const [one, two] = [row(0, 'short', 1), row(1, 'short', 5)];
    const again = { ...two, contactId: one.contactId };
    const changed = {
      ...row(2, 'control', 1),
      answers: [1, 3, 4].map((value, i) => ({ value, at: minutesIn(3 + i) })),
    };

    const { variants } = result(large, [one, again, changed]);

    expect(variants.map(({ contacts, answered, score }) => [contacts, answered, score.n, score.score])).to.deep.equal([
      [1, 1, 1, 100],
      [1, 2, 1, 100],
    ]);
  });

  it('leaves out second ratings, other metrics, and what was asked on another scale', () => {
    const two = { ...surveys.csat, id: 'thumbs', max: 2, topFrom: 2, bottomTo: 1 };
    const seven = { ...surveys.csat, version: 2, max: 7, topFrom: 6 };
    const rewritten = { ...surveys.csat, version: 3 };
    const surveyOf: SurveyBook['survey'] = (id, version) =>
      id === 'thumbs'
        ? two
        : ([seven, rewritten].find((one) => id === 'csat' && one.version === version) ?? shippedBook.survey(id));
    const ledger = [
      row(0, 'short', 2, { surveyId: 'thumbs' }),
      row(1, 'short', 5),
      row(2, 'short', 7, { surveyVersion: 2 }),
      row(3, 'short', 4, { surveyVersion: 3 }),
      row(4, 'short', 1, { occasion: 'recovery' }),
      row(5, 'short', 1, { metric: 'ces' }),
    ];

    const { variants, onOtherScales } = result(large, ledger, surveyOf);

    expect(variants[1]?.score).to.deep.include({ n: 2, score: 100, survey: { id: 'csat', versions: [1, 3] } });
    expect(onOtherScales).to.equal(2);
  });

  it('stays on the scale of its first invitations, whatever is asked most later on', () => {
    const seven = { ...surveys.csat, version: 2, max: 7, topFrom: 6 };
    const surveyOf: SurveyBook['survey'] = (id, version) => (version === 2 ? seven : shippedBook.survey(id));
    const later = Array.from({ length: 100 }, () => row(9, 'short', 7, { surveyVersion: 2 }));

    const { variants, onOtherScales } = result(large, [...rows(60, 0, 'control', 5), ...later], surveyOf);

    expect(variants.map(({ answered }) => answered)).to.deep.equal([60, 0]);
    expect(onOtherScales).to.equal(100);
  });

  it('keeps widened intervals within what a difference can be', () => {
    const six = experiment({
      variants: ['control', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, share: 1 / 6, text: {} })),
    });

    const { differences } = result(six, [...rows(2, 0, 'control', 1), row(0, 'b', 5), row(0, 'b', 1)]);

    // 1 of 2 against 0 of 2 is 50, up to 90.5; 1.314 times as far, as five comparisons need it, is 103.
    expect(differences[0]?.interval?.[1]).to.equal(100);
  });

  it('reads only the survey whose question is tried out', () => {
    const onSurvey = experiment({ on: { kind: 'survey', surveyId: 'mine' } });
    const surveyOf: typeof shippedBook.survey = (id) => ({ ...surveys.csat, id });

    const { variants, onOtherScales } = result(
      onSurvey,
      [row(0, 'short', 5), row(1, 'short', 4, { surveyId: 'mine' })],
      surveyOf,
    );

    expect(variants[1]).to.deep.include({ contacts: 2, sent: 1 });
    expect(variants[1]?.score.survey.id).to.equal('mine');
    expect(onOtherScales).to.equal(0);
  });

  it('concludes nothing when the split looks broken', () => {
    const ledger = [...rows(110, 0, 'short', 5), ...rows(50, 0, 'control', 1), ...rows(10, 0, 'control')];

    const { splitLooksBroken, verdict, differences, decidedAt } = result(large, ledger);

    expect(decidedAt).to.deep.equal(minutesIn(1));
    expect(splitLooksBroken).to.equal(true);
    expect([verdict, differences[0]?.verdict]).to.deep.equal(['cannot_say', 'cannot_say']);
  });

  it('ends without a verdict when it is stopped before it had enough answers', () => {
    const stopped = experiment({ worthwhile: 30, status: 'stopped', stoppedAt: minutesIn(9) });
    const ledger = [...rows(42, 0, 'short', 5), ...rows(42, 0, 'control', 1)];

    expect(result(stopped, ledger).verdict).to.equal('cannot_say');
  });

  it('compares net promoter scores on their own scale', () => {
    const nps = experiment({ on: { kind: 'survey', surveyId: 'nps' }, metric: 'nps', worthwhile: 50 });
    const of = (id: string, value: number, count: number) =>
      Array.from({ length: count }, () => row(0, id, value, { metric: 'nps' }));

    const { differences, verdict } = result(nps, [...of('control', 0, 70), ...of('short', 10, 70)]);

    expect(differences[0]?.value).to.equal(200);
    expect(differences[0]?.interval?.[1]).to.be.at.most(200);
    expect(verdict).to.equal('better');
  });

  it('is better when one variant is, and worse only when all are', () => {
    const three = experiment({
      worthwhile: 30,
      variants: ['control', 'short', 'long'].map((id) => ({ id, share: 1 / 3, text: {} })),
    });
    const of = (share: Record<string, number>) =>
      Object.entries(share).flatMap(([id, content]) => [...rows(content, 0, id, 5), ...rows(60 - content, 0, id, 1)]);

    expect(result(three, of({ control: 30, short: 55, long: 5 })).verdict).to.equal('better');
    expect(result(three, of({ control: 55, short: 20, long: 20 })).verdict).to.equal('worse');
    expect(result(three, of({ control: 55, short: 20, long: 54 })).verdict).to.equal('cannot_say');
  });
});

describe('the verdict of an experiment', () => {
  const names = (count: number) => ['control', 'b', 'c', 'd', 'e', 'f'].slice(0, count);
  const designs = [
    { variants: 2, worthwhile: 25, content: 0.5 },
    { variants: 2, worthwhile: 30, content: 0.85 },
    { variants: 4, worthwhile: 40, content: 0.6 },
  ];

  for (const { variants, worthwhile, content } of designs) {
    const tried = experiment({
      worthwhile,
      variants: names(variants).map((id) => ({ id, share: 1 / variants, text: {} })),
    });
    // Half of them answer, and the last variant needs some more time than the average.
    const enough = Math.ceil(2 * variants * neededPerVariant(tried) * 1.6);
    const told = (runs: number, contentWith: (id: string) => number) => {
      const random = randomFrom(11);
      const verdicts = Array.from({ length: runs }, () => result(tried, arrivals(tried, enough, contentWith, random)));
      expect(verdicts.filter(({ decidedAt }) => decidedAt).length).to.be.greaterThan(0.99 * runs);
      return (what: (one: (typeof verdicts)[number]) => boolean) => verdicts.filter(what).length / runs;
    };

    it(`is wrong in at most 6 of 100 experiments without a difference: ${variants} variants, ${content} content`, () => {
      const share = told(1000, () => content);

      expect(share(({ differences }) => differences.some(({ verdict }) => /better|worse/.test(verdict)))).to.be.at.most(
        0.06,
      );
      expect(share(({ splitLooksBroken }) => splitLooksBroken)).to.be.at.most(0.005);
    }).timeout(60_000);

    it(`finds a worthwhile difference in 80 of 100: ${variants} variants, ${content} content`, () => {
      const share = told(200, (id) => (id === 'b' ? content - worthwhile / 100 : content));

      expect(share(({ differences }) => differences[0]?.verdict === 'worse')).to.be.at.least(0.78);
    }).timeout(60_000);
  }
});
