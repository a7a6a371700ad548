import { difference } from './difference.js';
import { added, type Counts, sum } from './distribution.js';
import { holm } from './holm.js';
import { type Estimate, enough, type Interval, z95 } from './interval.js';
import { meanEstimate } from './mean-interval.js';
import { normalBelow } from './normal.js';
import type { Scored } from './poolable.js';
import { scoreEstimate } from './score-estimate.js';
import { type Verdict, verdictOf } from './verdict.js';
import { shareEstimate } from './wilson.js';

export interface Driver {
  key: string;
  n: number;
  /** Share of all answers, 0–1. */
  share: number;
  /** Score or mean of the group, and of all other answers together. */
  score: number;
  rest: number;
  /** What the group adds to the total, in its unit: the total less what it would be without the group. */
  effect: number;
  interval: Interval;
  /** After Holm's correction over all groups with enough answers; null for the others. */
  p: number | null;
  /**
   * Whether the group lifts or lowers the total. `cannot_say` may stand beside an interval without 0: many were looked
   * at.
   */
  verdict: Verdict;
}

/**
 * What moves a score: groups of answers (topics, channels, agents …) by their effect on the total, strongest first. The
 * groups must be all the answers, each in one group, and keys must differ; groups without an answer are left out, and a
 * single one has no rest to differ from. `by` chooses the score, in points, or the mean, in points of the scale.
 *
 * With share w of the answers and scores s of the group and r of the rest, the total is t = w·s + (1 − w)·r, hence t −
 * r = w·(s − r): the effect. Given w, the difference d = s − r is estimated without bias, so the two are uncorrelated
 * and var(w·d) ≈ w²·var(d) + d²·var(w) (delta method). As in `difference`, the variances are taken where it matters, at
 * each end: the distances to the ends of Newcombe's interval for d and of Wilson's for w stand in for the standard
 * errors, and d is the end itself. The interval of the effect then holds 0 exactly when that of d does.
 *
 * p is what the interval of d implies, from its end towards 0 (D. G. Altman and J. M. Bland, How to Obtain the P Value
 * from a Confidence Interval, BMJ 343, 2011, d2304). Effects are associations: what a group asks for, and who is in it,
 * moves them too.
 */
export function drivers(
  survey: Scored,
  groups: readonly { key: string; counts: Counts }[],
  by: 'score' | 'mean' = 'score',
): Driver[] {
  const estimate = (counts: Counts) => (by === 'mean' ? meanEstimate(counts, survey) : scoreEstimate(survey, counts));
  const [first, ...more] = groups.map(({ counts }) => counts);
  if (first === undefined) return [];
  const all = more.reduce<Counts>(added, first);
  const total = sum(all);

  const found = groups.flatMap(({ key, counts }) => {
    const n = sum(counts);
    if (n === 0 || n === total) return [];
    const own = estimate(counts);
    const rest = estimate(all.map((count, step) => count - (counts[step] ?? 0)));
    const share = shareEstimate({ successes: n, n: total });
    const apart = difference(own, rest);
    const { value: effect, interval } = product(share, apart);
    const driver = { key, n, share: share.value, score: own.value, rest: rest.value, effect, interval };
    return [{ driver, p: pOf(apart), isFew: n < enough || total - n < enough }];
  });
  const family = found.filter(({ isFew }) => !isFew);
  const corrected = holm(family.map(({ p }) => p));
  const pByKey = new Map(family.map(({ driver }, place) => [driver.key, corrected[place]]));
  return found
    .map(({ driver }): Driver => {
      const p = pByKey.get(driver.key) ?? null;
      return { ...driver, p, verdict: p !== null && p < 0.05 ? verdictOf(driver.interval) : 'cannot_say' };
    })
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
}

function product(share: Estimate, d: Estimate): Estimate {
  const value = share.value * d.value;
  const reach = (end: number, shareEnd: number) =>
    Math.hypot(share.value * (end - d.value), end * (shareEnd - share.value));
  const [low, high] = d.interval;
  const [least, most] = share.interval;
  // A negative product is lowest where the share is largest.
  const down = reach(low, low < 0 ? most : least);
  const up = reach(high, high < 0 ? least : most);
  return { value, interval: [value - down, value + up] };
}

function pOf({ value, interval: [low, high] }: Estimate): number {
  const towardsZero = value < 0 ? high - value : value - low;
  return 2 * normalBelow((-z95 * Math.abs(value)) / towardsZero);
}
