import { useState } from 'preact/hooks';
import { channelName } from '../../ui/team/names.js';
import { TeamIcon } from '../../ui/team/team-icon.js';
import type { Elsewhere } from '../contact-api.js';
import type { Detail } from '../wire.js';
import { useDesk } from './context.js';
import { MergeDialog } from './merge-dialog.js';

/** What is done with a customer as a whole: a link to go on elsewhere, and making two cards of one person one. */
export function ContactActions({ detail }: { detail: Detail }) {
  const { desk, t } = useDesk();
  const [merging, setMerging] = useState(false);
  const [made, setMade] = useState<Elsewhere>();
  const contactId = detail.contact?.id;
  const makeLink = () =>
    void desk.attempt(
      desk.api.contacts.continueElsewhere(detail.conversation.id).then(async (answer) => {
        setMade(answer);
        await navigator.clipboard?.writeText(answer.link).catch(() => undefined);
      }),
    );
  return (
    <section class="contact-actions">
      <button type="button" class="button" onClick={makeLink}>
        <TeamIcon name="link" size={16} /> {t.elsewhere.make}
      </button>
      {made !== undefined && <ToCopy name={t.elsewhere.made} value={made.link} />}
      {made?.elsewhere.map(({ channel, url }) => (
        <ToCopy key={channel} name={channelName(channel)} value={url} />
      ))}
      {desk.me.value?.role !== 'agent' && contactId !== undefined && (
        <button type="button" class="button" onClick={() => setMerging(true)}>
          {t.merge.title}
        </button>
      )}
      {merging && contactId !== undefined && <MergeDialog contactId={contactId} onClose={() => setMerging(false)} />}
    </section>
  );
}

function ToCopy({ name, value }: { name: string; value: string }) {
  return (
    <label class="field">
      {name}
      <input readOnly value={value} onFocus={({ currentTarget }) => currentTarget.select()} />
    </label>
  );
}
