import type { Knex } from 'knex';

/** What the team writes for the bot to say and to learn from, the work on models, and topics week by week. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('knowledge_mark', (t) => {
    t.integer('id').primary();
    t.bigInteger('mark').notNullable();
  });
  await knex('knowledge_mark').insert({ id: 1, mark: 0 });
  await knex.schema.createTable('knowledge_versions', (t) => {
    t.text('intent').notNullable();
    t.text('language').notNullable();
    t.integer('version').notNullable();
    t.bigInteger('mark').notNullable().index();
    t.text('status').notNullable();
    t.text('title').notNullable();
    t.text('text').notNullable();
    t.text('owner_id');
    t.text('review_by');
    t.text('why');
    t.text('written_by').notNullable();
    t.bigInteger('at').notNullable();
    t.primary(['intent', 'language', 'version']);
  });
  await knex.schema.createTable('topic_examples', (t) => {
    t.text('intent').notNullable();
    t.integer('version').notNullable();
    t.bigInteger('mark').notNullable().index();
    t.text('examples').notNullable();
    t.text('written_by').notNullable();
    t.bigInteger('at').notNullable();
    t.primary(['intent', 'version']);
  });
  await knex.schema.createTable('model_work', (t) => {
    t.integer('place').primary();
    t.text('id').notNullable();
    t.text('work').notNullable();
    t.bigInteger('lease_until').notNullable();
  });
  await knex.schema.createTable('topic_weeks', (t) => {
    t.text('week').notNullable();
    t.text('intent').notNullable();
    t.integer('asked').notNullable();
    t.integer('unanswered').notNullable();
    t.primary(['week', 'intent']);
  });
}
