import { ConvozError } from '../../../errors.js';
import type { AgentAction } from '../../../support/agent-action.js';
import { partOf } from '../../../support/delivery.js';
import { note } from '../../draft.js';
import type { Desk } from './index.js';

/**
 * Sends once more what was given up of a message, or what nobody knows of whether it arrived: as new entries of the outbox, behind
 * what waits there, so that the failure stays on record. Fails with NOT_RESENDABLE when there is nothing such, when some of it is under way
 * still, or when it was never pushed at all.
 */
export async function resend(
  { agent, messageId }: Extract<AgentAction, { type: 'resend' }>,
  { draft, deps }: Desk,
): Promise<void> {
  const { conversation, changes, now } = draft;
  const delivery = await deps.store.outbox.ofMessage(messageId);
  const again = delivery?.parts.filter(({ status }) => status === 'failed' || status === 'unknown') ?? [];
  if (delivery?.conversationId !== conversation.id || delivery.isUnderWay || again.length === 0) {
    throw new ConvozError('NOT_RESENDABLE', 'The delivery of this message has not failed');
  }
  for (const { id, channel, payload } of again) {
    const next = { id: nextId(id), conversationId: conversation.id, channel, messageId, payload };
    changes.outbox.push({ ...next, says: 'person', createdAt: now });
  }
  note(draft, 'message.resent', { agentId: agent.id, messageId });
}

/** `m`, `m~2`, `m~3`: unique in the outbox, so that two agents at once send it once. */
function nextId(id: string): string {
  const { part, time } = partOf(id);
  return `${part}~${time + 1}`;
}
