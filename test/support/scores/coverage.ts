import { expect } from 'chai';
import type { Interval } from '../../../bot/support/scores/index.js';

/** Fails with the figure unless between 93 and 97 % of what is promised at 95 % comes true. `coverage` is 0–1. */
export function expectCoverage(coverage: number, what: string): void {
  expect(100 * coverage, `coverage in per cent, ${what}`).to.be.within(93, 97);
}

/** Share of `runs` samples whose interval holds the truth. */
export function simulated(truth: number, runs: number, sample: (run: number) => Interval): number {
  let held = 0;
  for (let run = 0; run < runs; run++) if (holds(sample(run), truth)) held++;
  return held / runs;
}

/** An end that equals the truth up to rounding holds it. */
export function holds([low, high]: Interval, truth: number): boolean {
  return low <= truth + 1e-9 && truth <= high + 1e-9;
}

/** Probability of `parts` (how often each kind came) where each of their sum comes as the kinds' `chances` say. */
export function multinomial(parts: readonly number[], chances: readonly number[]): number {
  let log = 0;
  let n = 0;
  for (const [kind, part] of parts.entries()) {
    for (let i = 1; i <= part; i++) log += Math.log((++n * (chances[kind] ?? 0)) / i);
  }
  return Math.exp(log);
}

/** An answer drawn by `random`, the points of the scale from `min` on having these chances. */
export function drawn(chances: readonly number[], min: number, random: () => number): number {
  let left = random();
  for (const [step, chance] of chances.entries()) {
    left -= chance;
    if (left < 0) return min + step;
  }
  return min + chances.length - 1;
}

export function expected(chances: readonly number[], min: number): number {
  return chances.reduce((total, chance, step) => total + chance * (min + step), 0);
}
