import { normalBelow } from '../../support/scores/normal.js';

/** Chance differs from the plan by as much in fewer than one of a thousand experiments. */
const suspicious = 0.001;
/** Below so many expected contacts the chi-square distribution says nothing. */
const leastExpected = 5;

/**
 * Whether contacts are divided in another way than planned, as when a variant keeps people from being counted: Pearson's
 * chi-square test of the counts against the shares, which add up to 1.
 * Source: A. Fabijan et al., Diagnosing Sample Ratio Mismatch in Online Controlled Experiments, KDD 2019.
 */
export function splitLooksBroken(parts: readonly { share: number; contacts: number }[]): boolean {
  const total = parts.reduce((sum, { contacts }) => sum + contacts, 0);
  if (parts.some(({ share }) => share * total < leastExpected)) return false;
  const squares = parts.map(({ share, contacts }) => (contacts - share * total) ** 2 / (share * total));
  const distance = squares.reduce((sum, square) => sum + square, 0);
  return chiSquareAbove(distance, parts.length - 1) < suspicious;
}

/**
 * Probability that chi-square with `freedom` degrees of freedom, from 1, is above `x`.
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.4.4 and 26.4.5.
 */
export function chiSquareAbove(x: number, freedom: number): number {
  const isOdd = freedom % 2 === 1;
  let above = isOdd ? 2 * normalBelow(-Math.sqrt(x)) : Math.exp(-x / 2);
  let term = isOdd ? Math.sqrt((2 * x) / Math.PI) * Math.exp(-x / 2) : (x / 2) * Math.exp(-x / 2);
  for (let reached = isOdd ? 1 : 2; reached < freedom; reached += 2) {
    above += term;
    term *= x / (reached + 2);
  }
  return above;
}
