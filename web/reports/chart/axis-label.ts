import type { ReportUnit } from '../../../bot/support/report-query.js';
import type { Bucket } from '../../../bot/support/report-types.js';
import type { Format } from '../format.js';

/** A piece of time under a chart: its first day, or its month. */
export function axisLabel({ from }: Bucket, unit: ReportUnit, f: Format): string {
  return unit === 'month' ? f.month(from) : f.day(from);
}
