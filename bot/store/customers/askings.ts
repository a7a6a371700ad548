import type { Row, Run } from '../database.js';

/** When a contact was asked each metric, and until when he is left alone. */
export interface AskedRow {
  metric: string;
  asked_at: number;
  free_at: number;
}

export async function askingsOf(run: Run, contactId: string): Promise<AskedRow[]> {
  const rows = await run('SELECT metric, asked_at, free_at FROM survey_asked WHERE contact_id = ? ORDER BY metric', [
    contactId,
  ]);
  return rows.map((row: Row) => ({
    metric: String(row.metric),
    asked_at: Number(row.asked_at),
    free_at: Number(row.free_at),
  }));
}

/** Of each metric the asking that keeps the contact free for longest. */
export function joinAskings(...lists: readonly AskedRow[][]): AskedRow[] {
  const latest = new Map<string, AskedRow>();
  for (const row of lists.flat()) {
    const known = latest.get(row.metric);
    if (!known || known.free_at < row.free_at) latest.set(row.metric, row);
  }
  return [...latest.values()].sort((a, b) => (a.metric < b.metric ? -1 : 1));
}

/** Those of a list that are not in the other. */
export function addedTo(before: readonly AskedRow[], now: readonly AskedRow[]): AskedRow[] {
  return now.filter((row) => !before.some((one) => one.metric === row.metric && one.free_at === row.free_at));
}

/** Makes these, and no others, the askings of the contact. */
export async function writeAskings(run: Run, contactId: string, rows: readonly AskedRow[]): Promise<void> {
  await run('DELETE FROM survey_asked WHERE contact_id = ?', [contactId]);
  for (const { metric, asked_at, free_at } of rows) {
    await run('INSERT INTO survey_asked (contact_id, metric, asked_at, free_at) VALUES (?, ?, ?, ?)', [
      contactId,
      metric,
      asked_at,
      free_at,
    ]);
  }
}
