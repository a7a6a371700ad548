import type { MiniScore, ScoredGroup } from '../../support/report-types.js';
import { rank, type Score, type Tally } from '../../support/scores/index.js';
import { mostGroups } from '../largest-groups.js';
import type { TalliedGroup } from '../tally-groups.js';

/** Scores of groups with their places, as far as the answers tell. */
export function scoredGroups(groups: readonly TalliedGroup[], score: (tally: Tally) => Score): ScoredGroup[] {
  const scored = groups.map(({ tally, ...group }) => ({ ...group, score: mini(score(tally)) }));
  const listed = scored.slice(0, mostGroups).map(({ key, score: { n, interval } }) => ({ key, n, interval }));
  const places = rank(listed);
  return scored.map((group, i) => ({ ...group, rank: places[i]?.rank ?? null }));
}

export function mini(score: Score): MiniScore {
  const { mean, meanInterval, n, few, invited, answered, contacts, responseRate, bounds, distribution } = score;
  return {
    score: score.score,
    interval: score.interval,
    mean,
    meanInterval,
    n,
    few,
    invited,
    answered,
    contacts,
    responseRate,
    bounds,
    distribution,
  };
}
