import { waitMood } from '../time.js';
import type { Detail, Me } from '../wire.js';
import { useDesk } from './context.js';
import { DeskIcon } from './desk-icon.js';
import { customerName, statusText, waitedMs } from './labels.js';
import { useClaim } from './use-claim.js';

export interface ConversationHeaderProps {
  me: Me;
  detail: Detail;
  detailsOpen: boolean;
  onDetails(): void;
}

/** Who it is, where the conversation stands, and what can be done with it. */
export function ConversationHeader({ me, detail, detailsOpen, onDetails }: ConversationHeaderProps) {
  const { desk, t } = useDesk();
  const { status, id } = detail.conversation;
  const can = desk.canAct.value;
  const claim = useClaim();
  const leaving = desk.later.intended.value;
  const now = desk.now.value;
  const mood = status.tag === 'queued' ? waitMood(waitedMs(status, now)) : 'fresh';

  return (
    <header class="thread-header">
      <button
        type="button"
        class="icon-button only-narrow"
        aria-label={t.back}
        onClick={() => desk.go({ tab: desk.route.value.tab })}
      >
        <DeskIcon name="back" />
      </button>
      <div class="thread-title">
        <h1>{customerName(detail.contact, id, t)}</h1>
        <p class="thread-status" data-mood={mood}>
          {leaving?.id === id ? t.done[leaving.action] : statusText(status, now, me, detail.agents, t)}
        </p>
      </div>
      <div class="thread-actions">
        {can.claim && (
          <button type="button" class="button primary" onClick={claim} aria-keyshortcuts="a">
            <DeskIcon name="hand" /> {t.claim}
          </button>
        )}
        {can.return && (
          <button
            type="button"
            class="button"
            onClick={() => desk.leave('return')}
            aria-keyshortcuts="b"
            title={t.giveBack}
          >
            <DeskIcon name="bot" /> <span class="label">{t.giveBack}</span>
          </button>
        )}
        {can.close && (
          <button type="button" class="button" onClick={() => desk.leave('close')} aria-keyshortcuts="e">
            <DeskIcon name="check" /> {t.close}
          </button>
        )}
        <button
          type="button"
          class="icon-button only-without-contact"
          aria-label={detailsOpen ? t.hideDetails : t.details}
          aria-expanded={detailsOpen}
          onClick={onDetails}
        >
          <DeskIcon name="panel" />
        </button>
      </div>
    </header>
  );
}
