import type { Knex } from 'knex';

/** What the bot understood, with every message; and what the team decides about what it did not understand. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('messages', (t) => {
    t.text('intent');
    t.double('probability');
    t.text('decision');
    t.text('model');
    t.integer('episode');
    t.text('language');
  });
  await knex.raw(`CREATE INDEX messages_unsure ON messages (at) WHERE decision IN ('clarify', 'fallback')`);
  await knex.schema.createTable('review_decisions', (t) => {
    t.text('id').primary();
    t.text('group_id').notNullable();
    t.text('kind').notNullable();
    t.text('leader').notNullable();
    t.text('leader_language').notNullable();
    t.bigInteger('covers_until').notNullable();
    t.bigInteger('decided_at').notNullable();
    t.text('decided_by');
    t.text('intent');
    t.unique(['group_id', 'covers_until']);
    t.index(['decided_at']);
  });
  await knex.schema.createTable('review_lessons', (t) => {
    t.text('decision_id').notNullable();
    t.integer('ordinal').notNullable();
    t.text('text').notNullable();
    t.text('language').notNullable();
    t.text('intent').notNullable();
    t.primary(['decision_id', 'ordinal']);
  });
  await knex.schema.createTable('faq_drafts', (t) => {
    t.text('decision_id').primary();
    t.text('status').notNullable();
    t.text('question').notNullable();
    t.text('answer').notNullable();
    t.text('language').notNullable();
    t.text('intent');
    t.text('questions').notNullable();
  });
}
