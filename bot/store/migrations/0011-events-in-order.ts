import type { Knex } from 'knex';

/**
 * Events are followed by their number: none may appear behind one that has been read. On PostgreSQL, where several processes
 * commit at once, whoever adds events waits for whoever is adding some; SQLite has one writer at a time anyway.
 */
export async function up(knex: Knex): Promise<void> {
  if (knex.client.config.client !== 'pg') return;
  await knex.raw(`CREATE OR REPLACE FUNCTION await_turn() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    PERFORM pg_advisory_xact_lock(2026110002);
    RETURN NULL;
  END $$`);
  await knex.raw(
    'CREATE TRIGGER events_in_order BEFORE INSERT ON events FOR EACH STATEMENT EXECUTE FUNCTION await_turn()',
  );
}
