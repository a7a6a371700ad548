import { expect } from 'chai';
import type { DriversReport, ScoredGroup, TimeFigures } from '../../../bot/support/report-types.js';
import { rank } from '../../../bot/support/scores/index.js';
import { timeMeasures } from '../../../web/reports/episodes/time-measures.js';
import { breakdownFinding } from '../../../web/reports/findings/breakdown-finding.js';
import { driversFinding } from '../../../web/reports/findings/drivers-finding.js';
import { outlier } from '../../../web/reports/findings/outlier.js';
import { changeText, scoreFinding } from '../../../web/reports/findings/score-finding.js';
import { timeGroupsFinding } from '../../../web/reports/findings/times-finding.js';
import { trendFinding } from '../../../web/reports/findings/trend-finding.js';
import { busiest } from '../../../web/reports/findings/volume-finding.js';
import { createFormat } from '../../../web/reports/format.js';
import { strings } from '../../../web/reports/strings/index.js';
import { scaleOf, scoreOfAnswers } from './scale.js';

const t = strings.en;
const f = createFormat('en');
const november = { from: '2026-11-01', to: '2026-12-01' };

describe('what a score says', () => {
  const say = (...scores: Parameters<typeof scaleOf>) => scoreFinding(scaleOf(...scores), november, t, f);

  it('is a change only when the interval of the difference says so', () => {
    const [high, low] = [scoreOfAnswers(180, 20), scoreOfAnswers(140, 60)];

    expect(say(high, low)).to.equal('Satisfaction is higher than in the 30 days before');
    expect(say(low, high)).to.equal('Satisfaction is lower than in the 30 days before');
    expect(say(high, scoreOfAnswers(175, 25))).to.equal('No clear change from the 30 days before');
  });

  it('is nothing but how few there are below 30 answers, however large the change', () => {
    expect(say(scoreOfAnswers(29, 0), scoreOfAnswers(20, 180))).to.equal('Too few answers to say: 29');
    expect(say(scoreOfAnswers(180, 20), scoreOfAnswers(0, 29))).to.equal(
      'Too few answers in the 30 days before to compare',
    );
  });

  it('tells apart that nobody was asked and that nobody has answered', () => {
    expect(say(scoreOfAnswers(0, 0, 0))).to.equal('Nobody was asked');
    expect(say(scoreOfAnswers(0, 0, 12))).to.equal('Nobody has answered yet');
  });

  it('names other days than those just before by their dates', () => {
    const scale = scaleOf(scoreOfAnswers(180, 20), scoreOfAnswers(140, 60));
    if (scale.baseline) scale.baseline.period = { from: '2025-11-01', to: '2025-12-01' };

    expect(scoreFinding(scale, november, t, f)).to.match(/^Satisfaction is higher than in 1.+30 Nov 2025$/);
  });

  it('gives the change in points with its interval', () => {
    expect(changeText(scaleOf(scoreOfAnswers(180, 20), scoreOfAnswers(140, 60)), t, f)).to.equal(
      '+20 points (+12 to +28)',
    );
  });
});

describe('what a line says', () => {
  const whole = scoreOfAnswers(400, 100);
  const week = (from: string, good: number, bad: number) => ({ from, to: from, score: scoreOfAnswers(good, bad) });

  it('is the piece whose interval is farthest from that of the whole', () => {
    const trend = [week('2026-11-02', 60, 40), week('2026-11-09', 45, 55), week('2026-11-16', 99, 1)];

    expect(outlier(trend, whole.interval, ({ score }) => score)?.piece.from).to.equal('2026-11-09');
    expect(trendFinding(trend, whole, 'week', t, f)).to.equal('Lower than the rest: the week of 9 Nov');
  });

  it('is that none stands out when the intervals touch, or the answers are few', () => {
    const trend = [week('2026-11-02', 75, 25), week('2026-11-09', 0, 29)];

    expect(trendFinding(trend, whole, 'week', t, f)).to.equal('No week stands out');
    expect(trendFinding([week('2026-11-09', 0, 29)], whole, 'day', t, f)).to.match(/^Too few answers/);
  });
});

describe('what a breakdown says', () => {
  const groups = (...answers: [key: string, good: number, bad: number][]): ScoredGroup[] => {
    const scored = answers.map(([key, good, bad]) => ({ key, score: scoreOfAnswers(good, bad) }));
    const ranks = rank(scored.map(({ key, score: { n, interval } }) => ({ key, n, interval })));
    return scored.map((group, i) => ({ ...group, rank: ranks[i]?.rank ?? null }));
  };
  const wholeOf = (...answers: Parameters<typeof groups>) =>
    scoreOfAnswers(
      answers.reduce((sum, [, good]) => sum + good, 0),
      answers.reduce((sum, [, , bad]) => sum + bad, 0),
    );
  const say = (...answers: Parameters<typeof groups>) =>
    breakdownFinding(groups(...answers), wholeOf(...answers), t.by.channel, ({ key }) => key, t);

  it('names first and last only where they are apart from all others', () => {
    expect(say(['a', 190, 10], ['b', 140, 60], ['c', 60, 140])).to.equal('a is clearly best, c clearly last');
    expect(say(['a', 150, 50], ['b', 140, 60], ['c', 60, 140])).to.equal('c is clearly below all others');
    expect(say(['a', 150, 50], ['b', 140, 60])).to.equal('No clear difference by channel');
  });

  it('names the one that is apart from the whole when no group is apart from all others', () => {
    expect(say(['a', 180, 20], ['b', 66, 14], ['c', 40, 40], ['d', 42, 38])).to.equal('c is clearly below the whole');
  });

  it('leaves groups with few answers out of it', () => {
    expect(say(['a', 29, 0], ['b', 60, 140])).to.equal('Too few answers to tell the groups apart');
    expect(say(['a', 29, 0], ['b', 60, 140], ['c', 190, 10])).to.equal('c is clearly best, b clearly last');
  });
});

describe('what drivers say', () => {
  const driver = {
    key: 'email',
    dimension: 'channel' as const,
    n: 90,
    share: 0.3,
    score: 60,
    rest: 90,
    p: 0.01,
  };
  const report = (drivers: DriversReport['drivers']) =>
    ({ metric: 'csat', survey: scaleOf(scoreOfAnswers(40, 0)).survey, drivers }) as DriversReport;

  it('is the strongest one that is sure to be one', () => {
    const found = driversFinding(
      report([
        { ...driver, effect: -12, interval: [-25, 1], verdict: 'cannot_say' },
        { ...driver, effect: -9, interval: [-13, -5], verdict: 'lower' },
      ]),
      t,
      f,
      'en',
    );

    expect(found).to.equal('E-mail lowers satisfaction by 9 points');
  });

  it('is that there is none, when none is sure', () => {
    const found = driversFinding(
      report([{ ...driver, effect: 2, interval: [-1, 5], verdict: 'cannot_say' }]),
      t,
      f,
      'en',
    );

    expect(found).to.equal('Satisfaction is not clearly moved by any group');
  });
});

describe('what times say', () => {
  const minutes = (median: number, low: number, high: number, few = false) => {
    const figure = { n: few ? 12 : 80, few, median, medianInterval: [low, high], mean: median, p90: high };
    return Object.fromEntries(timeMeasures.map((name) => [name, figure])) as unknown as TimeFigures;
  };
  const say = (...groups: [key: string, measures: TimeFigures][]) =>
    timeGroupsFinding(
      groups.map(([key, measures]) => ({ key, measures })),
      minutes(10, 9, 11),
      'wait',
      t.by.channel,
      ({ key }) => key,
      t,
    );

  it('is the group whose median is apart from that of the whole, unless there are few conversations', () => {
    expect(say(['a', minutes(14, 12, 16)], ['b', minutes(5, 4, 6)])).to.equal('b is clearly quicker than the whole');
    expect(say(['a', minutes(14, 12, 16)], ['b', minutes(5, 4, 6, true)])).to.equal(
      'a is clearly slower than the whole',
    );
    expect(say(['a', minutes(12, 10, 14)])).to.equal('No clear difference by channel');
  });
});

describe('the busiest hour', () => {
  it('is the fullest cell of the week, Monday first, and there is none in an empty one', () => {
    const heat = Array.from({ length: 7 }, () => Array(24).fill(0));
    expect(busiest(heat)).to.equal(undefined);

    (heat[6] as number[])[23] = 4;

    expect(busiest(heat)).to.deep.equal({ weekday: 6, hour: 23, count: 4 });
  });
});
