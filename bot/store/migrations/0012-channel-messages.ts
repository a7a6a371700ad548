import type { Knex } from 'knex';

/** Messages that customers change or take back where they wrote them. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('messages', (t) => {
    t.bigInteger('edited_at');
    t.bigInteger('deleted_at');
  });
  await knex.schema.createTable('message_revisions', (t) => {
    t.text('conversation_id').notNullable();
    t.integer('seq').notNullable();
    // When this text was replaced.
    t.bigInteger('at').notNullable();
    t.text('text').notNullable();
    // Of the entry that brought the text after it.
    t.text('inbox_id').notNullable();
    t.primary(['conversation_id', 'seq', 'inbox_id']);
  });
}
