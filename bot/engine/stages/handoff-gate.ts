import { holderOf } from '../../support/conversation.js';
import type { FileAttachment } from '../../support/stored-file.js';
import type { TurnContext } from '../botbuilder.js';
import { type Draft, move, note } from '../draft.js';
import type { TurnDeps } from '../turn.js';
import { awaken } from './agent/put-off.js';
import { awaitAnswer } from './case-answer.js';
import { isTakenOver } from './hear-news.js';
import type { Received } from './receive.js';
import { hearWaiting } from './tell-waiting.js';

/**
 * Keeps the bot silent while a person has the conversation, here or in the vendor's own inbox, and carries the agent's words. A customer who waits may
 * still go back to the bot by the choice offered to him. True when the turn ends here.
 */
export async function holdForAgent(
  received: Received,
  draft: Draft,
  context: TurnContext,
  deps: TurnDeps,
): Promise<boolean> {
  const { adapter, script } = deps;
  const { conversation } = draft;
  if (received.kind === 'agent_reply') {
    const { from } = context.activity;
    conversation.memory.replies += 1;
    if (received.caseId !== undefined) awaitAnswer(draft);
    const { attachments: files } = context.activity as { attachments?: FileAttachment[] };
    const reply = { text: received.text, ...(files && { files }) };
    await adapter.say(context, { kind: 'agent', id: from.id, name: from.name }, [reply]);
    return true;
  }
  if (received.kind === 'nothing' || isTakenOver(received, draft)) return true;
  if (received.kind !== 'open') awaken('customer', draft);
  if (conversation.status.tag === 'queued' && received.choice === 'back_to_bot') {
    move(draft, { tag: 'bot' });
    note(draft, 'handoff.cancelled', {});
    delete conversation.memory.offered;
    conversation.wakeAt = new Date(draft.now.getTime() + deps.settings.silenceMs);
    await adapter.say(context, { kind: 'bot' }, [{ text: script.notices.backToBot(conversation.language) }]);
    await adapter.emit(context, 'handoff.status', { state: 'failed', reason: 'cancelled' });
    return true;
  }
  if (conversation.status.tag === 'queued') await hearWaiting(received, draft, context, deps);
  return conversation.status.tag === 'queued' || holderOf(conversation.status) !== undefined;
}
