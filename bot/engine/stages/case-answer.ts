import { holderOf } from '../../support/conversation.js';
import type { Draft } from '../draft.js';
import { close } from './episode.js';
import type { Received } from './receive.js';

/** As long as a survey is open: who comes back later has something else in mind. */
const awaitedMs = 14 * 86_400_000;

/**
 * A person has written to the customer about a recovery case, so that what he writes next is for a person. A survey that only
 * waits for its comment is over with that, or it would take the answer for one.
 */
export function awaitAnswer(draft: Draft): void {
  const { status, memory } = draft.conversation;
  if (status.tag === 'queued' || holderOf(status) !== undefined) return;
  if (status.tag === 'closing' && status.step === 'comment') close(draft, 'survey');
  memory.forPersonUntil = new Date(draft.now.getTime() + awaitedMs).toISOString();
}

/** True once, for the first message after a person wrote about a case. To be asked before anything forgets the episode. */
export function isForPerson({ kind }: Received, { conversation: { memory }, now }: Draft): boolean {
  const { forPersonUntil } = memory;
  if (kind !== 'message' || forPersonUntil === undefined) return false;
  delete memory.forPersonUntil;
  return Date.parse(forPersonUntil) > now.getTime();
}
