import { difference } from './difference.js';
import { type Counts, momentsOf, type Points } from './distribution.js';
import { type Estimate, enough } from './interval.js';
import { meanEstimate } from './mean-interval.js';
import { student95 } from './student.js';

/**
 * Difference of two means of independent answers on one scale, `a − b` in its points: Welch's t-interval. Where a group
 * has fewer than 30 answers, or answers that are all alike, the interval comes from those of the two means instead.
 * Each group needs an answer.
 * Sources: B. L. Welch, The Generalization of "Student's" Problem when Several Different Population Variances are
 * Involved, Biometrika 34 (1947); degrees of freedom: F. E. Satterthwaite, Biometrics Bulletin 2 (1946).
 */
export function meanDifference(a: Counts, b: Counts, scale: Points): Estimate {
  const [left, right] = [momentsOf(a, scale), momentsOf(b, scale)];
  const [leftError, rightError] = [left.variance / left.n, right.variance / right.n];
  if (Math.min(left.n, right.n) < enough || leftError === 0 || rightError === 0) {
    return difference(meanEstimate(a, scale), meanEstimate(b, scale));
  }
  const value = left.mean - right.mean;
  const freedom = (leftError + rightError) ** 2 / (leftError ** 2 / (left.n - 1) + rightError ** 2 / (right.n - 1));
  const half = student95(freedom) * Math.sqrt(leftError + rightError);
  return { value, interval: [value - half, value + half] };
}
