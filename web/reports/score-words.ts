import type { MiniScore } from '../../bot/support/report-types.js';
import type { Metric } from '../../bot/support/survey.js';
import { digitsFor, type Format } from './format.js';

/** The ends of what a score can be: a share in per cent, or the net promoter score. */
export function rangeOf(metric: Metric): [number, number] {
  return metric === 'nps' ? [-100, 100] : [0, 100];
}

/** A value on that range, with its unit: "86 %", "+32". */
export function valueText(metric: Metric, value: number, f: Format, digits: 0 | 1 = 0): string {
  return metric === 'nps' ? f.signed(value, digits) : f.percent(value, digits);
}

/** A score and its interval, "86 %" and "79–91"; undefined without an answer. */
export function scoreText(
  metric: Metric,
  { score, interval }: Pick<MiniScore, 'score' | 'interval'>,
  f: Format,
): { value: string; interval: string } | undefined {
  if (score === null || interval === null) return undefined;
  const digits = digitsFor(interval);
  return { value: valueText(metric, score, f, digits), interval: f.interval(interval, digits) };
}

/** The mean on the survey's own scale and its interval, "5.6" and "5.4–5.8". */
export function meanText(
  { mean, meanInterval }: Pick<MiniScore, 'mean' | 'meanInterval'>,
  f: Format,
): { value: string; interval: string } | undefined {
  if (mean === null || meanInterval === null) return undefined;
  const digits = meanInterval[1] - meanInterval[0] < 0.2 ? 2 : 1;
  return { value: f.number(mean, digits), interval: f.interval(meanInterval, digits) };
}
