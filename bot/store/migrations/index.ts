import type { Knex } from 'knex';
import { ConvozError } from '../../errors.js';
import { up as foundation } from './0001-foundation.js';

interface Migration {
  name: string;
  up(knex: Knex): Promise<void>;
}

/** All migrations in order. Forward only: what has run is never changed, only followed. */
const migrations: Migration[] = [{ name: '0001-foundation', up: foundation }];

const source: Knex.MigrationSource<Migration> = {
  getMigrations: async () => migrations,
  getMigrationName: (migration) => migration.name,
  getMigration: async (migration) => ({ up: migration.up, down: async () => {} }),
};

/**
 * Brings the schema up to date under knex's migration lock; returns the names of what ran.
 * A database written by a newer Convoz is refused with STORE_SCHEMA_NEWER and left as it is.
 */
export async function migrate(knex: Knex): Promise<string[]> {
  if (await knex.schema.hasTable('migrations')) {
    const applied: { name: string }[] = await knex('migrations').select('name');
    const known = new Set(migrations.map((m) => m.name));
    const newer = applied.find((row) => !known.has(row.name));
    if (newer) {
      throw new ConvozError(
        'STORE_SCHEMA_NEWER',
        `The database holds migration ${newer.name}, unknown to this version`,
        {
          hint: 'Start the newer Convoz version that wrote it, or restore the backup made before the upgrade.',
        },
      );
    }
  }
  const [, ran] = (await knex.migrate.latest({ migrationSource: source, tableName: 'migrations' })) as [
    number,
    string[],
  ];
  return ran;
}
