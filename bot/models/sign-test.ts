/**
 * The exact one-sided sign test on paired outcomes, which is McNemar's test without approximation (McNemar, 1947):
 * how likely it is to lose at least `lost` of `lost + won` messages if losing and winning were equally likely.
 */
export function signTest(lost: number, won: number): number {
  const n = lost + won;
  let logTerm = -n * Math.LN2;
  let tail = 0;
  for (let k = 0; k <= n; k += 1) {
    if (k >= lost) tail += Math.exp(logTerm);
    logTerm += Math.log((n - k) / (k + 1));
  }
  return Math.min(1, tail);
}

/**
 * Which of several tests reject, when one wrong rejection among all of them may happen with probability `alpha`
 * (Holm, "A simple sequentially rejective multiple test procedure", 1979).
 */
export function holm(probabilities: readonly number[], alpha: number): boolean[] {
  const rejected = probabilities.map(() => false);
  const rising = [...probabilities.keys()].sort((a, b) => (probabilities[a] as number) - (probabilities[b] as number));
  for (const [rank, at] of rising.entries()) {
    if ((probabilities[at] as number) > alpha / (probabilities.length - rank)) break;
    rejected[at] = true;
  }
  return rejected;
}
