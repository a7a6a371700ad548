import { emptyMemory } from '../../support/conversation.js';
import type { EventType } from '../../support/event.js';
import type { JsonObject } from '../../support/json.js';
import { type Draft, move, note } from '../draft.js';

/** Why an episode is over: see `conversation.closing` in the event log. `survey` when it had been asked about before. */
export type Ending = 'confirmed' | 'quiet' | 'silence' | 'agent' | 'survey';

/** Ends the conversation for good, until the customer writes again. */
export function close(draft: Draft, how: Ending): void {
  move(draft, { tag: 'closed', since: draft.now.toISOString() });
  delete draft.conversation.memory.active;
  delete draft.conversation.memory.takenOver;
  delete draft.conversation.wakeAt;
  note(draft, 'conversation.closed', { how });
}

/**
 * Starts the next episode; the message that reopened it is its first, unless an agent did. Nothing is remembered but the
 * trail, which an agent may want to see, and that a language was asked for.
 */
export function reopen(draft: Draft, agentId?: string): void {
  const { conversation } = draft;
  conversation.episode += 1;
  const { trail, languageAsked, heardAt, blocked, takenOver, unsupportedAt } = conversation.memory;
  conversation.memory = {
    ...emptyMemory(),
    customerMessages: agentId === undefined ? 1 : 0,
    trail,
    ...(heardAt !== undefined && { heardAt }),
    ...(languageAsked && { languageAsked }),
    ...(blocked && { blocked }),
    ...(takenOver && agentId === undefined && { takenOver }),
    ...(unsupportedAt !== undefined && { unsupportedAt }),
  };
  delete conversation.wakeAt;
  delete conversation.priority;
  delete conversation.teamId;
  move(draft, { tag: 'bot' });
  noteReopening(draft, agentId === undefined ? {} : { by: 'agent', agentId });
}

/** The message, and the language it was in, were noted before anything knew that it reopens: they belong to what they began. */
function noteReopening(draft: Draft, data: JsonObject): void {
  const { changes, conversation } = draft;
  const began: EventType[] = ['message.received', 'language.changed'];
  const [its, others] = [true, false].map((is) => changes.events.filter(({ type }) => began.includes(type) === is));
  changes.events = others ?? [];
  note(draft, 'conversation.reopened', data);
  changes.events.push(...(its ?? []).map((event) => ({ ...event, episode: conversation.episode })));
}
