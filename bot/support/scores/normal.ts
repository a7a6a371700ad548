/**
 * Probability that a standard normal variable is at most `x`, to about 1e-15.
 * Source: G. Marsaglia, Evaluating the Normal Distribution, Journal of Statistical Software 11 (2004).
 */
export function normalBelow(x: number): number {
  if (x < -8) return 0;
  if (x > 8) return 1;
  let term = x;
  let sum = x;
  for (let odd = 3; Math.abs(term) > 1e-17 * Math.abs(sum); odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return 0.5 + sum * density(x);
}

/** The point that a standard normal variable stays below with probability `p`; 0 < p < 1. */
export function normalPoint(p: number): number {
  if (p < 0.5) return -normalPoint(1 - p);
  let x = 0;
  // Newton from the left of a concave curve: every step stays left of the root, so none overshoots.
  for (let step = 0; step < 100; step++) {
    const next = x + (p - normalBelow(x)) / density(x);
    if (!(next > x)) return x;
    x = next;
  }
  return x;
}

function density(x: number): number {
  return Math.exp(-(x * x) / 2) / Math.sqrt(2 * Math.PI);
}
