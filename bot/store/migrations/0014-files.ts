import type { Knex } from 'knex';

/** Files of conversations: their facts, and apart from these their bytes, which no list ever reads. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('files', (t) => {
    t.text('id').primary();
    t.text('conversation_id').notNullable().index();
    t.text('status').notNullable();
    t.text('type');
    t.text('name').notNullable();
    t.integer('size').notNullable();
    t.text('sent_by').notNullable();
    t.bigInteger('created_at').notNullable();
    t.text('channel');
    t.text('ref');
    t.integer('attempts').notNullable().defaultTo(0);
    t.bigInteger('next_at');
    t.text('code');
  });
  await knex.schema.createTable('file_contents', (t) => {
    t.text('file_id').notNullable();
    t.integer('part').notNullable();
    t.binary('bytes').notNullable();
    t.primary(['file_id', 'part']);
  });
  await knex.raw(`CREATE INDEX files_waiting ON files (next_at) WHERE status = 'waiting'`);
  await knex.raw(`CREATE INDEX files_kept ON files (created_at) WHERE status <> 'erased'`);
}
