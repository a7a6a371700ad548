import { emptyMemory } from '../../support/conversation.js';
import { type Draft, move, note } from '../draft.js';

/** Ends the conversation for good, until the customer writes again. */
export function close(draft: Draft): void {
  move(draft, { tag: 'closed', since: draft.now.toISOString() });
  delete draft.conversation.memory.active;
  delete draft.conversation.wakeAt;
  note(draft, 'conversation.closed', {});
}

/**
 * Starts the next episode; the message that reopened it is its first. Nothing is remembered but the trail, which an
 * agent may want to see.
 */
export function reopen(draft: Draft): void {
  const { conversation } = draft;
  conversation.episode += 1;
  conversation.memory = { ...emptyMemory(), customerMessages: 1, trail: conversation.memory.trail };
  delete conversation.wakeAt;
  move(draft, { tag: 'bot' });
  note(draft, 'conversation.reopened', {});
}
