import type { Knex } from 'knex';
import { ConvozError } from '../../errors.js';
import type { Dialect } from '../database.js';
import { up as foundation } from './0001-foundation.js';
import { up as review } from './0002-review.js';
import { up as feedback } from './0003-feedback.js';
import { up as access } from './0004-access.js';
import { up as working } from './0005-working.js';
import { up as assignment } from './0006-assignment.js';
import { up as customers } from './0007-customers.js';
import { up as knowledge } from './0008-knowledge.js';
import { up as search } from './0009-search.js';
import { up as settings } from './0010-settings.js';
import { up as eventsInOrder } from './0011-events-in-order.js';
import { up as channelMessages } from './0012-channel-messages.js';
import { up as deliveries } from './0013-deliveries.js';
import { up as files } from './0014-files.js';

interface Migration {
  name: string;
  up(knex: Knex): Promise<void>;
}

/** All migrations in order. Forward only: what has run is never changed, only followed. */
const migrations: Migration[] = [
  { name: '0001-foundation', up: foundation },
  { name: '0002-review', up: review },
  { name: '0003-feedback', up: feedback },
  { name: '0004-access', up: access },
  { name: '0005-working', up: working },
  { name: '0006-assignment', up: assignment },
  { name: '0007-customers', up: customers },
  { name: '0008-knowledge', up: knowledge },
  { name: '0009-search', up: search },
  { name: '0010-settings', up: settings },
  { name: '0011-events-in-order', up: eventsInOrder },
  { name: '0012-channel-messages', up: channelMessages },
  { name: '0013-deliveries', up: deliveries },
  { name: '0014-files', up: files },
];

/**
 * Brings the schema up to date in one transaction, so that a crash leaves nothing half done and several processes may
 * start at once; returns the names of what ran.
 * A database written by a newer Convoz is refused with STORE_SCHEMA_NEWER and left as it is.
 */
export async function migrate({ writer, migrationLock }: Pick<Dialect, 'writer' | 'migrationLock'>): Promise<string[]> {
  return writer.transaction(async (transaction) => {
    await transaction.raw(migrationLock);
    await transaction.raw('CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY)');
    const rows: { name: string }[] = await transaction('migrations').select('name');
    const applied = new Set(rows.map(({ name }) => name));
    refuseNewer(applied);
    const missing = migrations.filter(({ name }) => !applied.has(name));
    for (const { name, up } of missing) {
      await up(transaction);
      await transaction('migrations').insert({ name });
    }
    return missing.map(({ name }) => name);
  });
}

function refuseNewer(applied: ReadonlySet<string>): void {
  const known = new Set(migrations.map(({ name }) => name));
  const newer = [...applied].find((name) => !known.has(name));
  if (newer === undefined) return;
  throw new ConvozError('STORE_SCHEMA_NEWER', `The database holds migration ${newer}, unknown to this version`, {
    hint: 'Start the newer Convoz version that wrote it, or restore the backup made before the upgrade.',
  });
}
