import type { Knex } from 'knex';
import type { ColumnsKind, EpisodeKey, ReportView } from '../support/report-store.js';
import type { Survey } from '../support/survey.js';
import type { Row } from './database.js';
import { toEpisode } from './episode-rows.js';
import { dayEntries, lastRevision } from './report-entries.js';
import { toRated } from './report-rows.js';
import { text } from './rows.js';

/** Reads for reports, all on the connection or transaction given. */
export function reportView(on: Knex): ReportView {
  const entries = dayEntries(on);
  return {
    marks: (kind, from, to) =>
      on('stale_days')
        .where({ kind: marked(kind) })
        .whereBetween('day', [from, to])
        .orderBy('day')
        .select('day', 'mark'),
    stale: async (kind, before, limit) =>
      on('stale_days as s')
        .leftJoin('report_days as d', (join) => join.on('d.day', 's.day').andOnVal('d.kind', kind))
        .where('s.kind', marked(kind))
        .where('s.day', '<', before)
        .where((kept) => kept.whereNull('d.mark').orWhereRaw('d.mark < s.mark'))
        .orderBy('s.day', 'desc')
        .limit(limit)
        .select('s.day', 's.mark'),
    columns: (kind, days) => on('report_days').where({ kind }).whereIn('day', days).select('day', 'mark', 'columns'),
    ledgerOf: entries.ledger,
    episodesOf: entries.episodes,
    definitions: async () => {
      const rows: Row[] = await on('surveys').orderBy(['id', 'version']).select('definition');
      return rows.map((row) => JSON.parse(text(row.definition)) as Survey);
    },
    agentNames: async () => {
      const rows: Row[] = await on('agents').select('id', 'name');
      return new Map(rows.map((row) => [text(row.id), text(row.name)]));
    },
    ratedAt: async (moments) =>
      (
        await rated(on)
          .whereIn('i.created_at', moments)
          .orderBy([
            { column: 'i.created_at', order: 'desc' },
            { column: 'i.id', order: 'desc' },
          ])
      ).map(toRated),
    episodesAt: async (moments) => (await on('episodes').whereIn('opened_at', moments)).map(toEpisode),
    ratedIn: async (keys) =>
      (await rated(on).whereIn(['i.conversation_id', 'i.episode'], pairs(keys)).orderBy(['i.created_at', 'i.id'])).map(
        toRated,
      ),
    episodes: async (keys) =>
      (await on('episodes').whereIn(['conversation_id', 'episode'], pairs(keys))).map(toEpisode),
    lastTexts: async (conversationIds) => {
      const rows: Row[] = await on('conversations').whereIn('id', conversationIds).select('id', 'last_text');
      return new Map(rows.map((row) => [text(row.id), text(row.last_text)]));
    },
  };
}

/** Comments are part of the ledger. */
function marked(kind: ColumnsKind): ColumnsKind {
  return kind === 'comments' ? 'ledger' : kind;
}

function pairs(keys: readonly EpisodeKey[]): (string | number)[][] {
  return keys.map(({ conversationId, episode }) => [conversationId, episode]);
}

export function rated(on: Knex): Knex.QueryBuilder {
  return on('invitations as i')
    .joinRaw(`LEFT JOIN responses AS r ON r.invitation_id = i.id AND r.revision = ${lastRevision('i.id')}`)
    .select('i.*', 'r.revision', 'r.raw', 'r.value', 'r.comment', 'r.at as answered_at', 'r.via as answered_via');
}
