import type { Knex } from 'knex';

/** What agents do with conversations: priority, labels, team, notes, canned replies and macros; and an index for each list. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('conversations', (t) => {
    t.integer('priority').notNullable().defaultTo(2);
    // The priority as it has aged: the order of lists.
    t.integer('rank').notNullable().defaultTo(2);
    t.text('team_id');
    t.text('labels').notNullable().defaultTo('[]');
  });
  await lists(knex);
  await knex.schema.createTable('notes', (t) => {
    t.bigIncrements('number');
    t.text('id').notNullable().unique();
    t.text('conversation_id').notNullable();
    t.integer('episode').notNullable();
    t.integer('seq').notNullable();
    t.bigInteger('at').notNullable();
    t.text('agent_id').notNullable();
    t.text('text').notNullable();
    t.text('mentions').notNullable();
    t.index(['conversation_id', 'number']);
  });
  await knex.raw('CREATE INDEX outbox_of_message ON outbox (message_id, seq)');
  await knex.schema.createTable('canned_replies', (t) => {
    t.text('id').primary();
    t.text('code').notNullable();
    t.text('language').notNullable();
    t.text('title').notNullable();
    t.text('text').notNullable();
    // Empty: everybody's. A null would never equal another in the unique index.
    t.text('owner_id').notNullable();
    t.integer('version').notNullable();
    t.bigInteger('updated_at').notNullable();
    t.text('updated_by').notNullable();
    t.unique(['owner_id', 'code', 'language']);
  });
  await knex.schema.createTable('macros', (t) => {
    t.text('id').primary();
    t.text('name').notNullable().unique();
    t.text('steps').notNullable();
    t.integer('version').notNullable();
    t.bigInteger('updated_at').notNullable();
    t.text('updated_by').notNullable();
  });
}

/** By rank and waiting time where somebody waits, latest first elsewhere; the columns of a label are copies of the conversation's. */
async function lists(knex: Knex): Promise<void> {
  await knex.schema.createTable('conversation_labels', (t) => {
    t.text('conversation_id').notNullable();
    t.text('label').notNullable();
    t.text('tag').notNullable();
    t.integer('rank').notNullable();
    t.bigInteger('since').notNullable();
    t.primary(['conversation_id', 'label']);
  });
  await knex.raw('DROP INDEX conversations_of_agent');
  const waiting = `tag IN ('queued', 'assigned', 'snoozed')`;
  await knex.raw(`CREATE INDEX conversations_waiting ON conversations (tag, rank DESC, since, id) WHERE ${waiting}`);
  await knex.raw(
    `CREATE INDEX conversations_held ON conversations (agent_id, tag, rank DESC, since, id) WHERE agent_id IS NOT NULL`,
  );
  await knex.raw(
    `CREATE INDEX conversations_team_waiting ON conversations (team_id, tag, rank DESC, since, id)
     WHERE team_id IS NOT NULL AND ${waiting}`,
  );
  await knex.raw(
    'CREATE INDEX conversations_team_latest ON conversations (team_id, tag, since, id) WHERE team_id IS NOT NULL',
  );
  await knex.raw('CREATE INDEX labels_waiting ON conversation_labels (label, tag, rank DESC, since, conversation_id)');
  await knex.raw('CREATE INDEX labels_latest ON conversation_labels (label, tag, since, conversation_id)');
}
