/**
 * The place, from 0 in ascending order, of the lower end of a 95 % interval for the median of `n` independent values; the
 * upper end is as far from the other side (`n − 1 − place`). Undefined below six values, which cannot be that sure.
 *
 * Whatever the distribution, a value is below its median with probability ½, so that the median is left of the value at
 * place `k` with probability P(B ≤ k), B binomial (n, ½): the last place is taken at which that is 2.5 % at most. The interval
 * covers at least 95 %, more for small n or equal values.
 * Source: W. R. Thompson, On Confidence Ranges for the Median, Annals of Mathematical Statistics 7 (1936); W. J. Conover,
 * Practical Nonparametric Statistics, 3rd ed. (1999), 3.2.
 */
export function medianRank(n: number): number | undefined {
  const middle = Math.floor(n / 2);
  let tail = 0;
  for (const weight of weightsDown(n, middle)) tail += weight;
  const total = n % 2 === 0 ? 2 * tail - 1 : 2 * tail;
  let k = middle;
  for (const weight of weightsDown(n, middle)) {
    if (tail <= 0.025 * total) return k;
    tail -= weight;
    k -= 1;
  }
  return undefined;
}

/** Binomial coefficients from the middle one down to 0, as multiples of it, until they no longer add anything. */
function* weightsDown(n: number, middle: number): Generator<number> {
  let weight = 1;
  for (let k = middle; k >= 0 && weight > 1e-18; k--) {
    yield weight;
    weight *= k / (n - k + 1);
  }
}
