import type { Knex } from 'knex';

/** The first schema. Uniqueness that the promises rest on is in indexes here, never in an `if`. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('settings', (t) => {
    t.text('key').primary();
    t.text('value').notNullable();
  });
  await knex.schema.createTable('inbox', (t) => {
    t.bigIncrements('seq');
    t.text('id').notNullable().unique();
    t.text('channel').notNullable();
    t.text('account').notNullable();
    t.text('event_id').notNullable();
    t.text('conversation_id').notNullable();
    t.text('activity').notNullable();
    t.bigInteger('received_at').notNullable();
    t.text('status').notNullable();
    t.integer('attempts').notNullable().defaultTo(0);
    t.text('code');
    t.unique(['channel', 'account', 'event_id']);
  });
  await knex.raw(`CREATE INDEX inbox_open ON inbox (seq) WHERE status = 'pending'`);
  await knex.raw(`CREATE INDEX inbox_dead ON inbox (seq) WHERE status = 'dead'`);
  await knex.schema.createTable('contacts', (t) => {
    t.text('id').primary();
    t.bigInteger('created_at').notNullable();
    t.text('name');
    t.text('email');
    t.text('language');
    t.integer('survey_opt_out').notNullable();
  });
  await knex.schema.createTable('identities', (t) => {
    t.text('channel').notNullable();
    t.text('external_id').notNullable();
    t.text('contact_id').notNullable().index();
    t.integer('verified').notNullable();
    t.primary(['channel', 'external_id']);
  });
  await knex.schema.createTable('conversations', (t) => {
    t.text('id').primary();
    t.text('channel').notNullable();
    t.text('account').notNullable();
    t.text('contact_id').notNullable();
    t.text('peer_id').notNullable();
    t.text('language').notNullable();
    t.text('tag').notNullable();
    t.bigInteger('since').notNullable();
    t.text('agent_id');
    t.text('status').notNullable();
    t.integer('episode').notNullable();
    t.text('memory').notNullable();
    t.integer('last_seq').notNullable();
    t.integer('version').notNullable();
    t.bigInteger('created_at').notNullable();
    t.bigInteger('updated_at').notNullable();
    t.bigInteger('wake_at');
    t.text('reference');
    t.text('last_text').notNullable();
    t.bigInteger('last_at').notNullable();
    t.index(['tag', 'since']);
    t.index(['contact_id']);
  });
  await knex.raw('CREATE INDEX conversations_of_agent ON conversations (agent_id, since) WHERE agent_id IS NOT NULL');
  await knex.raw('CREATE INDEX conversations_due ON conversations (wake_at) WHERE wake_at IS NOT NULL');
  await knex.schema.createTable('messages', (t) => {
    t.text('conversation_id').notNullable();
    t.integer('seq').notNullable();
    t.text('id').notNullable();
    t.text('author').notNullable();
    t.text('author_id');
    t.text('author_name');
    t.bigInteger('at').notNullable();
    t.text('text').notNullable();
    t.text('activity').notNullable();
    t.text('inbox_id');
    t.integer('ordinal').notNullable();
    t.primary(['conversation_id', 'seq']);
    t.unique(['inbox_id', 'ordinal']);
  });
  await knex.schema.createTable('events', (t) => {
    t.bigIncrements('seq');
    t.text('conversation_id').notNullable();
    t.integer('episode').notNullable();
    t.text('type').notNullable();
    t.bigInteger('at').notNullable();
    t.text('data').notNullable();
    t.index(['conversation_id', 'seq']);
  });
  await knex.schema.createTable('outbox', (t) => {
    t.bigIncrements('seq');
    t.text('id').notNullable().unique();
    t.text('conversation_id').notNullable();
    t.text('channel').notNullable();
    t.text('message_id').notNullable();
    t.text('payload').notNullable();
    t.bigInteger('created_at').notNullable();
    t.bigInteger('next_at').notNullable();
    t.text('status').notNullable();
    t.integer('attempts').notNullable().defaultTo(0);
    t.text('receipt');
    t.text('code');
  });
  await knex.raw(
    `CREATE INDEX outbox_open ON outbox (conversation_id, seq) WHERE status IN ('ready', 'sending', 'unknown')`,
  );
  await knex.schema.createTable('invitations', (t) => {
    t.text('id').primary();
    t.text('conversation_id').notNullable();
    t.integer('episode').notNullable();
    t.text('survey_id').notNullable();
    t.integer('survey_version').notNullable();
    t.text('metric').notNullable();
    t.text('contact_id').notNullable();
    t.text('status').notNullable();
    t.text('reason');
    t.bigInteger('created_at').notNullable();
    t.bigInteger('expires_at').notNullable();
    t.text('channel').notNullable();
    t.text('language').notNullable();
    t.text('agent_id');
    t.text('topic');
    t.text('bot_version').notNullable();
    t.unique(['conversation_id', 'episode', 'survey_id']);
    t.index(['metric', 'created_at']);
    t.index(['contact_id', 'metric', 'created_at']);
  });
  await knex.raw(`CREATE INDEX invitations_open ON invitations (expires_at) WHERE status = 'sent'`);
  await knex.schema.createTable('responses', (t) => {
    t.text('invitation_id').notNullable();
    t.integer('revision').notNullable();
    t.text('raw').notNullable();
    t.integer('value').notNullable();
    t.text('comment');
    t.bigInteger('at').notNullable();
    t.primary(['invitation_id', 'revision']);
  });
  await knex.schema.createTable('order_audits', (t) => {
    t.bigIncrements('seq');
    t.text('conversation_id').notNullable();
    t.text('peer').notNullable();
    t.text('address');
    t.text('order_number').notNullable();
    t.text('outcome').notNullable();
    t.bigInteger('at').notNullable();
    t.index(['peer', 'at']);
    t.index(['address', 'at']);
  });
  await knex.schema.createTable('agents', (t) => {
    t.text('id').primary();
    t.text('login').notNullable().unique();
    t.text('name').notNullable();
    t.text('role').notNullable();
    t.integer('active').notNullable();
    t.bigInteger('created_at').notNullable();
    t.integer('must_change_password').notNullable();
    t.text('password_hash').notNullable();
  });
  await knex.schema.createTable('sessions', (t) => {
    t.text('token_hash').primary();
    t.text('agent_id').notNullable().index();
    t.bigInteger('expires_at').notNullable();
  });
}
