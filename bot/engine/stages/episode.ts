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
 * agent may want to see, and that a language was asked for.
 */
export function reopen(draft: Draft): void {
  const { conversation } = draft;
  conversation.episode += 1;
  const { trail, languageAsked } = conversation.memory;
  conversation.memory = { ...emptyMemory(), customerMessages: 1, trail, ...(languageAsked && { languageAsked }) };
  delete conversation.wakeAt;
  move(draft, { tag: 'bot' });
  note(draft, 'conversation.reopened', {});
}
