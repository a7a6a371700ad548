import { untilLabel } from '../time.js';
import type { Detail } from '../wire.js';
import { useDesk } from './context.js';
import { statusText } from './labels.js';
import { useClaim } from './use-claim.js';

/** Why nothing can be said to the customer here, and what to do about it. */
export function WhyNot({ detail }: { detail: Detail }) {
  const { desk, t, language } = useDesk();
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
    case 'snoozed':
      if (status.agentId === desk.me.value?.id && status.until !== undefined) {
        return (
          <p class="composer-note">{t.snooze.until(untilLabel(new Date(status.until), desk.now.value, language))}</p>
        );
      }
      return <p class="composer-note">{t.servedBy(detail.agents[status.agentId ?? ''] ?? '…')}</p>;
    case 'assigned':
      return <p class="composer-note">{t.servedBy(detail.agents[status.agentId ?? ''] ?? '…')}</p>;
    case 'closing':
      return <p class="composer-note">{statusText(status, 0, undefined, {}, t)}</p>;
    case 'closed':
      return <p class="composer-note">{t.ended}</p>;
  }
}
