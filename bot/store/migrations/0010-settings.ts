import type { Knex } from 'knex';

/** What admins set of the bot's voice and looks, webhooks to other systems, and what a channel last did. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('setting_mark', (t) => {
    t.integer('id').primary();
    t.bigInteger('mark').notNullable();
  });
  await knex('setting_mark').insert({ id: 1, mark: 0 });
  await knex.schema.createTable('setting_versions', (t) => {
    t.text('name').notNullable();
    t.integer('version').notNullable();
    t.text('value');
    t.bigInteger('at').notNullable();
    t.text('changed_by').notNullable();
    t.primary(['name', 'version']);
  });
  await knex.schema.createTable('webhooks', (t) => {
    t.text('id').primary();
    t.integer('version').notNullable();
    t.text('url').notNullable();
    t.text('types').notNullable();
    t.integer('secret_version').notNullable();
    t.integer('active').notNullable();
    t.bigInteger('after_seq').notNullable();
    t.text('under_way');
    t.bigInteger('failing_since');
    t.bigInteger('disabled_at');
    t.bigInteger('created_at').notNullable();
    t.text('created_by').notNullable();
  });
  await knex.schema.createTable('webhook_deliveries', (t) => {
    t.text('id').primary();
    t.text('webhook_id').notNullable();
    t.text('kind').notNullable();
    t.bigInteger('from_seq').notNullable();
    t.bigInteger('to_seq').notNullable();
    t.bigInteger('created_at').notNullable();
    t.text('status').notNullable();
    t.integer('attempts').notNullable().defaultTo(0);
    t.text('code');
    t.integer('reply');
    t.bigInteger('tried_at');
    t.index(['webhook_id', 'created_at']);
  });
  await knex.raw('CREATE INDEX inbox_channel ON inbox (channel, seq)');
  await knex.raw(`CREATE INDEX outbox_sent ON outbox (channel, seq) WHERE status = 'sent'`);
  await knex.raw('CREATE INDEX outbox_refused ON outbox (channel, seq) WHERE code IS NOT NULL');
  await knex.raw(`CREATE INDEX outbox_waiting ON outbox (channel) WHERE status IN ('ready', 'sending', 'unknown')`);
}
