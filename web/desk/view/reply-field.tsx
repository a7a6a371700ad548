import { useEffect, useState } from 'preact/hooks';
import type { Trigger } from '../composing.js';
import { replaced, triggerAt } from '../composing.js';
import type { CannedReply, Detail } from '../wire.js';
import { ChosenFiles } from './chosen-files.js';
import { useDesk } from './context.js';
import { customerName } from './labels.js';
import { DropZone, PickFiles } from './pick-files.js';
import { useDraft } from './use-draft.js';
import { WritingField } from './writing-field.js';

/** The reply to the customer. `/` and the beginning of a code offers canned replies, filled for this conversation. */
export function ReplyField({ detail }: { detail: Detail }) {
  const { desk, t } = useDesk();
  const { id, language } = detail.conversation;
  const [text, write] = useDraft(id, 'reply');
  const [trigger, setTrigger] = useState<Trigger>();
  const [found, setFound] = useState<readonly CannedReply[]>([]);

  useEffect(() => {
    if (trigger === undefined) return setFound([]);
    let isLatest = true;
    desk.api.work.canned(trigger.word.toLowerCase(), language).then(
      (replies) => isLatest && setFound(replies),
      () => isLatest && setFound([]),
    );
    return () => {
      isLatest = false;
    };
  }, [trigger?.word]);
  useEffect(() => {
    const put = desk.suggested.value;
    if (put === undefined) return;
    desk.suggested.value = undefined;
    write(text.trim() === '' ? put : `${text.trimEnd()}\n\n${put}`);
    document.getElementById('reply')?.focus();
  }, [desk.suggested.value]);

  const choose = (reply: CannedReply) => {
    const at = trigger;
    setTrigger(undefined);
    if (at === undefined) return;
    const filled = desk.api.work.fill(reply.id, id).then(({ text: words, empty }) => {
      write(replaced(text, at, words));
      if (empty.length > 0) desk.notice.value = { did: 'fillIn', about: empty.join(', ') };
    });
    desk.attempt(filled).finally(() => document.getElementById('reply')?.focus());
  };
  const files = desk.attachments.chosen.value.filter(({ conversationId }) => conversationId === id);
  return (
    <DropZone onFiles={(dropped) => desk.attachments.add(id, dropped)}>
      <ChosenFiles files={files} />
      <WritingField
        id="reply"
        label={t.reply}
        placeholder={t.replyTo(customerName(detail.contact, id, t))}
        lang={language}
        text={text}
        submit={t.send}
        onText={(next, caret) => {
          write(next);
          setTrigger(triggerAt(next, caret, '/'));
          desk.replies.types(id);
          desk.company.types(id);
        }}
        onSubmit={() => {
          void desk.replies.send(id, text.trim(), detail.messages.at(-1)?.seq ?? 0, desk.attachments.take(id));
          write('');
          setTrigger(undefined);
        }}
        offers={found.map((reply) => ({
          key: reply.id,
          name: `/${reply.code}`,
          about: reply.title,
          choose: () => choose(reply),
        }))}
        offersLabel={t.canned}
        onDismiss={() => setTrigger(undefined)}
        with={{
          isReady: files.some(({ kept }) => kept !== undefined),
          isWaiting: files.some(({ kept, code }) => kept === undefined && code === undefined),
        }}
        {...(trigger !== undefined && found.length === 0 && { nothing: t.noCanned })}
      >
        <PickFiles onFiles={(picked) => desk.attachments.add(id, picked)} />
      </WritingField>
    </DropZone>
  );
}
