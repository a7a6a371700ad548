import type { Reliability } from '../nlu/index.js';

/** The reliability of probabilities as lines of text: per tenth, what was promised and what was kept. */
export function reliabilityTable({ brier, calibrationError, bins }: Reliability): string[] {
  const percent = (share: number) => `${(100 * share).toFixed(0)} %`;
  return [
    `calibration   Brier ${brier.toFixed(3)}, expected calibration error ${calibrationError.toFixed(3)}`,
    '  probability      n  promised   right',
    ...bins
      .filter(({ n }) => n > 0)
      .map(
        ({ from, n, promised, kept }) =>
          `  ${from.toFixed(1)} – ${(from + 0.1).toFixed(1)}${String(n).padStart(9)}${percent(promised).padStart(10)}` +
          `${percent(kept).padStart(8)}  ${'█'.repeat(Math.round(kept * 20))}`,
      ),
  ];
}
