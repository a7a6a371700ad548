import { type Estimate, z95 } from './interval.js';
import { meanScoreInterval } from './mean-score.js';

export interface NetPromoter extends Estimate {
  /**
   * The trade's 1.96·√((p + d − (p − d)²)/n)·100; null where all answers are of one kind and it would claim certainty.
   */
  margin: number | null;
}

/**
 * Net promoter score, −100 to 100 (F. F. Reichheld, The One Number You Need to Grow, Harvard Business Review, December
 * 2003), of `n` > 0 answers.
 *
 * `margin` is the usual formula, to be printed beside the score. `interval` is not score ± margin, which is too short
 * for few answers, leaves the scale, and has no width at all once everybody promotes. It is the score interval of T.
 * Tango (Equivalence Test and Confidence Interval for the Difference in Proportions for the Paired-Sample Design,
 * Statistics in Medicine 17, 1998): the net score is such a difference, each answer being a promoter, a detractor or
 * neither, and the score is their mean. It is to the margin what Wilson's interval is to p ± 1.96·√(p(1 − p)/n), and is 2·Wilson − 1 once there are
 * only promoters, or promoters and detractors. B. Rocks (Interval Estimation for the Net Promoter Score, The American
 * Statistician 70, 2016) found a score test and adjusted margins to do better than the plain one.
 */
export function netPromoter(promoters: number, detractors: number, n: number): NetPromoter {
  const value = (promoters - detractors) / n;
  const error = Math.sqrt(((promoters + detractors) / n - value ** 2) / n);
  const [low, high] = meanScoreInterval([detractors, n - promoters - detractors, promoters], { min: -1, max: 1 });
  return { value: 100 * value, interval: [100 * low, 100 * high], margin: error > 0 ? 100 * z95 * error : null };
}
