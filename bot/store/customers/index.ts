import type { Contact, ContactEdit } from '../../support/contact.js';
import type { Customers, PersonalData } from '../../support/contact-repositories.js';
import type { Dialect, Row } from '../database.js';
import { text } from '../rows.js';
import type { Writer } from '../writer.js';
import { editCards } from './cards.js';
import { eraser } from './erase.js';
import { exporter } from './export.js';
import { moves } from './moves.js';
import { prove } from './prove.js';
import { readContacts } from './read-contacts.js';
import { retention } from './retention.js';
import { timelineOf } from './timeline.js';
import { undoMoves } from './undo-move.js';

export { proofRepository } from './proofs.js';

export function customerRepository(dialect: Dialect, writer: Writer): Customers {
  const { merge, split } = moves(dialect);
  const undo = undoMoves(dialect);
  const proveAll = prove(dialect);
  return {
    ...readContacts(dialect.reader),
    timeline: timelineOf(dialect.reader),
    edit: (id: Contact['id'], edit: ContactEdit) => writer.submit(editCards, { id, edit }),
    merge: (item) => writer.submit(merge, item),
    split: (item) => writer.submit(split, item),
    undo: (id, at) => writer.submit(undo, { id, at }),
    prove: (proof) => writer.submit(proveAll, proof),
  };
}

export function personalRepository(dialect: Dialect, writer: Writer): PersonalData {
  const { reader } = dialect;
  const erase = eraser(dialect, writer);
  return {
    export: exporter(dialect),
    erase: (contactId, at, by) => erase({ contactId, at, by }),
    async unerased(contactIds) {
      const [known, done]: [Row[], Row[]] = await Promise.all([
        reader('contacts').whereIn('id', contactIds).select('id'),
        reader('erasures').whereIn('contact_id', contactIds).whereNotNull('done_at').select('contact_id'),
      ]);
      const finished = new Set(done.map((row) => text(row.contact_id)));
      return known.map((row) => text(row.id)).filter((id) => !finished.has(id));
    },
    erased: async (after, limit) =>
      (
        await reader('erasures').where('contact_id', '>', after).orderBy('contact_id').limit(limit).select('contact_id')
      ).map((row: Row) => text(row.contact_id)),
    retention: retention(dialect, writer),
  };
}
