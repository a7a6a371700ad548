import type { ReportFilters, ReportPeriod } from '../../support/report-query.js';
import type { DriversReport } from '../../support/report-types.js';
import { drivers } from '../../support/scores/index.js';
import type { Metric } from '../../support/survey.js';
import type { Answers } from '../answers.js';
import { latestAnswers } from '../by-contact.js';
import { wholeOf } from '../calendar.js';
import { gatherAnswers } from '../gather-answers.js';
import { bySize, mostGroups, otherKey } from '../largest-groups.js';
import type { Reading } from '../reading.js';
import { Scales, type SurveyScale } from '../scales.js';
import { labelled } from './labelled.js';
import { scaleOfReport } from './scale-of-report.js';

const dimensions = ['topic', 'channel', 'language', 'agent', 'product', 'segment', 'servedBy'] as const;

/** Which groups of answers move the score most. A contact counts once, with his latest answer, in the group of that answer. */
export async function driversReport(
  reading: Reading,
  { metric, period, filters }: { metric: Metric; period: ReportPeriod; filters: ReportFilters },
): Promise<Omit<DriversReport, 'asOf'>> {
  const scales = new Scales(await reading.view.definitions());
  const agents = await reading.view.agentNames();
  const calendar = wholeOf(period, period.timeZone);
  const cohorts = await gatherAnswers(reading, { metric, filters, calendar }, scales, dimensions);
  const counted = cohorts.map(({ answers }, scale) => countLatest(answers, reading, scales.all[scale]));
  const [most = 0] = counted.map((_, i) => i).sort((a, b) => (counted[b]?.n ?? 0) - (counted[a]?.n ?? 0));
  const [scale, cohort, found] = [scales.all[most], cohorts[most], counted[most]];
  const head = { report: 'drivers', metric, period, filters } as const;
  if (!scale || !cohort || !found || found.n === 0) return { ...head, drivers: [] };

  const all = dimensions.flatMap((dimension, i) => {
    const groups = largest(found.counts[i] ?? [], reading.names.of(dimension));
    return labelled(drivers(scale.versions[0], groups), dimension, agents).map((driver) => ({ dimension, ...driver }));
  });
  all.sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
  return { ...head, survey: scaleOfReport(scale, cohort), drivers: all };
}

/** Contacts by dimension, group and point. */
function countLatest(
  answers: Answers,
  { names }: Reading,
  scale: SurveyScale | undefined,
): { n: number; counts: number[][][] } {
  const { min, max } = scale?.versions[0] ?? { min: 0, max: 0 };
  const points = max - min + 1;
  const rows = latestAnswers(answers);
  const counts = dimensions.map((dimension, i) => {
    const groups = answers.groups[i + 1] as Uint16Array;
    const table = new Int32Array(names.of(dimension).length * points);
    for (const row of rows) {
      const place = (groups[row] as number) * points + (answers.point[row] as number) - min;
      table[place] = (table[place] as number) + 1;
    }
    return names.of(dimension).map((_, group) => [...table.subarray(group * points, (group + 1) * points)]);
  });
  return { n: rows.length, counts };
}

function largest(counts: readonly number[][], names: readonly string[]): { key: string; counts: number[] }[] {
  const sizes = counts.map((points) => points.reduce((sum, count) => sum + count, 0));
  const ordered = bySize(sizes, sizes, names);
  const listed = ordered
    .slice(0, mostGroups)
    .map((group) => ({ key: names[group] as string, counts: counts[group] as number[] }));
  const others = ordered.slice(mostGroups).map((group) => counts[group] as number[]);
  if (others.length === 0) return listed;
  return [
    ...listed,
    { key: otherKey, counts: others.reduce((a, b) => a.map((count, step) => count + (b[step] ?? 0))) },
  ];
}
