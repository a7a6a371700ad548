import type { Experiment } from '../../support/experiment.js';
import type { TriedRow } from '../../support/feedback-repositories.js';
import { enough, poolable, type Scored } from '../../support/scores/index.js';
import type { Survey } from '../../support/survey.js';

export interface JudgedScale {
  survey: Scored;
  /** Further versions whose answers may be counted together with its own. */
  others: Scored[];
  /** The rows asked on this scale. */
  rows: TriedRow[];
  /** Rows of the metric that were asked on another one. */
  left: TriedRow[];
}

/** Versions whose answers may be counted together, and the rows asked with them. */
interface Group {
  versions: [Scored, ...Scored[]];
  rows: TriedRow[];
}

/** The rows by which the scale is chosen. No experiment is decided on fewer, so that the choice stays once it is. */
const firstRows = 2 * enough;

/**
 * Scales are never averaged together, so an experiment is judged on a single one: the one that most of the first rows were
 * asked on. `ledger` is in the order of the ledger. Second ratings are left out: they tell how a recovery went.
 */
export function judgedScale(
  { on, metric }: Pick<Experiment, 'on' | 'metric'>,
  ledger: readonly TriedRow[],
  surveyOf: (id: string, version?: number) => Survey,
): JudgedScale {
  const groups: Group[] = [];
  const groupOf = new Map<string, Group[]>();
  const first: Group[] = [];
  for (const row of ledger) {
    const { surveyId, surveyVersion } = row;
    if (row.metric !== metric || row.occasion === 'recovery') continue;
    if (on.kind === 'survey' && surveyId !== on.surveyId) continue;
    const group = groupOf.get(surveyId)?.[surveyVersion] ?? groupFor(surveyId, surveyVersion);
    group.rows.push(row);
    if (first.length < firstRows) first.push(group);
  }

  const sizeOf = (group: Group) => first.filter((one) => one === group).length;
  const [judged, ...rest] = groups.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  const [survey = surveyOf(on.kind === 'survey' ? on.surveyId : metric), ...others] = judged?.versions ?? [];
  return { survey, others, rows: judged?.rows ?? [], left: rest.flatMap(({ rows }) => rows) };

  /** That of a version which has not been met before. */
  function groupFor(id: string, version: number): Group {
    // A version that nobody knows any more is read as the one in force, and is still itself.
    const one: Scored = { ...surveyOf(id, version), id, version };
    const alike = groups.find(({ versions: [other] }) => poolable(other, one));
    const group: Group = alike ?? { versions: [one], rows: [] };
    if (alike) alike.versions.push(one);
    else groups.push(group);
    const known = groupOf.get(id) ?? [];
    known[version] = group;
    groupOf.set(id, known);
    return group;
  }
}
