import { expect } from 'chai';
import fc from 'fast-check';
import { randomFrom } from '../../../bot/support/random.js';
import { drivers } from '../../../bot/support/scores/index.js';
import { surveys } from '../../../bot/support/survey.js';
import { expectCoverage, simulated } from './coverage.js';

/** CSAT answers, so many satisfied and so many not. */
function group(key: string, satisfied: number, dissatisfied: number) {
  return { key, counts: [dissatisfied, 0, 0, 0, satisfied] };
}

describe('drivers', () => {
  it('tells what the total would be without a group', () => {
    // 160 of 200 satisfied; 20 of 40 about delivery, 140 of 160 about the rest. 80 − 87.5 = −7.5 = 0.2 · (50 − 87.5).
    // Newcombe: 20/40 from 35.20 to 64.80, 140/160 from 81.48 to 91.78; −37.5 − √(14.80² + 4.28²) = −52.91, −37.5 +
    // √(14.80² + 6.02²) = −21.52. Share, Wilson of 40/200: 15.04 to 26.08 %. Low −7.5 − √((0.2 · 15.41)² + (52.91 ·
    // 0.0608)²) = −11.95, high −7.5 + √((0.2 · 15.98)² + (21.52 · 0.0496)²) = −4.13
    const [delivery, ...others] = drivers(surveys.csat, [
      group('delivery', 20, 20),
      group('returns', 70, 10),
      group('prices', 70, 10),
    ]);

    expect(delivery).to.include({ key: 'delivery', n: 40, share: 0.2, score: 50, rest: 87.5, verdict: 'lower' });
    expect(delivery?.effect).to.be.closeTo(-7.5, 1e-9);
    expect(delivery?.interval[0]).to.be.closeTo(-11.95, 0.01);
    expect(delivery?.interval[1]).to.be.closeTo(-4.13, 0.01);
    expect(others.map(({ key }) => key)).to.have.members(['returns', 'prices']);
  });

  it('puts the strongest first, which need not be the one that is furthest off', () => {
    const found = drivers(surveys.csat, [
      group('small and terrible', 5, 30),
      group('large and poor', 250, 250),
      group('large and good', 900, 100),
    ]);

    expect(found.map(({ key }) => key)).to.deep.equal(['large and good', 'large and poor', 'small and terrible']);
    expect(found.map(({ verdict }) => verdict)).to.deep.equal(['higher', 'lower', 'lower']);
  });

  it('cannot say of fewer than thirty answers, in the group or in the rest', () => {
    const [large, small] = drivers(surveys.csat, [group('large', 500, 0), group('small', 0, 29)]);

    for (const driver of [large, small]) expect(driver).to.include({ verdict: 'cannot_say', p: null });
  });

  it('asks for more evidence the more groups there are', () => {
    // 33 of 40 against 850 of 900, in one group or in nine of 94 or 95 out of 100.
    const suspect = group('suspect', 33, 7);
    const alone = drivers(surveys.csat, [suspect, group('rest', 850, 50)]);
    const among = drivers(surveys.csat, [
      suspect,
      ...[94, 94, 94, 94, 94, 95, 95, 95, 95].map((satisfied, i) => group(`rest ${i}`, satisfied, 100 - satisfied)),
    ]);

    const find = (found: typeof alone) => found.find(({ key }) => key === 'suspect');
    expect(find(alone)?.verdict).to.equal('lower');
    expect(find(among)?.verdict).to.equal('cannot_say');
    // The two p before correction are the same: twice it in a family of two, ten times in one of ten.
    expect(find(among)?.p).to.be.closeTo(5 * (find(alone)?.p ?? 1), 1e-12);
  });

  it('moves the mean of CES and the net promoter score as well', () => {
    const [mean] = drivers(
      surveys.ces,
      [
        { key: 'hard', counts: [50, 0, 0, 0, 0, 0, 0] },
        { key: 'easy', counts: [0, 0, 0, 0, 0, 25, 25] },
      ],
      'mean',
    );
    const [net] = drivers(surveys.nps, [
      { key: 'detractors', counts: [50, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] },
      { key: 'promoters', counts: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 150] },
    ]);

    expect(mean?.effect).to.be.closeTo(0.5 * (1 - 6.5), 1e-9);
    expect(net).to.include({ key: 'promoters', effect: 0.75 * 200, verdict: 'higher' });
  });

  it('leaves out groups without answers, and says nothing of a single one', () => {
    expect(drivers(surveys.csat, [])).to.deep.equal([]);
    expect(drivers(surveys.csat, [group('all', 50, 50), group('none', 0, 0)])).to.deep.equal([]);
  });

  it('is the total less the rest, within its interval, for any groups', () => {
    const counts = fc.array(fc.nat({ max: 60 }), { minLength: 5, maxLength: 5 });

    fc.assert(
      fc.property(fc.array(counts, { maxLength: 6 }), (groups) => {
        const found = drivers(
          surveys.csat,
          groups.map((points, i) => ({ key: `g${i}`, counts: points })),
        );
        const all = groups.flat().reduce((total, count) => total + count, 0);
        const top = groups.reduce((total, points) => total + (points[3] ?? 0) + (points[4] ?? 0), 0);
        for (const { effect, rest, interval, share, n, p, verdict } of found) {
          const isApart = p !== null && p < 0.05;
          expect(effect).to.be.closeTo((100 * top) / all - rest, 1e-9);
          expect(effect).to.be.within(interval[0] - 1e-9, interval[1] + 1e-9);
          expect(share).to.equal(n / all);
          if (isApart) expect(verdict).to.equal(interval[0] > 0 ? 'higher' : 'lower');
          if (isApart) expect(interval[0] * interval[1]).to.be.above(0);
          else expect(verdict).to.equal('cannot_say');
          if (p !== null) expect(p).to.be.within(0, 1);
        }
      }),
    );
  });

  it('keeps its promise of 95 %', () => {
    const random = randomFrom(31);
    for (const [answers, share, own, rest] of [
      [300, 0.2, 0.6, 0.85],
      [200, 0.6, 0.97, 0.9],
      [500, 0.3, 0.8, 0.8],
    ] as const) {
      const coverage = simulated(100 * share * (own - rest), 2500, () => {
        const counts = { own: [0, 0], rest: [0, 0] };
        for (let i = 0; i < answers; i++) {
          const isOwn = random() < share;
          const of = isOwn ? counts.own : counts.rest;
          const place = random() < (isOwn ? own : rest) ? 1 : 0;
          of[place] = (of[place] ?? 0) + 1;
        }
        const found = drivers(surveys.csat, [
          group('own', counts.own[1] ?? 0, counts.own[0] ?? 0),
          group('rest', counts.rest[1] ?? 0, counts.rest[0] ?? 0),
        ]);
        return found.find(({ key }) => key === 'own')?.interval ?? [0, 0];
      });
      expectCoverage(coverage, `${answers} answers, ${share} of them satisfied to ${own}, the others to ${rest}`);
    }
  });

  it('finds a driver among ten topics that are all alike in at most about 5 % of reports', () => {
    const random = randomFrom(32);
    const reports = 1000;

    let wrong = 0;
    for (let report = 0; report < reports; report++) {
      const groups = Array.from({ length: 10 }, (_, i) => {
        const satisfied = Array.from({ length: 60 }, random).filter((drawn) => drawn < 0.8).length;
        return group(`topic ${i}`, satisfied, 60 - satisfied);
      });
      if (drivers(surveys.csat, groups).some(({ verdict }) => verdict !== 'cannot_say')) wrong++;
    }

    expect((100 * wrong) / reports, 'reports in per cent with a driver that is none').to.be.below(6);
  });
});
