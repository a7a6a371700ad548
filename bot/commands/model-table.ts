import type { ModelReport, Publication, Score } from '../models/index.js';

/** One line per model, newest first: scores are those of the language with the worst. */
export function modelTable(reports: readonly ModelReport[], publications: readonly Publication[]): string[] {
  const rows = reports.map((report) => [
    report.version,
    report.trainedAt.slice(0, 16).replace('T', ' '),
    `${report.utterances}${report.lessons > 0 ? ` (${report.lessons} from use)` : ''}`,
    worst(report.scores, ({ right, answered }) => ratio(right, answered), Math.min),
    worst(report.scores, ({ answered, inScope }) => ratio(answered, inScope), Math.min),
    worst(report.scores, ({ outOfScopeAnswered, outOfScope }) => ratio(outOfScopeAnswered, outOfScope), Math.max),
    gatesOf(report),
    markOf(report.version, publications),
  ]);
  return aligned([
    ['version', 'trained (UTC)', 'utterances', 'right if answered', 'answered', 'out of scope answered', 'gates', ''],
    ...rows,
  ]);
}

/** How a model does on the labelled messages, a line per language. */
export function scoreLines(scores: readonly Score[]): string[] {
  const rows = scores.map(({ language, inScope, answered, right, outOfScope, outOfScopeAnswered }) => [
    language,
    percent(ratio(right, answered)),
    percent(ratio(answered, inScope)),
    percent(ratio(outOfScopeAnswered, outOfScope)),
  ]);
  return aligned([['', 'right if answered', 'answered', 'out of scope answered'], ...rows]);
}

function gatesOf({ gates }: ModelReport): string {
  if (!gates) return 'not tried';
  const failed = gates.results.filter(({ passed }) => !passed).length;
  if (failed === 0) return 'passed';
  return gates.forced === undefined ? `${failed} failed` : `${failed} failed, forced`;
}

function markOf(version: string, publications: readonly Publication[]): string {
  const at = publications.findIndex((publication) => publication.version === version);
  return at === 0 ? 'published' : at === 1 ? 'previous' : at > 1 ? 'earlier' : '';
}

function worst(
  scores: readonly Score[],
  share: (score: Score) => number,
  pick: (...shares: number[]) => number,
): string {
  if (scores.length === 0) return '–';
  const shares = scores.map(share);
  const found = pick(...shares);
  return `${percent(found)} (${scores[shares.indexOf(found)]?.language})`;
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function aligned(rows: readonly string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
