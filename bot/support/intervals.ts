/** Low and high end, in the unit of what was estimated. */
export type Interval = [low: number, high: number];

/** Two-sided 95 % point of the standard normal distribution. */
const z95 = 1.959963984540054;

/**
 * Wilson score interval for `successes` of `n`, as shares 0–1; never leaves that range and is honest at 0 % and 100 %.
 * Source: E. B. Wilson, Probable Inference, the Law of Succession, and Statistical Inference, JASA 22 (1927).
 */
export function wilson(successes: number, n: number): Interval {
  const p = successes / n;
  const shrink = 1 + z95 ** 2 / n;
  const centre = (p + z95 ** 2 / (2 * n)) / shrink;
  const half = (z95 / shrink) * Math.sqrt((p * (1 - p)) / n + z95 ** 2 / (4 * n ** 2));
  return [successes === 0 ? 0 : Math.max(0, centre - half), successes === n ? 1 : Math.min(1, centre + half)];
}

/**
 * 95 % interval for the mean of answers on a scale: Student's t from 30 answers on, below that the percentile bootstrap
 * (B. Efron, Bootstrap Methods, Annals of Statistics 7, 1979) with 2,000 resamples drawn from `seed`, so that the same
 * answers always give the same figures. Answers that are all alike show no spread at all; then the interval tells how
 * many others could have gone unseen: with 97.5 % confidence a share of at most 1 − 0.025^(1/n), at either end of the
 * scale. `values` must not be empty.
 */
export function meanInterval(values: readonly number[], scale: { min: number; max: number }, seed: number): Interval {
  const first = values[0] ?? Number.NaN;
  if (values.every((value) => value === first)) {
    const unseen = 1 - 0.025 ** (1 / values.length);
    return [first - unseen * (first - scale.min), first + unseen * (scale.max - first)];
  }
  const [low, high] = values.length < 30 ? bootstrap(values, seed) : student(values);
  return [Math.max(scale.min, low), Math.min(scale.max, high)];
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function student(values: readonly number[]): Interval {
  const centre = mean(values);
  const variance = values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1);
  const half = t95(values.length - 1) * Math.sqrt(variance / values.length);
  return [centre - half, centre + half];
}

/**
 * Two-sided 95 % point of Student's t, good to 1e-6 from 29 degrees of freedom on.
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.5.
 */
function t95(freedom: number): number {
  const z = z95;
  return (
    z +
    (z ** 3 + z) / (4 * freedom) +
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * freedom ** 2) +
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * freedom ** 3) +
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / (92160 * freedom ** 4)
  );
}

function bootstrap(values: readonly number[], seed: number): Interval {
  const random = randomFrom(seed);
  const means = Array.from({ length: 2000 }, () => {
    let sum = 0;
    for (let i = 0; i < values.length; i++) sum += values[Math.floor(random() * values.length)] ?? 0;
    return sum / values.length;
  }).sort((a, b) => a - b);
  return [means[49] ?? Number.NaN, means[1950] ?? Number.NaN];
}

/** Numbers in [0, 1), the same ones for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
  };
}
