import type { Knex } from 'knex';

/** Who may: sessions that can be listed and go idle, second factors, invites, API keys, and a log that only grows. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('agents', (t) => {
    t.text('totp_secret');
    t.text('totp_offered');
    t.bigInteger('totp_step');
  });
  await knex.schema.createTable('recovery_codes', (t) => {
    t.text('agent_id').notNullable();
    t.text('code_hash').notNullable();
    t.primary(['agent_id', 'code_hash']);
  });
  // Whoever is logged in logs in once more: what the old rows lack cannot be made up.
  await knex.schema.dropTable('sessions');
  await knex.schema.createTable('sessions', (t) => {
    t.text('token_hash').primary();
    t.text('id').notNullable().unique();
    t.text('agent_id').notNullable().index();
    t.bigInteger('started_at').notNullable();
    t.bigInteger('seen_at').notNullable();
    t.bigInteger('expires_at').notNullable().index();
    t.text('browser').notNullable();
  });
  await knex.schema.createTable('agent_invites', (t) => {
    t.text('id').primary();
    t.text('login').notNullable().unique();
    t.text('name').notNullable();
    t.text('role').notNullable();
    t.text('token_hash').notNullable().unique();
    t.text('invited_by').notNullable();
    t.bigInteger('created_at').notNullable();
    t.bigInteger('expires_at').notNullable();
  });
  await knex.schema.createTable('api_keys', (t) => {
    t.text('id').primary();
    t.text('name').notNullable();
    t.text('scopes').notNullable();
    t.text('key_hash').notNullable().unique();
    t.text('created_by').notNullable();
    t.bigInteger('created_at').notNullable();
    t.bigInteger('used_at');
    t.bigInteger('revoked_at');
  });
  await knex.schema.createTable('audit_log', (t) => {
    t.bigIncrements('seq');
    t.bigInteger('at').notNullable();
    t.text('actor').notNullable();
    t.text('action').notNullable();
    t.text('object_kind');
    t.text('object_id');
    t.text('detail').notNullable();
    t.text('address');
    t.text('once').unique();
    t.index(['at', 'seq']);
    t.index(['actor', 'at', 'seq']);
    t.index(['action', 'at', 'seq']);
    t.index(['object_kind', 'object_id', 'at', 'seq']);
  });
  for (const statement of appendOnly[isPostgres(knex) ? 'postgres' : 'sqlite']) await knex.raw(statement);
}

/** What has been logged stays, whoever holds the connection. */
const appendOnly = {
  sqlite: ['UPDATE', 'DELETE'].map(
    (verb) => `CREATE TRIGGER audit_log_keeps_${verb.toLowerCase()} BEFORE ${verb} ON audit_log
      BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END`,
  ),
  postgres: [
    `CREATE OR REPLACE FUNCTION audit_log_keeps() RETURNS trigger LANGUAGE plpgsql AS
      'BEGIN RAISE EXCEPTION ''the audit log only grows''; END'`,
    `CREATE TRIGGER audit_log_keeps BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_log
      FOR EACH STATEMENT EXECUTE FUNCTION audit_log_keeps()`,
  ],
};

function isPostgres(knex: Knex): boolean {
  return knex.client.config.client === 'pg';
}
