import type { Days, ReportFilters, ReportPeriod } from '../../support/report-query.js';
import type { Group, VolumeReport } from '../../support/report-types.js';
import { bucketOf, calendarOf, cutsIn, wholeOf } from '../calendar.js';
import { bySize, mostGroups, otherKey } from '../largest-groups.js';
import { minuteOf } from '../local-hours.js';
import { countWords, readEpisodes } from '../read-episodes.js';
import type { Reading } from '../reading.js';
import { labelled } from './labelled.js';

const dimensions = ['channel', 'language', 'topic', 'agent', 'product', 'segment', 'servedBy'] as const;
const hoursInWeek = 7 * 24;

/** When and where episodes begin. */
export async function volumeReport(
  reading: Reading,
  { period, baseline, filters }: { period: ReportPeriod; baseline?: Days | undefined; filters: ReportFilters },
): Promise<Omit<VolumeReport, 'asOf'>> {
  const agents = await reading.view.agentNames();
  const calendar = calendarOf(period);
  const buckets = new Int32Array(calendar.buckets.length);
  const hours = new Int32Array(hoursInWeek);
  const sums = dimensions.map((dimension) => ({ dimension, counts: [] as number[] }));
  let episodes = 0;
  await readEpisodes(reading, filters, calendar, (day, rows) => {
    episodes += rows.length;
    const { at } = day.columns;
    const cuts = cutsIn(calendar, day.day);
    const hourOf = reading.hours.ofDay(day.day);
    for (let i = 0; i < rows.length; i++) {
      const moment = at[rows[i] as number] as number;
      const bucket = bucketOf(cuts, moment);
      buckets[bucket] = (buckets[bucket] as number) + 1;
      const hour = hourOf[minuteOf(moment)] as number;
      hours[hour] = (hours[hour] as number) + 1;
    }
    for (const { dimension, counts } of sums) countWords(day, dimension, rows, counts);
  });
  let before = 0;
  if (baseline) {
    await readEpisodes(reading, filters, wholeOf(baseline, period.timeZone), (_, rows) => {
      before += rows.length;
    });
  }
  return {
    report: 'volume',
    period,
    filters,
    episodes,
    ...(baseline && { baseline: { period: baseline, episodes: before } }),
    heat: Array.from({ length: 7 }, (_, weekday) => [...hours.subarray(24 * weekday, 24 * (weekday + 1))]),
    trend: calendar.buckets.map((bucket, i) => ({ ...bucket, episodes: buckets[i] as number })),
    by: Object.fromEntries(
      sums.map(({ dimension, counts }) => [
        dimension,
        labelled(largest(counts, reading.names.of(dimension)), dimension, agents),
      ]),
    ) as VolumeReport['by'],
  };
}

function largest(counts: readonly number[], names: readonly string[]): (Group & { episodes: number })[] {
  const ordered = bySize(counts, counts, names);
  const listed = ordered
    .slice(0, mostGroups)
    .map((group) => ({ key: names[group] ?? '', episodes: counts[group] ?? 0 }));
  const others = ordered.slice(mostGroups).reduce((sum, group) => sum + (counts[group] ?? 0), 0);
  return others === 0 ? listed : [...listed, { key: otherKey, isRest: true, episodes: others }];
}
