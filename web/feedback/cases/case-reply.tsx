import { useId, useRef, useState } from 'preact/hooks';
import { channelName } from '../../ui/team/names.js';
import { TeamIcon } from '../../ui/team/team-icon.js';
import { freshId } from '../../widget/fresh-id.js';
import { useFeedback } from '../state/context.js';
import type { CaseDetail } from '../wire.js';
import type { CaseDeeds } from './use-case-deeds.js';

const longest = 10_000;

/** Writes to the customer where he wrote. A message that was sent twice under the same id arrives once. */
export function CaseReply({ detail: { case: known }, deeds }: { detail: CaseDetail; deeds: CaseDeeds }) {
  const { t } = useFeedback();
  const id = useId();
  const [text, setText] = useState('');
  const clientId = useRef(freshId());
  const isEmpty = text.trim() === '';
  const send = async () => {
    if (isEmpty) return;
    if (!(await deeds.run({ what: 'reply', text: text.trim(), clientId: clientId.current }))) return;
    setText('');
    clientId.current = freshId();
  };

  return (
    <form
      class="reply-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <label class="field-label" for={id}>
        {t.cases.write}
      </label>
      <p class="hint">{t.cases.writeHint(channelName(known.channel ?? ''))}</p>
      <textarea
        id={id}
        class="text"
        rows={4}
        maxLength={longest}
        lang={known.language}
        value={text}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
          clientId.current = freshId();
        }}
      />
      <button type="submit" class="button primary" aria-disabled={isEmpty || deeds.busy}>
        <TeamIcon name="send" size={16} /> {t.cases.send}
      </button>
    </form>
  );
}
