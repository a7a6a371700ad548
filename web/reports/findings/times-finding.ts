import type { Group, TimeFigure, TimeFigures, TimeMeasure, TimesReport } from '../../../bot/support/report-types.js';
import { durationText } from '../duration.js';
import type { Format } from '../format.js';
import type { Strings } from '../strings/strings.js';
import { outlier } from './outlier.js';
import { beforeText } from './score-finding.js';

/** Whether a median is another than in the period before: only where the two intervals have no point in common. */
export function timesFinding(
  { measures, baseline, period }: TimesReport,
  measure: TimeMeasure,
  t: Strings,
  f: Format,
): string | undefined {
  const now = measures[measure];
  const then = baseline?.measures[measure];
  if (now.few || now.medianInterval === null) return t.episodeFindings.timesFew;
  if (baseline === undefined || then === undefined) return undefined;
  const before = beforeText(baseline.period, period, t, f);
  if (then.few || then.medianInterval === null) return t.findings.baselineFew(before);
  if (now.medianInterval[0] > then.medianInterval[1]) return t.episodeFindings.slower(before);
  if (now.medianInterval[1] < then.medianInterval[0]) return t.episodeFindings.quicker(before);
  return t.findings.noClearChange(before);
}

/** How soon a person replies, to half and to nine of ten. */
export function firstReplyFinding({ measures: { firstReply } }: TimesReport, t: Strings): string {
  const { median, p90, few } = firstReply;
  if (median === null || p90 === null || few) return t.episodeFindings.timesFew;
  return t.episodeFindings.firstReply(durationText(median, t), durationText(p90, t));
}

/** The group whose median stands out from that of the whole, or that none does. `by`: "by channel". */
export function timeGroupsFinding<G extends Group & { measures: TimeFigures }>(
  groups: readonly G[],
  whole: TimeFigures,
  measure: TimeMeasure,
  by: string,
  name: (group: G) => string,
  t: Strings,
): string {
  const estimateOf = ({ medianInterval: interval, few }: TimeFigure) => ({ interval, few });
  const found = outlier(groups, whole[measure].medianInterval, ({ measures }) => estimateOf(measures[measure]));
  if (found === undefined) return t.findings.groupsEven(by);
  const say = found.verdict === 'higher' ? t.episodeFindings.slowerGroup : t.episodeFindings.quickerGroup;
  return say(name(found.piece));
}
