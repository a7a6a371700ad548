import type { ReportUnit } from '../../../bot/support/report-query.js';
import type { Bucket, MiniScore } from '../../../bot/support/report-types.js';
import type { Format } from '../format.js';
import type { Strings } from '../strings/strings.js';
import { outlier } from './outlier.js';

/** What a line says: the piece that stands out, or that none does. */
export function trendFinding(
  trend: readonly (Bucket & { score: MiniScore })[],
  whole: Pick<MiniScore, 'interval'>,
  unit: ReportUnit,
  t: Strings,
  f: Format,
): string {
  if (trend.every(({ score }) => score.few)) return t.findings.trendFew[unit];
  const found = outlier(trend, whole.interval, ({ score }) => score);
  if (found === undefined) return t.findings.trendEven[unit];
  return t.findings.trendOutlier[found.verdict](bucketText(found.piece, unit, t, f));
}

/** "3 Nov", "the week of 3 Nov", "Nov 2026", within a sentence. */
export function bucketText(bucket: Bucket, unit: ReportUnit, t: Strings, f: Format): string {
  switch (unit) {
    case 'day':
      return f.day(bucket.from);
    case 'week':
      return t.weekOf(f.day(bucket.from));
    case 'month':
      return f.month(bucket.from);
  }
}
