/** So many groups are listed; the others are put together. */
export const mostGroups = 50;

/** Key of the others. */
export const otherKey = 'other';

/**
 * Numbers of the groups that have anything in them, largest first; those of one size by the second measure, and then by name,
 * so that a report is the same every time.
 */
export function bySize(sizes: ArrayLike<number>, second: ArrayLike<number>, names: readonly string[]): number[] {
  const difference = (of: ArrayLike<number>, a: number, b: number) => (of[b] ?? 0) - (of[a] ?? 0);
  return Array.from({ length: sizes.length }, (_, group) => group)
    .filter((group) => (sizes[group] ?? 0) > 0 || (second[group] ?? 0) > 0)
    .sort(
      (a, b) => difference(sizes, a, b) || difference(second, a, b) || ((names[a] ?? '') < (names[b] ?? '') ? -1 : 1),
    );
}

/**
 * How groups have to be renumbered so that the largest have the first numbers, in order, and all others the one after.
 * Counting again by these numbers is the only way to count a contact once who is in several of the others.
 */
export function renumbered(ordered: readonly number[], groups: number): Uint16Array {
  const numbers = new Uint16Array(groups).fill(mostGroups);
  for (const [place, group] of ordered.slice(0, mostGroups).entries()) numbers[group] = place;
  return numbers;
}
