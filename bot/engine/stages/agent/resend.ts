import { ConvozError } from '../../../errors.js';
import type { AgentAction } from '../../../support/agent-action.js';
import { note } from '../../draft.js';
import type { Desk } from './index.js';

/**
 * Sends a message once more whose delivery was given up: as a new entry of the outbox, behind what waits there, so that the failure
 * stays on record. Fails with NOT_RESENDABLE when it was not given up, is under way again, or was never pushed at all.
 */
export async function resend(
  { agent, messageId }: Extract<AgentAction, { type: 'resend' }>,
  { draft, deps }: Desk,
): Promise<void> {
  const { conversation, changes, now } = draft;
  const last = await deps.store.outbox.ofMessage(messageId);
  if (last?.conversationId !== conversation.id || last.status !== 'failed') {
    throw new ConvozError('NOT_RESENDABLE', 'The delivery of this message has not failed');
  }
  const { channel, payload } = last;
  const id = nextId(last.id);
  changes.outbox.push({ id, conversationId: conversation.id, channel, messageId, payload, createdAt: now });
  note(draft, 'message.resent', { agentId: agent.id, messageId });
}

/** `m`, `m~2`, `m~3`: unique in the outbox, so that two agents at once send it once. */
function nextId(id: string): string {
  const [, first = id, times = '1'] = /^(.*?)(?:~(\d+))?$/.exec(id) ?? [];
  return `${first}~${Number(times) + 1}`;
}
