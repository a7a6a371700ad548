import { type Config, databaseOf } from '../config.js';
import { exportContact } from '../customers/export-contact.js';
import { openStore } from '../store/index.js';

/** `convoz export contact`: everything that is kept of a contact, as JSON. */
export async function exportContactCommand(config: Config, id: string, write: (piece: string) => void): Promise<void> {
  const store = await openStore(databaseOf(config));
  try {
    const clock = { now: () => new Date() };
    const pieces = await exportContact(id, { ...store, clock });
    await store.audit.add({
      at: clock.now(),
      actor: 'terminal',
      action: 'contact.exported',
      object: { kind: 'contact', id },
      detail: {},
    });
    for await (const piece of pieces) write(piece);
  } finally {
    await store.close();
  }
}
