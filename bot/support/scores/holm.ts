/**
 * P-values corrected for having looked at all of them, in the order given: among those below 0.05 there is a single
 * false one in at most 5 % of families, however the tests depend on each other.
 * Source: S. Holm, A Simple Sequentially Rejective Multiple Test Procedure, Scandinavian Journal of Statistics 6
 * (1979).
 */
export function holm(ps: readonly number[]): number[] {
  const corrected = Array<number>(ps.length).fill(1);
  let least = 0;
  const ascending = [...ps.entries()].sort(([, a], [, b]) => a - b);
  for (const [place, [index, p]] of ascending.entries()) {
    least = Math.max(least, Math.min(1, (ps.length - place) * p));
    corrected[index] = least;
  }
  return corrected;
}
