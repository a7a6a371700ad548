import type { ConversationLog, EpisodeRow, Episodes } from '../support/report-store.js';
import { bulkInsert, type Dialect, type Row } from './database.js';
import { episodeRow, toEpisode } from './episode-rows.js';
import { optional, text, toEvent } from './rows.js';
import { markLedger } from './stale-days.js';
import { tables } from './tables.js';
import type { Apply, Writer } from './writer.js';

const followedKey = 'reports.followed';

export function episodeRepository(dialect: Dialect, writer: Writer): Episodes {
  const { reader } = dialect;
  const keep = keepEpisodes(dialect);
  return {
    followed: async () => Number((await reader('settings').where({ key: followedKey }).first('value'))?.value ?? 0),
    logs: async (conversationIds) => {
      const [conversations, events, invitations]: [Row[], Row[], Row[]] = await Promise.all([
        reader('conversations').whereIn('id', conversationIds).select('id', 'contact_id'),
        reader('events').whereIn('conversation_id', conversationIds).orderBy(['conversation_id', 'seq']),
        reader('invitations')
          .whereIn('conversation_id', conversationIds)
          .orderBy('created_at')
          .select('conversation_id', 'episode', 'product', 'segment'),
      ]);
      const logs = new Map<string, ConversationLog>(
        conversations.map(({ id, contact_id }) => [
          text(id),
          { contactId: text(contact_id), events: [], snapshots: [] },
        ]),
      );
      for (const row of events) logs.get(text(row.conversation_id))?.events.push(toEvent(row));
      for (const row of invitations) logs.get(text(row.conversation_id))?.snapshots.push(toSnapshot(row));
      return [...logs.values()];
    },
    ofContacts: async (contactIds) =>
      (await reader('episodes').whereIn('contact_id', contactIds).orderBy(['contact_id', 'opened_at'])).map(toEpisode),
    activeContacts: async (since, after, limit) =>
      (
        await reader('episodes')
          .where('contact_id', '>', after)
          .where('opened_at', '>=', since.getTime())
          .groupBy('contact_id')
          .orderBy('contact_id')
          .limit(limit)
          .select('contact_id')
      ).map((row) => text(row.contact_id)),
    keep: (rows, days, followed) => writer.submit(keep, { rows, days, followed }),
  };
}

function toSnapshot(row: Row): ConversationLog['snapshots'][number] {
  return {
    episode: Number(row.episode),
    ...optional('product', row.product, String),
    ...optional('segment', row.segment, String),
  };
}

interface Step {
  rows: readonly EpisodeRow[];
  days: readonly number[];
  followed: number;
}

function keepEpisodes(dialect: Dialect): Apply<Step, void> {
  const changing = Object.keys(tables.episodes.columns).map((column) => `${column} = excluded.${column}`);
  const upsert = bulkInsert(
    dialect,
    tables.episodes,
    `ON CONFLICT (conversation_id, episode) DO UPDATE SET ${changing.join(', ')}`,
  );
  const stale = bulkInsert(
    dialect,
    tables.staleDays,
    'ON CONFLICT (kind, day) DO UPDATE SET mark = stale_days.mark + 1',
  );
  const mark = markLedger(dialect);
  return async (run, steps) => {
    for (const { rows, days, followed } of steps) {
      const written = rows.map(episodeRow);
      if (written.length > 0) await run(upsert, [JSON.stringify(written)]);
      const marks = [...new Set(days)].map((day) => ({ kind: 'episodes', day, mark: 1 }));
      if (marks.length > 0) await run(stale, [JSON.stringify(marks)]);
      // Effort is shown beside the rating of the episode.
      await mark(
        run,
        rows.map(({ conversationId, episode }) => ({ conversation_id: conversationId, episode })),
      );
      await run(
        'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
        [followedKey, String(followed)],
      );
    }
    return steps.map(() => undefined);
  };
}
