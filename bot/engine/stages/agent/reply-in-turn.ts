import type { AgentStep } from '../../../support/agent-action.js';
import { note } from '../../draft.js';
import type { Desk } from './index.js';
import { mustHave } from './must-have.js';

/** Says something as one step among others. A reply of its own comes through the inbox. */
export async function replyInTurn(
  { agent, text }: Extract<AgentStep, { type: 'reply' }>,
  { draft, context, deps }: Desk,
): Promise<void> {
  const { conversation, changes } = draft;
  mustHave(agent, conversation.status);
  await deps.adapter.say(context, { kind: 'agent', id: agent.id, name: agent.name }, [{ text }]);
  conversation.memory.replies += 1;
  const messageId = changes.messages.at(-1)?.id ?? '';
  note(draft, 'message.sent', { messageId, by: 'agent', agentId: agent.id });
}
