import { ConvozError } from '../../../errors.js';
import type { Agent } from '../../../support/agent.js';
import type { AgentAction } from '../../../support/agent-action.js';
import { type ConversationStatus, holderOf } from '../../../support/conversation.js';
import type { HandoffReason } from '../../../support/handoff.js';
import { type Draft, move, note } from '../../draft.js';
import type { Desk } from './index.js';
import { mustHave } from './must-have.js';
import { takeUpAgain } from './put-off.js';

/** Takes it from the queue or the bot. Of several at once one wins; whoever has it already changes nothing, or takes it up again. */
export async function claim(
  action: Extract<AgentAction, { type: 'claim' | 'return' | 'unsnooze' | 'reopen' }>,
  desk: Desk,
): Promise<void> {
  const { agent } = action;
  const { status } = desk.draft.conversation;
  if (holderOf(status) === agent.id) return takeUpAgain(action, desk);
  if (holderOf(status) !== undefined) throw alreadyClaimed();
  take(agent, mustWait(status), desk.draft);
  note(desk.draft, 'handoff.accepted', { agentId: agent.id });
  await welcome(agent, desk);
}

/** Gives it to an agent: by the rules only out of the queue, by a supervisor from whoever has it. */
export async function assign({ agent, by }: Extract<AgentAction, { type: 'assign' }>, desk: Desk): Promise<void> {
  const { status } = desk.draft.conversation;
  if (holderOf(status) === agent.id) return;
  if (by === undefined && holderOf(status) !== undefined) throw alreadyClaimed();
  if (by === undefined && status.tag !== 'queued') throw notWaiting();
  take(agent, mustWait(status), desk.draft);
  note(desk.draft, 'conversation.assigned', { agentId: agent.id, ...(by !== undefined && { by }) });
  await welcome(agent, desk);
}

/** Puts it back into the queue, where the customer waits from now on. It stays with who has gone if nobody waits for him any more. */
export function requeue({ agent, why }: Extract<AgentAction, { type: 'requeue' }>, { draft }: Desk): void {
  const { reason } = mustHave(agent, draft.conversation.status);
  if (why !== 'unassigned' && !draft.conversation.memory.waiting) return;
  enqueue(reason, draft);
  note(draft, 'conversation.assigned', { from: agent.id, why });
}

/** The conversation is the agent's from now on; the bot forgets what it was about to say. The event is the caller's to note. */
export function take(agent: Agent, reason: HandoffReason, draft: Draft): void {
  const { conversation, now } = draft;
  const { memory } = conversation;
  move(draft, { tag: 'assigned', since: now.toISOString(), agentId: agent.id, reason });
  if (memory.servedBy !== undefined && memory.servedBy !== agent.id) memory.transfers = (memory.transfers ?? 0) + 1;
  memory.servedBy = agent.id;
  delete memory.active;
  delete memory.offered;
  delete memory.wishes;
  delete conversation.wakeAt;
}

export function enqueue(reason: HandoffReason, draft: Draft): void {
  move(draft, { tag: 'queued', since: draft.now.toISOString(), reason });
  delete draft.conversation.wakeAt;
}

async function welcome(agent: Agent, { draft, context, deps: { adapter, script } }: Desk): Promise<void> {
  const text = script.notices.agentJoined(draft.conversation.language, agent.name);
  await adapter.say(context, { kind: 'system' }, [{ text }]);
  await adapter.emit(context, 'handoff.status', { state: 'accepted', agentName: agent.name });
}

/** Why a person was called; of one that was taken from the bot without a call, as if the customer had asked. */
function mustWait(status: ConversationStatus): HandoffReason {
  switch (status.tag) {
    case 'bot':
      return 'requested';
    case 'queued':
    case 'assigned':
    case 'snoozed':
      return status.reason;
    case 'closing':
    case 'closed':
      throw notWaiting();
  }
}

function alreadyClaimed(): ConvozError {
  return new ConvozError('ALREADY_CLAIMED', 'Another agent has this conversation');
}

function notWaiting(): ConvozError {
  return new ConvozError('NOT_WAITING', 'This conversation does not wait for a person', {
    hint: 'A closed one is reopened by an agent, or by the customer when he writes again.',
  });
}
