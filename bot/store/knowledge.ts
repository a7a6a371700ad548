import type { Knex } from 'knex';
import { ConvozError } from '../errors.js';
import type { KnowledgeStore, KnowledgeVersion, TopicExamples } from '../support/knowledge-entry.js';
import type { Language } from '../support/language.js';
import type { Dialect, Row } from './database.js';
import { asDate, ms, optional, text } from './rows.js';
import type { Apply, Writer } from './writer.js';

export function knowledgeRepository(dialect: Dialect, writer: Writer): KnowledgeStore {
  const { reader } = dialect;
  const keep = keepVersions(dialect, versionRow, 'knowledge_versions');
  const keepExamples = keepVersions(dialect, examplesRow, 'topic_examples');
  return {
    since: async (mark) => {
      const reached = Number((await reader('knowledge_mark').where({ id: 1 }).first('mark'))?.mark ?? 0);
      if (reached === mark) return { mark, versions: [], examples: [] };
      const [versions, examples]: [Row[], Row[]] = await Promise.all([
        latest(reader, 'knowledge_versions', ['intent', 'language', 'status'], mark),
        latest(reader, 'topic_examples', ['intent'], mark),
      ]);
      return { mark: reached, versions: versions.map(toVersion), examples: examples.map(toExamples) };
    },
    keep: (version) => writer.submit(keep, version),
    versions: async (intent, language, { before, limit }) => {
      const query = reader('knowledge_versions').where({ intent, language }).orderBy('version', 'desc').limit(limit);
      if (before !== undefined) query.where('version', '<', before);
      return (await query).map(toVersion);
    },
    keepExamples: (examples) => writer.submit(keepExamples, examples),
  };
}

/** Of each group the highest version after the mark. */
function latest(reader: Knex, table: string, group: string[], mark: number): Knex.QueryBuilder {
  const last = reader(table)
    .where('mark', '>', mark)
    .groupBy(group)
    .select(group)
    .max({ version: 'version' })
    .as('last');
  const query = reader(`${table} as v`).join(last, (on) => {
    for (const column of [...group, 'version']) on.andOn(`v.${column}`, `last.${column}`);
  });
  return query.orderBy([...group, 'version'].map((column) => `v.${column}`)).select('v.*');
}

/**
 * Inserts versions under the next mark. Raising the mark first keeps every other writer waiting until the commit, so that
 * marks become visible in their order.
 */
function keepVersions<T>({ isUniqueViolation }: Dialect, rowOf: (item: T) => Row, table: string): Apply<T, void> {
  return async (run, items) => {
    try {
      for (const item of items) {
        const [raised] = await run('UPDATE knowledge_mark SET mark = mark + 1 WHERE id = 1 RETURNING mark');
        const row = { ...rowOf(item), mark: Number(raised?.mark) };
        const places = Object.keys(row).map(() => '?');
        await run(
          `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${places.join(', ')})`,
          Object.values(row),
        );
      }
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      throw new ConvozError('EDIT_CONFLICT', 'Somebody has kept this version meanwhile', {
        hint: 'Load it again and make the change anew.',
        cause: error,
      });
    }
    return items.map(() => undefined);
  };
}

function versionRow({ ownerId, reviewBy, why, by, at, ...rest }: KnowledgeVersion): Row {
  const others = { owner_id: ownerId ?? null, review_by: reviewBy ?? null, why: why ?? null };
  return { ...rest, ...others, written_by: by, at: ms(at) };
}

function toVersion(row: Row): KnowledgeVersion {
  return {
    intent: text(row.intent),
    language: row.language as Language,
    version: Number(row.version),
    status: row.status as KnowledgeVersion['status'],
    title: text(row.title),
    text: text(row.text),
    ...optional('ownerId', row.owner_id, String),
    ...optional('reviewBy', row.review_by, String),
    ...optional('why', row.why, String),
    by: text(row.written_by),
    at: asDate(row.at),
  };
}

function examplesRow({ examples, by, at, ...rest }: TopicExamples): Row {
  return { ...rest, examples: JSON.stringify(examples), written_by: by, at: ms(at) };
}

function toExamples(row: Row): TopicExamples {
  return {
    intent: text(row.intent),
    version: Number(row.version),
    examples: JSON.parse(text(row.examples)) as TopicExamples['examples'],
    by: text(row.written_by),
    at: asDate(row.at),
  };
}
