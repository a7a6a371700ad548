import { ConvozError } from '../../../errors.js';
import type { Agent } from '../../../support/agent.js';
import { type ConversationStatus, holderOf } from '../../../support/conversation.js';

type Held = Extract<ConversationStatus, { tag: 'assigned' | 'snoozed' }>;

/** The status of a conversation that the agent has; throws NOT_ASSIGNED_TO_YOU when he does not. */
export function mustHave(agent: Agent, status: ConversationStatus): Held {
  if (holderOf(status) === agent.id) return status as Held;
  throw new ConvozError('NOT_ASSIGNED_TO_YOU', 'You do not have this conversation', { hint: 'Claim it first.' });
}
