import type { Search, SearchFilters, SearchHit } from '../support/search.js';
import type { Dialect, Row } from './database.js';
import { asDate, text, toContact, toConversation, toMessage } from './rows.js';
import { searchExpression } from './search-expression.js';
import { indexOld } from './search-index.js';
import { tagsOf } from './search-tags.js';
import type { Apply, Writer } from './writer.js';

/** Where a filter is not in the index, so many hits are looked at for one page: what a search costs has a bound. */
const looksAt = 10_000;

export function searchRepository(dialect: Dialect, writer: Writer): Search {
  const { reader, name } = dialect;
  const unindexed = name === 'sqlite' ? 'tags' : 'words';
  const hits = name === 'sqlite' ? sqliteHits : postgresHits;
  const catchUp = catchingUp(dialect);
  return {
    async find(terms, filters, { before = Number.MAX_SAFE_INTEGER, limit }) {
      const expression = searchExpression(name, terms, filters);
      if (expression === undefined) return { hits: [] };
      const rest = restOf(filters);
      const looked = rest.sql === '' ? limit : looksAt;
      const found = [expression, before, looked];
      const rows = await rowsOf(
        reader.raw(
          `SELECT h.id AS doc, m.* FROM (${hits}) AS h ${name === 'sqlite' ? 'CROSS ' : ''}JOIN message_docs AS d ON d.id = h.id
            JOIN conversations AS c ON c.id = d.conversation_id
            JOIN messages AS m ON m.conversation_id = d.conversation_id AND m.seq = d.seq
            WHERE true ${rest.sql} ORDER BY h.id DESC LIMIT ?`,
          [...found, ...rest.params, limit] as string[],
        ),
      );
      const page = { hits: await withConversations(rows) };
      if (rows.length === limit) return { ...page, next: Number(rows.at(-1)?.doc) };
      const [seen] = await rowsOf(
        reader.raw(`SELECT COUNT(*) AS n, MIN(id) AS last FROM (${hits}) AS h`, found as string[]),
      );
      return Number(seen?.n) === looked ? { ...page, next: Number(seen?.last) } : page;
    },
    waiting: async () => Number((await reader('message_docs').whereNull(unindexed).count({ n: '*' }))[0]?.n ?? 0),
    catchUp: (limit) => writer.submit(catchUp, limit),
  };

  async function withConversations(rows: readonly Row[]): Promise<SearchHit[]> {
    const ids = [...new Set(rows.map((row) => text(row.conversation_id)))];
    const conversations = (await reader('conversations').whereIn('id', ids)).map(toConversation);
    const contacts = (
      await reader('contacts').whereIn(
        'id',
        conversations.map(({ contactId }) => contactId),
      )
    ).map(toContact);
    const contactOf = new Map(contacts.map((contact) => [contact.id, contact]));
    const byId = new Map(conversations.map((conversation) => [conversation.id, conversation]));
    return rows.flatMap((row) => {
      const conversation = byId.get(text(row.conversation_id));
      const contact = conversation && contactOf.get(conversation.contactId);
      return conversation ? [{ message: toMessage(row), conversation, ...(contact && { contact }) }] : [];
    });
  }
}

const sqliteHits =
  'SELECT rowid AS id FROM message_words WHERE message_words MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?';
const postgresHits = 'SELECT id FROM message_docs WHERE words @@ ?::tsquery AND id < ? ORDER BY id DESC LIMIT ?';

/** What the index cannot tell: moments within a month, and what a conversation is by now. */
function restOf({ from, until, tags }: SearchFilters): { sql: string; params: unknown[] } {
  const parts: [string, unknown[]][] = [];
  if (from) parts.push(['AND d.at >= ?', [from.getTime()]]);
  if (until) parts.push(['AND d.at < ?', [until.getTime()]]);
  if (tags) parts.push([`AND c.tag IN (${tags.map(() => '?').join(', ')})`, [...tags]]);
  return { sql: parts.map(([sql]) => sql).join(' '), params: parts.flatMap(([, params]) => params) };
}

async function rowsOf(raw: PromiseLike<unknown>): Promise<Row[]> {
  const result = await raw;
  return Array.isArray(result) ? result : (result as { rows: Row[] }).rows;
}

/** Reads and writes in one transaction, so that nothing is indexed that has been deleted meanwhile. */
function catchingUp(dialect: Dialect): Apply<number, number> {
  const unindexed = dialect.name === 'sqlite' ? 'tags' : 'words';
  const index = indexOld(dialect);
  const oldest = `SELECT d.id, d.conversation_id, d.seq, d.at, m.text, m.language, m.author, m.author_id, c.channel
    FROM (SELECT * FROM message_docs WHERE ${unindexed} IS NULL ORDER BY id DESC LIMIT ?) AS d
    JOIN messages AS m ON m.conversation_id = d.conversation_id AND m.seq = d.seq
    JOIN conversations AS c ON c.id = d.conversation_id ORDER BY d.id`;
  return async (run, limits) => {
    const done: number[] = [];
    for (const limit of limits) {
      const rows = await run(oldest, [limit]);
      if (rows.length > 0) await index(run, rows.map(toDoc));
      done.push(rows.length);
    }
    return done;
  };
}

function toDoc(row: Row) {
  const tags = tagsOf({
    channel: text(row.channel),
    language: row.language === null ? undefined : text(row.language),
    agentId: row.author === 'agent' ? text(row.author_id) : undefined,
    at: asDate(row.at),
  });
  return {
    id: Number(row.id),
    conversation_id: text(row.conversation_id),
    seq: Number(row.seq),
    at: Number(row.at),
    text: text(row.text),
    tags,
  };
}
