import { TeamIcon } from '../../ui/team/team-icon.js';
import type { TranscriptMessage } from '../wire.js';
import { useDesk } from './context.js';

export interface DeliveryProps {
  message: TranscriptMessage;
  /** Whether another message of the same author follows: then it is not said of this one that it has simply arrived. */
  isFollowed: boolean;
}

/** What became of a message on a channel that is pushed to. */
export function Delivery({ message: { id, delivery }, isFollowed }: DeliveryProps) {
  const { desk, t } = useDesk();
  if (delivery === undefined) return null;
  const { state, code = '', canResend } = delivery;
  if (state !== 'failed' && state !== 'unknown') {
    return isFollowed && state !== 'waiting' ? null : <p class="delivery soft">{t.delivery[state]}</p>;
  }
  const reason = t.undelivered[code] ?? code;
  return (
    <p class="delivery failed">
      <TeamIcon name="alert" size={14} /> {t.delivery[state]}
      {state === 'failed' && reason !== '' && ` (${reason})`}
      {canResend && (
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
