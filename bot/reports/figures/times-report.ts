import type { Days, ReportFilters, ReportPeriod } from '../../support/report-query.js';
import {
  type Group,
  type TimeFigures,
  type TimeMeasure,
  type TimesReport,
  timeMeasures,
} from '../../support/report-types.js';
import { calendarOf, wholeOf } from '../calendar.js';
import { durationCodes } from '../columns/duration-code.js';
import { countTimes, type PickedDay, pickDays } from '../count-times.js';
import { bySize, mostGroups, otherKey, renumbered } from '../largest-groups.js';
import { countWords } from '../read-episodes.js';
import type { Reading } from '../reading.js';
import { timeFigure } from '../time-figure.js';
import { labelled } from './labelled.js';

const dimensions = ['channel', 'language', 'topic', 'agent'] as const;

/** How long customers waited and cases took, by the clock on the wall and in business hours. */
export async function timesReport(
  reading: Reading,
  { period, baseline, filters }: { period: ReportPeriod; baseline?: Days | undefined; filters: ReportFilters },
): Promise<Omit<TimesReport, 'asOf'>> {
  const agents = await reading.view.agentNames();
  const calendar = calendarOf(period);
  const pieces = calendar.buckets.length;
  const days = await pickDays(reading, filters, calendar);
  const numbers = Uint16Array.from({ length: pieces }, (_, piece) => piece);
  const counts = countTimes(days, { by: calendar, numbers, size: pieces });
  const by = dimensions.map((dimension) => {
    return [dimension, labelled(largest(days, dimension, reading.names.of(dimension)), dimension, agents)];
  });
  return {
    report: 'times',
    period,
    filters,
    measures: figures((measure) => total(counts[measure])),
    ...(baseline && {
      baseline: {
        period: baseline,
        measures: whole(await pickDays(reading, filters, wholeOf(baseline, period.timeZone))),
      },
    }),
    trend: calendar.buckets.map((bucket, i) => ({ ...bucket, measures: figuresOf(counts, i) })),
    by: Object.fromEntries(by) as TimesReport['by'],
  };
}

function whole(days: readonly PickedDay[]): TimeFigures {
  const everything = { buckets: [], cuts: [Number.NEGATIVE_INFINITY], firstDay: 0, lastDay: 0 };
  return figuresOf(countTimes(days, { by: everything, numbers: new Uint16Array(1), size: 1 }), 0);
}

/** Groups of a column, most episodes first. */
function largest(
  days: readonly PickedDay[],
  column: string,
  names: readonly string[],
): (Group & { measures: TimeFigures })[] {
  const sizes: number[] = [];
  for (const { day, rows } of days) countWords(day, column, rows, sizes);
  const ordered = bySize(sizes, sizes, names);
  const numbers = renumbered(ordered, names.length);
  const counts = countTimes(days, { by: column, numbers, size: Math.min(ordered.length, mostGroups) + 1 });
  const groups = ordered
    .slice(0, mostGroups)
    .map((group, place) => ({ key: names[group] ?? '', measures: figuresOf(counts, place) }));
  if (ordered.length <= mostGroups) return groups;
  return [...groups, { key: otherKey, isRest: true, measures: figuresOf(counts, mostGroups) }];
}

function figuresOf(counts: Record<TimeMeasure, Int32Array>, group: number): TimeFigures {
  return figures((measure) => counts[measure].subarray(group * durationCodes, (group + 1) * durationCodes));
}

function figures(countsOf: (measure: TimeMeasure) => Int32Array): TimeFigures {
  return Object.fromEntries(timeMeasures.map((measure) => [measure, timeFigure(countsOf(measure))])) as TimeFigures;
}

/** All groups together. */
function total(counts: Int32Array): Int32Array {
  const sum = new Int32Array(durationCodes);
  for (let i = 0; i < counts.length; i++) {
    const code = i % durationCodes;
    sum[code] = (sum[code] as number) + (counts[i] as number);
  }
  return sum;
}
