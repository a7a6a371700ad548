import type { TurnContext } from '../botbuilder.js';
import { type Draft, move, note } from '../draft.js';
import type { TurnDeps } from '../turn.js';
import type { Received } from './receive.js';

/**
 * Keeps the bot silent while a person has the conversation, and carries the agent's words. A customer who waits may
 * still go back to the bot by the choice offered to him. True when the turn ends here.
 */
export async function holdForAgent(
  received: Received,
  draft: Draft,
  context: TurnContext,
  { adapter, script }: TurnDeps,
): Promise<boolean> {
  const { conversation } = draft;
  if (received.kind === 'agent_reply') {
    const { from } = context.activity;
    conversation.memory.replies += 1;
    await adapter.say(context, { kind: 'agent', id: from.id, name: from.name }, [{ text: received.text }]);
    return true;
  }
  if (received.kind === 'nothing') return true;
  if (conversation.status.tag === 'queued' && received.choice === 'back_to_bot') {
    move(draft, { tag: 'bot' });
    note(draft, 'handoff.cancelled', {});
    delete conversation.memory.offered;
    await adapter.say(context, { kind: 'bot' }, [{ text: script.notices.backToBot(conversation.language) }]);
    await adapter.emit(context, 'handoff.status', { state: 'failed', reason: 'cancelled' });
    return true;
  }
  return conversation.status.tag === 'queued' || conversation.status.tag === 'assigned';
}
