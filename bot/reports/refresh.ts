import type { ColumnsKind } from '../support/report-store.js';
import type { Reading } from './reading.js';

const kinds: readonly ColumnsKind[] = ['ledger', 'comments', 'episodes'];

/** So many days are built in one go, which takes some seconds of the thread; the rest is for the next time. */
const mostDays = 60;

/** Builds what is stale among the days before `today`; resolves with how many days there were. */
export async function refresh({ view, days }: Pick<Reading, 'view' | 'days'>, today: number): Promise<number> {
  let built = 0;
  for (const kind of kinds) {
    const stale = await view.stale(kind, today, mostDays);
    for (const mark of stale) await days.load(view, kind, [mark]);
    built += stale.length;
  }
  return built;
}
