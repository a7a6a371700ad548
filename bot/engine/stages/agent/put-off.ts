import type { Agent } from '../../../support/agent.js';
import type { AgentStep } from '../../../support/agent-action.js';
import { type Draft, move, note } from '../../draft.js';
import type { Desk } from './index.js';
import { mustHave } from './must-have.js';

/** Puts the conversation off until then; it stays the agent's. */
export function putOff({ agent, until }: Extract<AgentStep, { type: 'snooze' }>, { draft }: Desk): void {
  const { conversation, now } = draft;
  const { reason, agentId } = mustHave(agent, conversation.status);
  move(draft, { tag: 'snoozed', since: now.toISOString(), until: until.toISOString(), agentId, reason });
  conversation.wakeAt = until;
  note(draft, 'conversation.snoozed', { agentId, until: until.toISOString() });
}

/** The agent does not want to wait any longer. Nothing to do where he has it in hand. */
export function takeUpAgain({ agent }: { agent: Agent }, { draft }: Pick<Desk, 'draft'>): void {
  mustHave(agent, draft.conversation.status);
  awaken('agent', draft);
}

/** Puts a conversation that was put off back into its agent's hands; any other stays as it is. */
export function awaken(by: 'customer' | 'agent' | 'time', draft: Draft): void {
  const { conversation, now } = draft;
  const { status } = conversation;
  if (status.tag !== 'snoozed') return;
  const { agentId, reason } = status;
  move(draft, { tag: 'assigned', since: now.toISOString(), agentId, reason });
  delete conversation.wakeAt;
  note(draft, 'conversation.unsnoozed', { agentId, by });
}
