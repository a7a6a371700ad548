import type { Me } from '../../ui/team/session-api.js';
import { TeamIcon } from '../../ui/team/team-icon.js';
import { promiseMood, untilLabel } from '../time.js';
import type { Detail } from '../wire.js';
import { useDesk } from './context.js';
import { customerName, statusText, waitedMs } from './labels.js';
import { MoreMenu } from './more-menu.js';
import { SnoozeMenu } from './snooze-menu.js';
import { TransferMenu } from './transfer-menu.js';
import { useClaim } from './use-claim.js';

export interface ConversationHeaderProps {
  me: Me;
  detail: Detail;
  detailsOpen: boolean;
  onDetails(): void;
}

/** Who it is, where the conversation stands, and what can be done with it. */
export function ConversationHeader({ me, detail, detailsOpen, onDetails }: ConversationHeaderProps) {
  const { desk, t, language } = useDesk();
  const { status, id } = detail.conversation;
  const can = desk.canAct.value;
  const claim = useClaim();
  const leaving = desk.later.intended.value;
  const now = desk.now.value;
  const mood =
    status.tag === 'queued' ? promiseMood(desk.inbox.promised.value.get(id), waitedMs(status, now), now) : 'fresh';
  const until =
    status.tag === 'snoozed' && status.until !== undefined && untilLabel(new Date(status.until), now, language);

  return (
    <header class="thread-header">
      <button
        type="button"
        class="icon-button only-narrow"
        aria-label={t.back}
        onClick={() => desk.go({ tab: desk.route.value.tab })}
      >
        <TeamIcon name="back" />
      </button>
      <div class="thread-title">
        <h1>{customerName(detail.contact, id, t)}</h1>
        <p class="thread-status" data-mood={mood}>
          {leaving?.id === id ? t.done[leaving.action] : statusText(status, now, me, detail.agents, t)}
          {until && ` · ${t.snooze.until(until)}`}
        </p>
      </div>
      <div class="thread-actions">
        {can.claim && (
          <button type="button" class="button primary" onClick={claim} aria-keyshortcuts="a">
            <TeamIcon name="hand" /> {t.claim}
          </button>
        )}
        {can.unsnooze && (
          <button
            type="button"
            class="button primary"
            onClick={() => void desk.act('unsnooze', {}, { change: { status: { ...status, tag: 'assigned' } } })}
          >
            {t.snooze.wake}
          </button>
        )}
        {can.reopen && (
          <button
            type="button"
            class="button"
            onClick={() => void desk.act('reopen', {}, { notice: { did: 'reopened' } })}
          >
            <TeamIcon name="undo" /> {t.reopen}
          </button>
        )}
        {can.snooze && <SnoozeMenu detail={detail} />}
        {(can.transfer || can.assign) && <TransferMenu me={me} />}
        {can.close && (
          <button type="button" class="button" onClick={() => desk.leave('close')} aria-keyshortcuts="e">
            <TeamIcon name="check" /> <span class="label">{t.close}</span>
          </button>
        )}
        {can.close && <MoreMenu detail={detail} />}
        <button
          type="button"
          class="icon-button only-without-contact"
          aria-label={detailsOpen ? t.hideDetails : t.details}
          aria-expanded={detailsOpen}
          onClick={onDetails}
        >
          <TeamIcon name="panel" />
        </button>
      </div>
    </header>
  );
}
