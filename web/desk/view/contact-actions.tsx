import { useState } from 'preact/hooks';
import { TeamIcon } from '../../ui/team/team-icon.js';
import type { Detail } from '../wire.js';
import { useDesk } from './context.js';
import { MergeDialog } from './merge-dialog.js';

/** What is done with a customer as a whole: a link to go on elsewhere, and making two cards of one person one. */
export function ContactActions({ detail }: { detail: Detail }) {
  const { desk, t } = useDesk();
  const [merging, setMerging] = useState(false);
  const [link, setLink] = useState<string>();
  const contactId = detail.contact?.id;
  const makeLink = () =>
    void desk.attempt(
      desk.api.contacts.continueElsewhere(detail.conversation.id).then(async (made) => {
        setLink(made);
        await navigator.clipboard?.writeText(made).catch(() => undefined);
      }),
    );
  return (
    <section class="contact-actions">
      <button type="button" class="button" onClick={makeLink}>
        <TeamIcon name="link" size={16} /> {t.elsewhere.make}
      </button>
      {link !== undefined && (
        <label class="field">
          {t.elsewhere.made}
          <input readOnly value={link} onFocus={({ currentTarget }) => currentTarget.select()} />
        </label>
      )}
      {desk.me.value?.role !== 'agent' && contactId !== undefined && (
        <button type="button" class="button" onClick={() => setMerging(true)}>
          {t.merge.title}
        </button>
      )}
      {merging && contactId !== undefined && <MergeDialog contactId={contactId} onClose={() => setMerging(false)} />}
    </section>
  );
}
