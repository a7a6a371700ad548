import { useState } from 'preact/hooks';
import type { Contact } from '../wire.js';
import { useDesk } from './context.js';
import { Dialog } from './dialog.js';

/** Finds the other card of the same person; all that is this one's then goes to that one, until it is undone. */
export function MergeDialog({ contactId, onClose }: { contactId: string; onClose: () => void }) {
  const { desk, t } = useDesk();
  const { contacts } = desk.api;
  const [found, setFound] = useState<Contact[]>();
  const find = async (q: string) => {
    if (q.trim() === '') return;
    const all = await contacts.find(q.trim());
    setFound(all.filter(({ id, mergedInto }) => id !== contactId && mergedInto === undefined));
  };
  const merge = (into: Contact) => {
    let moveId = '';
    const undo = () => void desk.attempt(contacts.undoMove(moveId), { did: 'mergeUndone' });
    const task = contacts.merge(contactId, into.id).then((id) => {
      moveId = id;
    });
    void desk.attempt(task, { did: 'merged', about: into.name ?? into.email ?? into.id, undo });
    onClose();
  };
  return (
    <Dialog title={t.merge.title} class="merge" onClose={onClose}>
      <p class="soft">{t.merge.explanation}</p>
      <form
        class="menu-form"
        onSubmit={(event) => {
          event.preventDefault();
          void desk.attempt(find(String(new FormData(event.currentTarget).get('q'))));
        }}
      >
        <label class="field">
          {t.merge.find}
          <input name="q" maxLength={200} />
        </label>
        <button type="submit" class="button">
          {t.command.search}
        </button>
      </form>
      {found?.length === 0 && <p role="status">{t.merge.nobody}</p>}
      <ul class="merge-found">
        {found?.map((contact) => (
          <li key={contact.id}>
            <button type="button" class="menu-item" onClick={() => merge(contact)}>
              <span>{contact.name ?? contact.id}</span> <span class="soft">{contact.email}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
