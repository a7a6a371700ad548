import type { VolumeReport } from '../../../bot/support/report-types.js';
import type { Format } from '../format.js';
import type { Strings } from '../strings/strings.js';
import { beforeText } from './score-finding.js';

/** How many there were, and how many before: both counted, not estimated. */
export function volumeFinding({ episodes, baseline, period }: VolumeReport, t: Strings, f: Format): string {
  const count = t.conversationCount(episodes, f.number(episodes));
  if (baseline === undefined) return count;
  return t.episodeFindings.volume(count, beforeText(baseline.period, period, t, f), f.number(baseline.episodes));
}

/** The hour of the week in which most conversations begin; undefined when there are none. */
export function busiest(
  heat: readonly (readonly number[])[],
): { weekday: number; hour: number; count: number } | undefined {
  const cells = heat.flatMap((hours, weekday) => hours.map((count, hour) => ({ weekday, hour, count })));
  const most = cells.reduce<(typeof cells)[number] | undefined>(
    (best, cell) => (cell.count > (best?.count ?? 0) ? cell : best),
    undefined,
  );
  return most;
}
