import { TeamIcon } from '../../ui/team/team-icon.js';
import type { TranscriptMessage } from '../wire.js';
import { useDesk } from './context.js';

/** What became of a message on a channel that is pushed to: said only where it has not simply arrived. */
export function Delivery({ message: { id, delivery } }: { message: TranscriptMessage }) {
  const { desk, t } = useDesk();
  if (delivery === undefined || delivery.state === 'sent') return null;
  if (delivery.state === 'waiting') return <p class="delivery soft">{t.delivery.waiting}</p>;
  return (
    <p class="delivery failed">
      <TeamIcon name="alert" size={14} /> {t.delivery.failed}
      {delivery.code !== undefined && ` (${delivery.code})`}
      {delivery.canResend && (
        <button
          type="button"
          class="link"
          onClick={() => void desk.act('resend', { messageId: id }, { notice: { did: 'resent' } })}
        >
          {t.delivery.resend}
        </button>
      )}
    </p>
  );
}
