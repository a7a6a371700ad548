import type { Me } from '../../ui/team/session-api.js';
import type { Detail } from '../wire.js';

export type Deed =
  | 'claim'
  | 'reply'
  | 'return'
  | 'close'
  | 'snooze'
  | 'unsnooze'
  | 'transfer'
  | 'assign'
  | 'reopen'
  | 'mark';

export type Can = Record<Deed, boolean>;

/** What somebody may do with a conversation; nothing while he is leaving it but to write notes. */
export function canDo(
  conversation: Pick<Detail['conversation'], 'status'> | undefined,
  me: Pick<Me, 'id' | 'role'> | undefined,
  isLeaving: boolean,
): Can {
  const status = conversation?.status;
  const isMine = status?.agentId === me?.id && !isLeaving;
  const [isAssigned, isSnoozed] = [status?.tag === 'assigned', status?.tag === 'snoozed'];
  const isNobodys = status?.tag === 'queued' || status?.tag === 'bot';
  const mine = isMine && isAssigned;
  return {
    claim: isNobodys,
    reply: mine,
    return: mine,
    close: mine,
    snooze: mine,
    unsnooze: isMine && isSnoozed,
    transfer: mine,
    assign: me?.role !== 'agent' && !isLeaving && (isNobodys || ((isAssigned || isSnoozed) && !isMine)),
    reopen: status?.tag === 'closed',
    mark: conversation !== undefined,
  };
}
