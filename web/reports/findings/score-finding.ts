import type { Days } from '../../../bot/support/report-query.js';
import type { ScaleReport } from '../../../bot/support/report-types.js';
import type { Format } from '../format.js';
import { digitsFor } from '../format.js';
import { lengthOf } from '../period.js';
import type { Strings } from '../strings/strings.js';

/** What a score says, compared with the period before as far as the interval of the difference allows. */
export function scoreFinding(scale: ScaleReport, period: Days, t: Strings, f: Format): string {
  const { score, baseline, survey } = scale;
  const metric = t.metrics[survey.metric];
  if (score.invited === 0) return t.findings.nobodyAsked;
  if (score.n === 0) return t.findings.nobodyAnswered;
  if (score.few) return t.findings.tooFew(f.number(score.n));
  if (baseline === undefined) return t.findings.noBaseline(metric.the);
  const before = beforeText(baseline.period, period, t, f);
  const { verdict, difference } = baseline.difference;
  if (baseline.score.few) return t.findings.baselineFew(before);
  if (verdict === 'cannot_say' || difference === null) return t.findings.noClearChange(before);
  return t.findings[verdict](metric.the, before);
}

/** "+3 points (1–5)"; undefined where there is nothing to compare. */
export function changeText(scale: ScaleReport, t: Strings, f: Format): string | undefined {
  const { difference, interval } = scale.baseline?.difference ?? { difference: null, interval: null };
  if (difference === null || interval === null) return undefined;
  const digits = digitsFor(interval);
  return `${t.points(f.signed(difference, digits), Math.abs(difference))} (${t.span(f.signed(interval[0], digits), f.signed(interval[1], digits))})`;
}

/** "the 30 days before" where that is what it is, else its dates. */
export function beforeText(baseline: Days, period: Days, t: Strings, f: Format): string {
  const days = lengthOf(baseline);
  return baseline.to === period.from && days === lengthOf(period) ? t.daysBefore(days) : f.days(baseline);
}
