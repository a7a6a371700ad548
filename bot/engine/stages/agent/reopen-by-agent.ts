import { ConvozError } from '../../../errors.js';
import type { AgentAction } from '../../../support/agent-action.js';
import { note } from '../../draft.js';
import { reopen } from '../episode.js';
import { take } from './assign.js';
import type { Desk } from './index.js';

/**
 * Takes a closed conversation up again as the next episode, which is the agent's. The one before keeps its row in the ledger: it is
 * never asked about anew, and a question about it that has not been sent yet is not sent any more. The customer hears
 * nothing until the agent writes.
 */
export async function reopenByAgent(
  { agent }: Pick<AgentAction, 'agent'>,
  { draft, context, deps }: Desk,
): Promise<void> {
  const { tag } = draft.conversation.status;
  if (tag !== 'closing' && tag !== 'closed') {
    throw new ConvozError('CONVERSATION_OPEN', 'This conversation is not closed', { hint: 'Claim it instead.' });
  }
  reopen(draft, agent.id);
  take(agent, 'requested', draft);
  note(draft, 'handoff.accepted', { agentId: agent.id });
  await deps.adapter.emit(context, 'handoff.status', { state: 'accepted', agentName: agent.name });
}
