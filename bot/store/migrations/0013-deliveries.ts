import type { Knex } from 'knex';

/**
 * What becomes of a message after it has left. `unknown` is an end from here on: what an earlier version left so is `sending`, as a crash
 * leaves it, and is settled at the next start.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('outbox', (t) => {
    t.text('says');
    t.integer('uncounted').notNullable().defaultTo(0);
    t.integer('doubts').notNullable().defaultTo(0);
    t.bigInteger('left_at');
    t.text('reached');
  });
  await knex('outbox').where({ status: 'unknown' }).update({ status: 'sending' });
  await knex.raw('DROP INDEX outbox_open');
  await knex.raw('DROP INDEX outbox_waiting');
  const waits = `status IN ('ready', 'sending')`;
  await knex.raw(`CREATE INDEX outbox_open ON outbox (conversation_id, seq) WHERE ${waits}`);
  await knex.raw(`CREATE INDEX outbox_waiting ON outbox (channel, code) WHERE ${waits}`);
  await knex.raw(`CREATE INDEX outbox_ready ON outbox (channel, next_at, seq) WHERE status = 'ready'`);
  await knex.raw('CREATE INDEX outbox_receipt ON outbox (channel, receipt) WHERE receipt IS NOT NULL');
  await knex.raw(
    `CREATE INDEX outbox_reaching ON outbox (conversation_id, left_at)
     WHERE status = 'sent' AND (reached IS NULL OR reached = 'delivered')`,
  );
  await knex.raw('CREATE INDEX conversations_peer ON conversations (channel, account, peer_id)');
}
