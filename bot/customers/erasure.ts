import type { Clock } from '../engine/ports.js';
import { ConvozError } from '../errors.js';
import type { Customers, PersonalData } from '../support/contact-repositories.js';
import type { Tombstones } from './tombstones.js';

export interface ErasureDeps {
  customers: Pick<Customers, 'resolve'>;
  personal: PersonalData;
  tombstones: Tombstones;
  clock: Clock;
}

const page = 500;

export interface Erasure {
  /** For good. Resolves with the ids of all contacts that went: himself, and those merged into him. NOT_FOUND. */
  erase(contactId: string, by?: string): Promise<{ contactIds: string[] }>;
  /** Erases again whom a restored database has brought back, and finishes what was interrupted; resolves with how many. */
  repeat(): Promise<number>;
}

/** The tombstone comes first and once more at the end, so that a crash in between is made good at the next start. */
export function createErasure({ customers, personal, tombstones, clock }: ErasureDeps): Erasure {
  const eraseOne = async (id: string, by?: string) => {
    await tombstones.add([id]);
    const erased = await personal.erase(id, clock.now(), by);
    await tombstones.add(erased.contactIds.filter((one) => one !== id));
    return erased;
  };
  return {
    async erase(contactId, by) {
      const contact = await customers.resolve(contactId);
      if (!contact) throw new ConvozError('NOT_FOUND', 'There is no such contact');
      return eraseOne(contact.id, by);
    },
    async repeat() {
      const ids = new Set(await tombstones.all());
      for (let after = ''; ; ) {
        const known = await personal.erased(after, page);
        await tombstones.add(known.filter((id) => !ids.has(id)));
        for (const id of known) ids.add(id);
        if (known.length < page) break;
        after = known.at(-1) ?? after;
      }
      const all = [...ids];
      let count = 0;
      for (let i = 0; i < all.length; i += page) {
        for (const id of await personal.unerased(all.slice(i, i + page))) {
          await eraseOne(id);
          count += 1;
        }
      }
      return count;
    },
  };
}
