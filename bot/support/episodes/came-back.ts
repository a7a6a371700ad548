/** So many days after an episode another one of the same contact still counts as coming back. */
export const cameBackDays = 7;

/**
 * Whether the contact came back after each of his episodes, on any channel: another one began at the moment it was closed, or
 * at most seven days after. One that had begun before is no coming back, and nobody comes back to an open one.
 *
 * `episodes` are all of one contact, in any order; the answers are in the same order. `false` means "not so far": for an
 * episode closed less than seven days ago it may still change, so a share is to be taken of older ones only.
 */
export function cameBack(episodes: readonly { openedAt: Date; closedAt?: Date }[]): boolean[] {
  const openings = Float64Array.from(episodes, ({ openedAt }) => openedAt.getTime()).sort();
  return episodes.map(({ openedAt, closedAt }) => {
    if (closedAt === undefined) return false;
    const from = closedAt.getTime();
    const to = from + cameBackDays * 86_400_000;
    const itself = openedAt.getTime() >= from && openedAt.getTime() <= to ? 1 : 0;
    return countBelow(openings, to + 1) - countBelow(openings, from) > itself;
  });
}

/** How many of the sorted values are below the limit. */
function countBelow(sorted: Float64Array, limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
