import { enough, type Interval } from './interval.js';

export interface Ranked {
  key: string;
  /** Place from the top, 1 being the highest; null where the answers do not tell. */
  rank: number | null;
  /** Groups with enough answers that it cannot be told from, in the order given. */
  tied: string[];
}

/**
 * Places of groups, highest score first, as far as the answers tell. Keys must differ. The rule:
 *
 * 1. A group with fewer than 30 answers has no rank, and is no rival to the others.
 * 2. Two groups are told apart when their intervals have no point in common; touching ends are in common.
 * 3. A group has a rank only when it has rivals and is told apart from all of them: one more than the number of groups above it.
 *    Otherwise its rank is null and `tied` names those it is not told apart from. Being tied is not handed on: with A
 *    over B and B over C, A and C may still be told apart.
 *
 * Ranks may therefore have gaps: two tied groups above a third leave it rank 3. The result is in the order given;
 * groups without a rank should not be listed by score either. Two intervals of 95 % without a common point are stronger
 * evidence than a difference whose own interval excludes 0: two groups of the same size and true score come apart in
 * about one of 180 samples. No further allowance is made for many groups, as a rank needs the distance to every one of
 * them.
 */
export function rank(groups: readonly { key: string; n: number; interval: Interval | null }[]): Ranked[] {
  const rivals = groups.flatMap(({ key, n, interval }) => (n < enough || interval === null ? [] : [{ key, interval }]));
  return groups.map(({ key }) => {
    const own = rivals.find((rival) => rival.key === key)?.interval;
    if (own === undefined) return { key, rank: null, tied: [] };
    const others = rivals.filter((rival) => rival.key !== key);
    const tied = others.filter(({ interval }) => overlap(interval, own)).map((other) => other.key);
    const above = others.filter(({ interval }) => interval[0] > own[1]).length;
    return { key, rank: others.length > 0 && tied.length === 0 ? above + 1 : null, tied };
  });
}

function overlap(a: Interval, b: Interval): boolean {
  return a[0] <= b[1] && b[0] <= a[1];
}
