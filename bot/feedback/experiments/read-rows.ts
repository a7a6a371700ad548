import type { Experiment } from '../../support/experiment.js';
import type { ExperimentStore, TriedRow } from '../../support/feedback-repositories.js';

/** Small pages, as the thread that reads them is the one that answers customers. */
const pageSize = 1000;

/**
 * The ledger rows of an experiment in their order. Reading ends where the rows read so far decide it at a moment that lies
 * before the last of them: the verdict stands on them, whatever came later. `decided` is asked whenever there are twice as
 * many rows as before, so that asking costs no more than reading.
 */
export async function readRows(
  { id, startedAt }: Pick<Experiment, 'id' | 'startedAt'>,
  store: Pick<ExperimentStore, 'ledger'>,
  decided: (rows: readonly TriedRow[]) => Date | undefined,
): Promise<TriedRow[]> {
  const rows: TriedRow[] = [];
  let askAt = 2 * pageSize;
  for (;;) {
    const after = rows.at(-1);
    const page = await store.ledger(id, { from: startedAt, ...(after && { after }), limit: pageSize });
    for (const row of page) rows.push(row);
    const last = page.at(-1);
    if (page.length < pageSize || !last) return rows;
    if (rows.length < askAt) continue;
    askAt *= 2;
    const at = decided(rows);
    if (at && at < last.createdAt) return rows;
  }
}
