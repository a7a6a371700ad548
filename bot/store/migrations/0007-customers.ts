import type { Knex } from 'knex';
import { termsOf } from '../../support/contact-terms.js';

/** One customer over all channels: what is known of him, how contacts were joined and parted, proofs, and what was erased. */
export async function up(knex: Knex): Promise<void> {
  // Prefixes are found by comparing code units, whatever the language of the database.
  const exact = knex.client.config.client === 'pg' ? 'COLLATE "C"' : '';
  await knex.schema.alterTable('contacts', (t) => {
    t.text('attributes');
    t.text('preferred_channel');
    t.text('merged_into');
    t.bigInteger('erased_at');
    t.integer('version').notNullable().defaultTo(0);
  });
  await knex.raw('CREATE INDEX contacts_merged ON contacts (merged_into) WHERE merged_into IS NOT NULL');
  await knex.raw(
    `CREATE TABLE contact_terms (term TEXT ${exact} NOT NULL, contact_id TEXT NOT NULL, PRIMARY KEY (term, contact_id))`,
  );
  await knex.raw('CREATE INDEX contact_terms_of ON contact_terms (contact_id)');
  await knex.raw(`CREATE INDEX identities_by_id ON identities (external_id ${exact})`);
  await knex.schema.createTable('contact_moves', (t) => {
    t.text('id').primary();
    t.text('kind').notNullable();
    t.text('from_id').notNullable().index();
    t.text('into_id').notNullable().index();
    t.bigInteger('at').notNullable();
    t.text('by');
    t.text('moved').notNullable();
    t.bigInteger('undone_at');
  });
  await knex.schema.createTable('contact_proofs', (t) => {
    t.text('id').primary();
    t.text('kind').notNullable();
    t.text('contact_id').notNullable();
    t.text('conversation_id').notNullable();
    t.text('email');
    t.bigInteger('created_at').notNullable();
    t.bigInteger('expires_at').notNullable().index();
    t.integer('tries').notNullable().defaultTo(0);
    t.bigInteger('used_at');
    t.index(['contact_id', 'created_at']);
    t.index(['email', 'created_at']);
    t.index(['conversation_id']);
  });
  await knex.schema.createTable('erasures', (t) => {
    t.text('contact_id').primary();
    t.bigInteger('at').notNullable();
    t.text('by');
    t.bigInteger('done_at');
  });
  await knex.schema.alterTable('inbox', (t) => {
    t.index(['conversation_id', 'seq']);
  });
  await knex.schema.alterTable('outbox', (t) => {
    t.index(['conversation_id', 'seq']);
  });
  await knex.schema.alterTable('order_audits', (t) => {
    t.index(['conversation_id', 'seq']);
  });
  await indexNames(knex);
}

const page = 500;

async function indexNames(knex: Knex): Promise<void> {
  for (let after = ''; ; ) {
    const rows: { id: string; name: string | null; email: string | null }[] = await knex('contacts')
      .where('id', '>', after)
      .orderBy('id')
      .limit(page)
      .select('id', 'name', 'email');
    const terms = rows.flatMap(({ id, name, email }) =>
      termsOf({ name: name ?? undefined, email: email ?? undefined }).map((term) => ({ term, contact_id: id })),
    );
    for (let i = 0; i < terms.length; i += 100) await knex('contact_terms').insert(terms.slice(i, i + 100));
    const last = rows.at(-1);
    if (!last || rows.length < page) return;
    after = last.id;
  }
}
