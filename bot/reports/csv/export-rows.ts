import { stringify } from 'csv-stringify/sync';
import type { ReportFilters } from '../../support/report-query.js';
import type { ReportStore, RowsAfter, RowsWanted } from '../../support/report-store.js';
import { testsOf } from '../pick-rows.js';
import { rowPasses } from '../row-passes.js';
import { csvCell } from './csv-cell.js';
import { episodeCells } from './episode-cells.js';
import { ledgerCells, responseCells } from './rated-cells.js';

export const rowExports = ['responses', 'ledger', 'episodes'] as const;

export type RowExport = (typeof rowExports)[number];

/** Rows in a piece: some milliseconds of work before others have their turn. */
const pageRows = 250;

/** Raw rows as CSV, oldest first, in pieces of a few hundred rows: however many there are, few are in memory. */
export async function* exportRows(
  store: ReportStore,
  what: RowExport,
  period: Pick<RowsWanted, 'from' | 'to'>,
  filters: ReportFilters,
): AsyncGenerator<string> {
  const { survey, variant, ...plain } = filters;
  const tests = testsOf({ ...(survey !== undefined && { survey }), ...(variant !== undefined && { variant }) });
  if (what === 'episodes') {
    yield* csv(
      episodeCells,
      pages(
        (page) => store.episodesPage({ ...period, filters: plain, ...page }),
        ({ openedAt, conversationId, episode }) => ({ at: openedAt.getTime(), key: `${conversationId} ${episode}` }),
      ),
    );
    return;
  }
  const rated = pages(
    (page) => store.ratedPage({ ...period, filters: plain, ...page }),
    ({ invitation }) => ({ at: invitation.createdAt.getTime(), key: invitation.id }),
  );
  const isAnswers = what === 'responses';
  yield* csv(isAnswers ? responseCells : ledgerCells, rated, ({ invitation, response }) => {
    return rowPasses(invitation, tests) && (!isAnswers || response !== undefined);
  });
}

type Cell = Parameters<typeof csvCell>[0];

/** A mark of UTF-8 that spreadsheets look for, a line with the names of the columns, the rows. */
export async function* csv<T>(
  cells: Record<string, (row: T) => Cell>,
  pages: AsyncIterable<readonly T[]> | Iterable<readonly T[]>,
  isWanted: (row: T) => boolean = () => true,
): AsyncGenerator<string> {
  const read = Object.values(cells);
  yield `\uFEFF${stringify([Object.keys(cells)])}`;
  for await (const page of pages) {
    const rows = page.filter(isWanted).map((row) => read.map((cell) => csvCell(cell(row))));
    if (rows.length > 0) yield stringify(rows);
  }
}

async function* pages<T>(
  read: (page: Pick<RowsWanted, 'after' | 'limit'>) => Promise<T[]>,
  placeOf: (row: T) => RowsAfter,
): AsyncGenerator<T[]> {
  let after: RowsAfter | undefined;
  for (;;) {
    const rows = await read({ limit: pageRows, ...(after && { after }) });
    yield rows;
    const last = rows.at(-1);
    if (rows.length < pageRows || last === undefined) return;
    after = placeOf(last);
  }
}
