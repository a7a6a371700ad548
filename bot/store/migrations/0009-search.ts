import type { Knex } from 'knex';

/**
 * Full-text search, and events that become visible in their order. `message_docs` numbers the messages that have a text in the order of time; what it says of one is empty
 * until its words are in the index. Whatever deletes a message, or changes its text, takes its words out of the index in the
 * same transaction: triggers see to that, so that nobody can forget it. On SQLite the index holds nothing but words, and what
 * is taken out of it is overwritten (sqlite.org/fts5.html, "The 'secure-delete' Configuration Option").
 */
export async function up(knex: Knex): Promise<void> {
  const isPostgres = knex.client.config.client === 'pg';
  await knex.schema.createTable('message_docs', (t) => {
    t.specificType('id', isPostgres ? 'bigserial' : 'integer').primary();
    t.text('conversation_id').notNullable();
    t.integer('seq').notNullable();
    t.bigInteger('at').notNullable();
    if (isPostgres) t.specificType('words', 'tsvector');
    else t.text('tags');
    t.unique(['conversation_id', 'seq']);
  });
  await knex.raw(`INSERT INTO message_docs (conversation_id, seq, at) SELECT conversation_id, seq, at FROM messages
    WHERE text <> '' ORDER BY at, conversation_id, seq`);
  for (const statement of isPostgres ? postgres : sqlite) await knex.raw(statement);
}

const forget = `INSERT INTO message_words (message_words, rowid, words)
    SELECT 'delete', id, OLD.text || ' ' || tags FROM message_docs
    WHERE conversation_id = OLD.conversation_id AND seq = OLD.seq AND tags IS NOT NULL;
  DELETE FROM message_docs WHERE conversation_id = OLD.conversation_id AND seq = OLD.seq;`;

const sqlite = [
  `CREATE INDEX message_docs_waiting ON message_docs (id) WHERE tags IS NULL`,
  `CREATE VIRTUAL TABLE message_words
    USING fts5 (words, content='', columnsize=0, tokenize="unicode61 remove_diacritics 2")`,
  `INSERT INTO message_words (message_words, rank) VALUES ('secure-delete', 1)`,
  `CREATE TRIGGER message_deleted AFTER DELETE ON messages WHEN OLD.text <> '' BEGIN ${forget} END`,
  `CREATE TRIGGER message_changed AFTER UPDATE OF text ON messages WHEN OLD.text <> NEW.text BEGIN ${forget} END`,
];

const postgres = [
  'CREATE INDEX message_docs_waiting ON message_docs (id) WHERE words IS NULL',
  'CREATE INDEX message_docs_words ON message_docs USING gin (words)',
  `CREATE OR REPLACE FUNCTION forget_message() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    DELETE FROM message_docs WHERE conversation_id = OLD.conversation_id AND seq = OLD.seq;
    RETURN NULL;
  END $$`,
  `CREATE TRIGGER message_deleted AFTER DELETE ON messages FOR EACH ROW EXECUTE FUNCTION forget_message()`,
  `CREATE TRIGGER message_changed AFTER UPDATE OF text ON messages FOR EACH ROW
    WHEN (OLD.text <> NEW.text) EXECUTE FUNCTION forget_message()`,
];
