import type { Conversation } from '../../support/conversation.js';
import type { TurnContext } from '../botbuilder.js';
import { type Draft, keepContact, move, note } from '../draft.js';
import type { TurnDeps } from '../turn.js';
import { closeEpisode } from './close-episode.js';
import type { Effects } from './dialog-turn.js';

/** Does what the dialogs of a turn asked for: calls a person, closes the episode, or waits for quiet to close it. */
export async function carryOut(effects: Effects, draft: Draft, context: TurnContext, deps: TurnDeps): Promise<void> {
  const { conversation } = draft;
  const { memory } = conversation;
  keepAddress(draft);
  if (effects.resolved) memory.resolved = true;
  if (effects.person) {
    delete conversation.wakeAt;
    move(draft, { tag: 'queued', since: draft.now.toISOString(), reason: effects.person });
    note(draft, 'handoff.requested', { reason: effects.person });
    const waiting = await expected(conversation, deps);
    await deps.adapter.emit(context, 'handoff.initiate', {
      reason: effects.person,
      language: conversation.language,
      waiting,
    });
    return;
  }
  if (effects.resolved === 'confirmed') return closeEpisode({ how: 'confirmed' }, draft, context, deps);
  if (effects.resolved === 'left') return closeEpisode({ how: 'quiet' }, draft, context, deps);
  if (memory.customerMessages === 0) return;
  const quietMs = memory.resolved ? deps.settings.quietMs : deps.settings.silenceMs;
  conversation.wakeAt = new Date(draft.now.getTime() + quietMs);
}

/** The place in the queue and, where enough is known, the usual wait: for channels that show it. */
async function expected(conversation: Conversation, { facts }: TurnDeps): Promise<object> {
  const [ahead, usual] = await Promise.all([facts.queueLength(conversation), facts.expectedWait?.(0)]);
  const seconds = (ms: number) => Math.ceil(ms / 1000);
  return { ahead, ...(usual && { halfSeconds: seconds(usual.halfMs), mostSeconds: seconds(usual.mostMs) }) };
}

/** An e-mail address left so that a person can answer is the contact's; it proves nothing about who he is. */
export function keepAddress(draft: Draft): void {
  const { email } = draft.conversation.memory.slots;
  if (email === undefined || draft.contact.email === email) return;
  draft.contact.email = email;
  keepContact(draft);
}
