import type { Retention, Swept } from '../../support/contact-repositories.js';
import type { Dialect, Row } from '../database.js';
import { text } from '../rows.js';
import type { Apply, Writer } from '../writer.js';
import { blank } from './blank.js';
import { ownedBy } from './owned.js';

/**
 * What grows old, a step at a time. A sweep goes through closed conversations in the order in which they were closed; its place is that
 * of the last one, so that the next night goes on from there.
 */
export function retention(dialect: Dialect, writer: Writer): Retention {
  const { reader } = dialect;
  const blankAll = blank(dialect);
  const closedBefore = async (before: Date, after: string, limit: number) => {
    const [since = '0', id = ''] = after.split(' ');
    const rows: Row[] = await reader('conversations')
      .where({ tag: 'closed' })
      .where('since', '>=', Number(since))
      .where('since', '<', before.getTime())
      .whereRaw('(since, id) > (?, ?)', [Number(since), id])
      .orderBy(['since', 'id'])
      .limit(limit)
      .select('id', 'contact_id', 'since');
    return { rows, place: placeOf(rows.at(-1)) ?? after, isMore: rows.length === limit };
  };
  const blankTexts: Apply<{ ids: string[]; before: Date }, number> = async (run, items) => {
    const changed: number[] = [];
    for (const { ids, before } of items) {
      const still: string[] = [];
      // It may have been reopened since it was found.
      for (const id of ids) {
        const [row] = await run(`SELECT id FROM conversations WHERE id = ? AND tag = 'closed' AND since < ?`, [
          id,
          before.getTime(),
        ]);
        if (row) still.push(id);
      }
      changed.push(await blankAll(run, await ownedBy(dialect, run, { contacts: [], conversations: still }), 'text'));
    }
    return changed;
  };
  const blankPayloads: Apply<{ before: Date; after: number; limit: number }, Swept> = async (run, items) => {
    const swept: Swept[] = [];
    for (const { before, after, limit } of items) {
      const rows = await run('SELECT seq, received_at, status FROM inbox WHERE seq > ? ORDER BY seq LIMIT ?', [
        after,
        limit,
      ]);
      const old = rows.filter((row) => Number(row.received_at) < before.getTime());
      const upTo = Number(old.at(-1)?.seq ?? after);
      const blanked = await run(
        `UPDATE inbox SET activity = '{}' WHERE seq > ? AND seq <= ? AND received_at < ? AND status <> 'pending' AND activity <> '{}' RETURNING seq`,
        [after, upTo, before.getTime()],
      );
      swept.push({ changed: blanked.length, place: String(upTo), isMore: old.length === limit });
    }
    return swept;
  };
  return {
    async texts(before, after, limit) {
      const { rows, place, isMore } = await closedBefore(before, after, limit);
      const changed =
        rows.length > 0 ? await writer.submit(blankTexts, { ids: rows.map(({ id }) => text(id)), before }) : 0;
      return { changed, place, isMore };
    },
    payloads: (before, after, limit) => writer.submit(blankPayloads, { before, after: Number(after || 0), limit }),
    async silent(before, after, limit) {
      const { rows, place, isMore } = await closedBefore(before, after, limit);
      const ids = [...new Set(rows.map((row) => text(row.contact_id)))];
      const heard: Row[] = await reader('conversations')
        .whereIn('contact_id', ids)
        .where((either) => either.whereNot('tag', 'closed').orWhere('since', '>=', before.getTime()))
        .distinct('contact_id');
      const gone: Row[] = await reader('contacts')
        .whereIn('id', ids)
        .whereNotNull('erased_at')
        .select('id', 'erased_at');
      // Whoever went on talking after he was erased has left something anew.
      const wentOn = ({ id, erased_at }: Row) =>
        rows.some((row) => row.contact_id === id && Number(row.since) > Number(erased_at));
      const still = gone.filter((row) => !wentOn(row));
      const left = new Set([...heard.map((row) => text(row.contact_id)), ...still.map((row) => text(row.id))]);
      return { contactIds: ids.filter((id) => !left.has(id)), place, isMore };
    },
    place: async (name) => {
      const row: Row | undefined = await reader('settings')
        .where({ key: keyOf(name) })
        .first('value');
      return row ? text(row.value) : '';
    },
    keepPlace: (name, place) => writer.submit(keepPlace, { name, place }),
  };
}

function placeOf(row: Row | undefined): string | undefined {
  return row && `${Number(row.since)} ${text(row.id)}`;
}

function keyOf(name: string): string {
  return `retention.${name}`;
}

const keepPlace: Apply<{ name: string; place: string }, void> = async (run, items) => {
  for (const { name, place } of items) {
    await run(
      'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
      [keyOf(name), place],
    );
  }
  return items.map(() => undefined);
};
