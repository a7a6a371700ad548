import { type Draft, note } from '../draft.js';
import type { TurnInput } from '../turn.js';
import { close, reopen } from './episode.js';
import type { Received } from './receive.js';

/** As long after anybody wrote in the vendor's own inbox, or the customer here, the bot stays out of it. */
const takenOverMs = 24 * 3_600_000;

/**
 * What the vendor tells of the conversation itself: the customer has blocked us, or will hear from us again, or somebody of the house
 * answers him in the vendor's own inbox. True when that was what came in.
 */
export function hearNews({ activity }: Extract<TurnInput, { kind: 'activity' }>, draft: Draft): boolean {
  const { conversation } = draft;
  switch (activity.channelData?.convoz?.news) {
    case 'blocked':
      if (!conversation.memory.blocked) note(draft, 'channel.blocked');
      conversation.memory.blocked = true;
      return true;
    case 'unblocked':
      hearAgain(draft);
      return true;
    case 'taken_over':
      // Whoever answers him in person has more to say to him than a question of ours.
      if (conversation.status.tag === 'closing') close(draft, 'survey');
      if (!conversation.memory.takenOver) note(draft, 'channel.taken_over');
      conversation.memory.takenOver = true;
      stayOut(draft);
      return true;
    default:
      return false;
  }
}

/** Whoever writes, or says so, wants to hear from us. */
export function hearAgain(draft: Draft): void {
  const { memory } = draft.conversation;
  if (!memory.blocked) return;
  delete memory.blocked;
  note(draft, 'channel.unblocked');
}

/** True when the customer's words are for whoever answers him in the vendor's own inbox. */
export function isTakenOver({ kind }: Received, draft: Draft): boolean {
  const { memory, status } = draft.conversation;
  if (!memory.takenOver || kind === 'agent_reply' || (status.tag !== 'bot' && status.tag !== 'closed')) return false;
  if (status.tag === 'closed' && kind !== 'open') reopen(draft);
  stayOut(draft);
  return true;
}

/** The timer of a conversation that an agent has, or is waited for in, is another's. */
function stayOut({ conversation, now }: Draft): void {
  const { tag } = conversation.status;
  if (tag === 'bot' || tag === 'closed') conversation.wakeAt = new Date(now.getTime() + takenOverMs);
}
