import type { Knex } from 'knex';

/** Survey definitions and rules with their versions, the whole ledger, recovery cases, experiments, and what reports read. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('surveys', (t) => {
    t.text('id').notNullable();
    t.integer('version').notNullable();
    t.text('definition').notNullable();
    t.bigInteger('created_at').notNullable();
    t.text('created_by');
    t.primary(['id', 'version']);
  });
  await knex.schema.createTable('survey_rules', (t) => {
    t.integer('version').primary();
    t.text('rules').notNullable();
    t.bigInteger('created_at').notNullable();
    t.text('created_by');
  });
  await ledger(knex);
  await knex.schema.createTable('survey_asked', (t) => {
    t.text('contact_id').notNullable();
    t.text('metric').notNullable();
    t.bigInteger('asked_at').notNullable();
    t.bigInteger('free_at').notNullable();
    t.primary(['contact_id', 'metric']);
  });
  await knex.raw(`INSERT INTO survey_asked (contact_id, metric, asked_at, free_at)
    SELECT contact_id, metric, MAX(created_at), MAX(created_at) + 604800000 FROM invitations WHERE status <> 'suppressed' GROUP BY contact_id, metric`);
  await recovery(knex);
  await knex.schema.createTable('experiments', (t) => {
    t.text('id').primary();
    t.text('status').notNullable();
    t.text('definition').notNullable();
    t.bigInteger('started_at').notNullable();
  });
  await reports(knex);
}

async function ledger(knex: Knex): Promise<void> {
  await knex.schema.alterTable('invitations', (t) => {
    t.dropUnique(['conversation_id', 'episode', 'survey_id']);
    t.text('occasion').notNullable().defaultTo('closing');
    t.text('rule_id');
    t.bigInteger('due_at');
    t.bigInteger('sent_at');
    t.text('via').notNullable().defaultTo('chat');
    t.text('served_by').notNullable().defaultTo('bot');
    t.text('team');
    t.text('product');
    t.text('segment');
    t.text('variants');
    t.unique(['conversation_id', 'episode', 'occasion']);
    t.index(['created_at']);
  });
  await knex.raw(`UPDATE invitations SET sent_at = created_at WHERE status <> 'suppressed'`);
  await knex.raw(`UPDATE invitations SET served_by = 'agent' WHERE agent_id IS NOT NULL`);
  await knex.raw(`CREATE INDEX invitations_due ON invitations (due_at) WHERE status = 'eligible'`);
  await knex.schema.alterTable('responses', (t) => {
    t.text('via').notNullable().defaultTo('chat');
  });
  await knex.raw('CREATE INDEX responses_with_comment ON responses (at) WHERE comment IS NOT NULL');
}

async function recovery(knex: Knex): Promise<void> {
  await knex.schema.createTable('cases', (t) => {
    t.text('id').primary();
    t.text('conversation_id').notNullable();
    t.integer('episode').notNullable();
    t.text('contact_id').notNullable();
    t.text('invitation_id').notNullable();
    t.text('reason').notNullable();
    t.bigInteger('opened_at').notNullable().index();
    t.bigInteger('due_at').notNullable();
    t.text('status').notNullable();
    t.text('owner_id');
    t.text('cause');
    t.text('action');
    t.bigInteger('first_action_at');
    t.bigInteger('replied_at');
    t.bigInteger('closed_at');
    t.text('second_invitation_id');
    t.integer('version').notNullable();
    t.unique(['conversation_id', 'episode']);
  });
  await knex.raw(`CREATE INDEX cases_open ON cases (due_at, id) WHERE status = 'open'`);
  await knex.raw(`CREATE INDEX cases_open_of_contact ON cases (contact_id) WHERE status = 'open'`);
  await knex.raw(`CREATE INDEX cases_closed ON cases (closed_at, id) WHERE status = 'closed'`);
  await knex.schema.createTable('dispatches', (t) => {
    t.bigIncrements('seq');
    t.text('id').notNullable().unique();
    t.text('via').notNullable();
    t.text('about').notNullable().index();
    t.text('payload').notNullable();
    t.bigInteger('created_at').notNullable();
    t.bigInteger('next_at').notNullable();
    t.text('status').notNullable();
    t.integer('attempts').notNullable().defaultTo(0);
    t.text('code');
  });
  await knex.raw(`CREATE INDEX dispatches_ready ON dispatches (next_at) WHERE status = 'ready'`);
}

async function reports(knex: Knex): Promise<void> {
  await knex.schema.createTable('episodes', (t) => {
    t.text('conversation_id').notNullable();
    t.integer('episode').notNullable();
    t.text('contact_id').notNullable();
    t.bigInteger('opened_at').notNullable().index();
    t.bigInteger('closed_at');
    t.text('channel').notNullable();
    t.text('language').notNullable();
    t.text('served_by').notNullable();
    t.text('agent_id');
    t.text('topic');
    t.text('intents').notNullable();
    t.text('product');
    t.text('segment');
    t.text('outcome').notNullable();
    t.integer('came_back').notNullable().defaultTo(0);
    t.bigInteger('first_reply_ms');
    t.bigInteger('first_reply_business_ms');
    t.bigInteger('handoff_wait_ms');
    t.bigInteger('wait_ms');
    t.bigInteger('resolution_ms');
    t.bigInteger('resolution_business_ms');
    t.bigInteger('agent_owned_ms');
    t.integer('turns').notNullable();
    t.integer('rephrasings').notNullable();
    t.integer('fallbacks').notNullable();
    t.integer('transfers').notNullable();
    t.integer('effort').notNullable();
    t.primary(['conversation_id', 'episode']);
    t.index(['contact_id', 'opened_at']);
  });
  await knex.schema.createTable('report_days', (t) => {
    t.text('kind').notNullable();
    t.integer('day').notNullable();
    t.bigInteger('mark').notNullable();
    t.binary('columns').notNullable();
    t.primary(['kind', 'day']);
  });
  await knex.schema.createTable('stale_days', (t) => {
    t.text('kind').notNullable();
    t.integer('day').notNullable();
    t.bigInteger('mark').notNullable();
    t.primary(['kind', 'day']);
  });
  await knex.raw(`INSERT INTO stale_days (kind, day, mark)
    SELECT DISTINCT 'ledger', created_at / 86400000, 1 FROM invitations`);
}
