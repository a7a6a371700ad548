import type { ReportFilters, ReportPeriod } from '../../support/report-query.js';
import type { DriversReport } from '../../support/report-types.js';
import { drivers } from '../../support/scores/index.js';
import type { Metric } from '../../support/survey.js';
import { wholeOf } from '../calendar.js';
import { countKinds, kindsOn } from '../count-kinds.js';
import { firstPoint, gatherAnswers, type SentDay } from '../gather-answers.js';
import { bySize, mostGroups, otherKey } from '../largest-groups.js';
import { latestAnswers } from '../latest-answers.js';
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
  const cohorts = await gatherAnswers(reading, { metric, filters, calendar }, scales);
  const answers = cohorts.map(({ days }) => latestAnswers(days, reading.contacts.size));
  const many = answers.map((days) => days.reduce((n, { rows }) => n + rows.length, 0));
  const [most = 0] = many.map((_, i) => i).sort((a, b) => (many[b] ?? 0) - (many[a] ?? 0));
  const [scale, cohort, latest = []] = [scales.all[most], cohorts[most], answers[most]];
  const head = { report: 'drivers', metric, period, filters } as const;
  if (!scale || !cohort || !many[most]) return { ...head, drivers: [] };

  const counts = countPoints(latest, scale);
  const all = dimensions.flatMap((dimension, i) => {
    const groups = largest(counts[i] ?? [], reading.names.of(dimension));
    return labelled(drivers(scale.versions[0], groups), dimension, agents).map((driver) => ({ dimension, ...driver }));
  });
  all.sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
  return { ...head, survey: scaleOfReport(scale, cohort), drivers: all };
}

/** Answers by dimension, group and point. */
function countPoints(answers: readonly SentDay[], { versions: [survey] }: SurveyScale): number[][][] {
  const width = kindsOn(survey);
  return countKinds(answers, dimensions, width).map((counts) =>
    Array.from({ length: counts.length / width }, (_, group) => [
      ...counts.subarray(group * width + firstPoint, (group + 1) * width),
    ]),
  );
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
