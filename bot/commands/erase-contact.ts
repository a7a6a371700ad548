import { type Config, databaseOf } from '../config.js';
import { createErasure } from '../customers/erasure.js';
import { tombstonesIn } from '../customers/tombstones.js';
import { ConvozError } from '../errors.js';
import { openStore } from '../store/index.js';

/** `convoz erase contact`: for good, also while the service runs. `confirm` is his name or his id, typed again. */
export async function eraseContactCommand(
  config: Config,
  id: string,
  options: { confirm?: string },
  print: (line: string) => void,
): Promise<void> {
  const store = await openStore(databaseOf(config));
  try {
    const contact = await store.customers.resolve(id);
    if (!contact) throw new ConvozError('NOT_FOUND', 'There is no such contact');
    if (options.confirm === undefined || ![contact.id, contact.name].includes(options.confirm)) {
      throw new ConvozError('BAD_REQUEST', 'Erasing cannot be undone, so it must be confirmed', {
        hint: `Repeat with --confirm and his id or name: --confirm ${contact.id}`,
      });
    }
    const clock = { now: () => new Date() };
    const erasure = createErasure({ ...store, tombstones: tombstonesIn(config.DATA_DIR), clock });
    const { contactIds } = await erasure.erase(contact.id, 'terminal');
    const object = { kind: 'contact', id: contact.id };
    const detail = { contacts: contactIds.length };
    await store.audit.add({ at: clock.now(), actor: 'terminal', action: 'contact.erased', object, detail });
    print(`Erased: ${contactIds.join(', ')}. Figures stay. This cannot be undone.`);
  } finally {
    await store.close();
  }
}
