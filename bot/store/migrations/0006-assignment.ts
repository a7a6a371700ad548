import type { Knex } from 'knex';

/** Who gets what: teams, when people are there, who is at work, and which process hands conversations out. */
export async function up(knex: Knex): Promise<void> {
  for (const name of ['teams', 'hours']) {
    await knex.schema.createTable(name, (t) => {
      t.text('id').primary();
      t.integer('version').notNullable();
      t.text('definition').notNullable();
      t.bigInteger('changed_at').notNullable();
      t.text('changed_by').notNullable();
    });
  }
  await knex.schema.createTable('availability', (t) => {
    t.text('agent_id').primary();
    t.text('status').notNullable();
    t.bigInteger('since').notNullable();
    t.integer('capacity').notNullable();
    t.bigInteger('last_assigned_at');
    t.bigInteger('seen_at').notNullable();
  });
  await knex.schema.createTable('leases', (t) => {
    t.text('name').primary();
    t.text('holder').notNullable();
    t.bigInteger('until').notNullable();
  });
  await knex.raw(
    `CREATE INDEX events_taken ON events (seq) WHERE type IN ('handoff.accepted', 'conversation.assigned')`,
  );
}
