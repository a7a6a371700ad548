import type { Knex } from 'knex';
import type { ColumnsKind, ReportStore, RowFilter, RowsWanted, StoredDay } from '../support/report-store.js';
import type { Targets } from '../support/report-types.js';
import type { Dialect } from './database.js';
import { toEpisode } from './episode-rows.js';
import { toRated } from './report-rows.js';
import { rated } from './report-view.js';
import { text } from './rows.js';
import type { Apply, Writer } from './writer.js';

const targetsKey = 'reports.targets';

export function reportRepository({ reader }: Dialect, writer: Writer): ReportStore {
  return {
    keep: async (kind, days) => {
      await Promise.all(days.map((day) => writer.submit(keep, { kind, ...day })));
    },
    ratedPage: async (wanted) => {
      const query = page(rated(reader), wanted, 'i.', 'created_at');
      if (wanted.after) query.whereRaw('(i.created_at, i.id) > (?, ?)', [wanted.after.at, wanted.after.key]);
      return (await query.orderBy(['i.created_at', 'i.id'])).map(toRated);
    },
    episodesPage: async (wanted) => {
      const query = page(reader('episodes'), wanted, '', 'opened_at');
      if (wanted.after) {
        const [conversationId = '', episode = ''] = wanted.after.key.split(' ');
        const last = [wanted.after.at, conversationId, Number(episode)];
        query.whereRaw('(opened_at, conversation_id, episode) > (?, ?, ?)', last);
      }
      return (await query.orderBy(['opened_at', 'conversation_id', 'episode'])).map(toEpisode);
    },
    targets: async () => {
      const row = await reader('settings').where({ key: targetsKey }).first('value');
      return row ? (JSON.parse(text(row.value)) as Targets) : {};
    },
    keepTargets: (targets) => writer.submit(keepTargets, targets),
  };
}

const columnOf: Record<RowFilter, string> = {
  channel: 'channel',
  language: 'language',
  agent: 'agent_id',
  topic: 'topic',
  product: 'product',
  segment: 'segment',
  servedBy: 'served_by',
};

function page(
  query: Knex.QueryBuilder,
  { from, to, filters, after, limit }: RowsWanted,
  alias: string,
  moment: string,
): Knex.QueryBuilder {
  // The moment of the page before is said apart from the rest: only so does SQLite find it in the index.
  query
    .where(`${alias}${moment}`, '>=', after?.at ?? from)
    .where(`${alias}${moment}`, '<', to)
    .limit(limit);
  for (const [name, value] of Object.entries(filters)) {
    const column = `${alias}${columnOf[name as RowFilter]}`;
    if (value === '') query.whereNull(column);
    else query.where(column, value);
  }
  return query;
}

const keep: Apply<StoredDay & { kind: ColumnsKind }, void> = async (run, days) => {
  for (const { kind, day, mark, columns } of days) {
    await run(
      `INSERT INTO report_days (kind, day, mark, columns) VALUES (?, ?, ?, ?) ON CONFLICT (kind, day)
       DO UPDATE SET mark = excluded.mark, columns = excluded.columns WHERE report_days.mark <= excluded.mark`,
      [kind, day, mark, Buffer.from(columns)],
    );
  }
  return days.map(() => undefined);
};

const keepTargets: Apply<Targets, void> = async (run, items) => {
  for (const targets of items) {
    await run(
      'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
      [targetsKey, JSON.stringify(targets)],
    );
  }
  return items.map(() => undefined);
};
