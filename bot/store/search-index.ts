import type { ChangeSet } from '../support/change-set.js';
import { wordsOf } from '../support/search-words.js';
import { bulkInsert, type Dialect, type Run } from './database.js';
import { tagsOf } from './search-tags.js';
import { table } from './table.js';

/** A message whose words are to be found. */
export interface Doc {
  conversation_id: string;
  seq: number;
  /** Milliseconds since 1970 (UTC). */
  at: number;
  text: string;
  /** As `tagsOf` has them. */
  tags: string;
}

/** What a turn has added, as the index takes it; lines without a text are left out. */
export function docsOf({ conversation, messages }: ChangeSet): Doc[] {
  return messages
    .filter(({ text }) => text !== '')
    .map(({ seq, at, text, author }) => ({
      conversation_id: conversation.id,
      seq,
      at: at.getTime(),
      text,
      tags: tagsOf({
        channel: conversation.channel,
        language: conversation.language,
        agentId: author.kind === 'agent' ? author.id : undefined,
        at,
      }),
    }));
}

const docs = table('message_docs', {
  id: 'bigint',
  conversation_id: 'text',
  seq: 'integer',
  at: 'bigint',
  tags: 'text',
});
const key = { conversation_id: 'text', seq: 'integer' } as const;

/** Puts new messages into the index: to be run in the transaction that inserts them. */
export function indexNew(dialect: Dialect): (run: Run, added: readonly Doc[]) => Promise<void> {
  if (dialect.name === 'postgres') {
    const sql = `INSERT INTO message_docs (conversation_id, seq, at, words) SELECT conversation_id, seq, at, words::tsvector
      FROM ${dialect.rows(table('docs', { ...key, at: 'bigint', words: 'text' }))}`;
    return async (run, added) => {
      const rows = added.map(({ conversation_id, seq, at, ...doc }) => ({
        conversation_id,
        seq,
        at,
        words: vectorOf(doc),
      }));
      if (rows.length > 0) await run(sql, [JSON.stringify(rows)]);
    };
  }
  const insert = bulkInsert(dialect, docs);
  const insertWords = `INSERT INTO message_words (rowid, words) SELECT d.id, v.words
    FROM ${dialect.rows(table('words', { ...key, words: 'text' }))}
    CROSS JOIN message_docs AS d ON d.conversation_id = v.conversation_id AND d.seq = v.seq`;
  return async (run, added) => {
    if (added.length === 0) return;
    await run(insert, [JSON.stringify(added.map(({ text: _, ...doc }) => doc))]);
    await run(insertWords, [
      JSON.stringify(
        added.map(({ conversation_id, seq, ...doc }) => ({ conversation_id, seq, words: wordsOfDoc(doc) })),
      ),
    ]);
  };
}

/** Puts messages into the index that have been numbered before, in the order of their numbers. */
export function indexOld(dialect: Dialect): (run: Run, numbered: readonly (Doc & { id: number })[]) => Promise<void> {
  if (dialect.name === 'postgres') {
    const sql = `UPDATE message_docs SET words = v.words::tsvector
      FROM ${dialect.rows(table('docs', { id: 'bigint', words: 'text' }))} WHERE message_docs.id = v.id`;
    return async (run, numbered) => {
      await run(sql, [JSON.stringify(numbered.map((doc) => ({ id: doc.id, words: vectorOf(doc) })))]);
    };
  }
  const tag = `UPDATE message_docs SET tags = v.tags
    FROM ${dialect.rows(table('docs', { id: 'bigint', tags: 'text' }))} WHERE message_docs.id = v.id`;
  const insertWords = `INSERT INTO message_words (rowid, words)
    SELECT v.id, v.words FROM ${dialect.rows(table('words', { id: 'bigint', words: 'text' }))}`;
  return async (run, numbered) => {
    await run(tag, [JSON.stringify(numbered.map(({ id, tags }) => ({ id, tags })))]);
    await run(insertWords, [JSON.stringify(numbered.map((doc) => ({ id: doc.id, words: wordsOfDoc(doc) })))]);
  };
}

/** Exactly what the triggers of the migration take out again. */
function wordsOfDoc({ text, tags }: Pick<Doc, 'text' | 'tags'>): string {
  return `${text} ${tags}`;
}

/** PostgreSQL refuses longer words, and vectors of more than a megabyte. */
const longestWord = 200;
const mostWords = 20_000;

/** Words with their positions, as PostgreSQL reads a tsvector; tags come after all words, so that no phrase reaches them. */
function vectorOf({ text, tags }: Pick<Doc, 'text' | 'tags'>): string {
  const words = wordsOf(text).map(({ word }) => word.slice(0, longestWord));
  const placed = words.slice(0, mostWords).map((word, i) => `'${word}':${i + 1}`);
  return [...placed, ...tags.split(' ').map((tag) => `'${tag}'`)].join(' ');
}
