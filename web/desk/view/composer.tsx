import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { createDrafts } from '../state/drafts.js';
import type { Detail } from '../wire.js';
import { useDesk } from './context.js';
import { DeskIcon } from './desk-icon.js';
import { customerName, statusText } from './labels.js';
import { useClaim } from './use-claim.js';

const longest = 10_000;

/** Where the reply is written; who may not reply is told why, and how. Enter sends, Shift+Enter breaks the line. */
export function Composer({ detail }: { detail: Detail }) {
  const { desk, t } = useDesk();
  const { id } = detail.conversation;
  const drafts = useRef(createDrafts(sessionStorage)).current;
  const [text, setText] = useState(() => drafts.read(id));
  const field = useRef<HTMLTextAreaElement>(null);
  const can = desk.canAct.value;

  const write = (next: string) => {
    setText(next);
    drafts.write(id, next);
  };
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight}px`;
  }, [text, can.reply]);

  const isTooLong = text.length > longest;
  const send = () => {
    if (text.trim() === '' || isTooLong) return;
    void desk.replies.send(id, text.trim(), detail.messages.at(-1)?.seq ?? 0);
    write('');
    field.current?.focus();
  };

  if (!can.reply) return <WhyNot detail={detail} />;
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <textarea
        id="reply"
        ref={field}
        rows={1}
        value={text}
        aria-label={t.reply}
        aria-keyshortcuts="r"
        placeholder={t.replyTo(customerName(detail.contact, id, t))}
        lang={detail.conversation.language}
        onInput={(event) => {
          write(event.currentTarget.value);
          desk.replies.types(id);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          send();
        }}
      />
      {text.length > longest * 0.9 && (
        <p class="counter" data-over={isTooLong} role="status">
          {text.length} / {longest}
        </p>
      )}
      <button type="submit" class="button primary" aria-disabled={text.trim() === '' || isTooLong}>
        <DeskIcon name="send" /> <span class="label">{t.send}</span>
      </button>
    </form>
  );
}

function WhyNot({ detail }: { detail: Detail }) {
  const { desk, t } = useDesk();
  const claim = useClaim();
  const { status, id } = detail.conversation;
  if (desk.later.intended.value?.id === id) return <p class="composer-note" />;
  switch (status.tag) {
    case 'queued':
      return (
        <div class="composer-note">
          <span>{t.claimFirst}</span>
          <button type="button" class="button primary" onClick={claim}>
            {t.claim} <kbd>a</kbd>
          </button>
        </div>
      );
    case 'bot':
      return <p class="composer-note">{t.botServes}</p>;
    case 'assigned':
      return <p class="composer-note">{t.servedBy(detail.agents[status.agentId ?? ''] ?? '…')}</p>;
    case 'closing':
      return <p class="composer-note">{statusText(status, 0, undefined, {}, t)}</p>;
    case 'closed':
      return <p class="composer-note">{t.ended}</p>;
  }
}
