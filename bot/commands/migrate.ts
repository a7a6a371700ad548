import { type Config, databaseOf } from '../config.js';
import { openStore } from '../store/index.js';

/** `convoz migrate`: what `start` does first, on its own. */
export async function migrateStore(config: Config, print: (line: string) => void): Promise<void> {
  const store = await openStore(databaseOf(config));
  print(store.migrated.length > 0 ? `Applied: ${store.migrated.join(', ')}` : 'The database is up to date.');
  await store.close();
}
