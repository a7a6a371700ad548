import { z95 } from './interval.js';
import { normalPoint } from './normal.js';

/**
 * Contacts who must answer in each of two equal groups so that a true rise or fall of a share from `p` by `difference`
 * (both 0–1) is found with probability `power`, tested two-sided at 5 %. Answers, not invitations: divide by the
 * response rate. Throws RangeError when a share would not lie between 0 and 1, or without a difference.
 * Source: J. L. Fleiss, B. Levin and M. C. Paik, Statistical Methods for Rates and Proportions, 3rd ed. (2003), chapter
 * 4, without correction for continuity.
 */
export function sampleNeeded(p: number, difference: number, power = 0.8): number {
  const q = p + difference;
  const isPossible = [p, q, power].every((share) => share > 0 && share < 1) && difference !== 0;
  if (!isPossible)
    throw new RangeError(`No sample shows a share of ${p} to differ by ${difference} with power ${power}`);
  const mean = (p + q) / 2;
  const alike = z95 * Math.sqrt(2 * mean * (1 - mean));
  const apart = normalPoint(power) * Math.sqrt(p * (1 - p) + q * (1 - q));
  return Math.ceil(((alike + apart) / difference) ** 2);
}
