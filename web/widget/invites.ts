import type { Choice, Entry } from './transcript.js';
import type { WireRating } from './wire.js';

/** What the conversation asks of the customer right now. */
export interface Invites {
  choices?: { key: string; choices: readonly Choice[] };
  rating?: { key: string; rating: WireRating };
  /** A score was given and the server has it; a comment may follow. */
  comment?: { key: string; invitationId: string };
}

/** Anything the customer writes, or does, closes what was open before it; so does a person who takes over, for choices. */
export function openInvites(entries: readonly Entry[]): Invites {
  const mine = entries.findLastIndex((entry) => entry.author === 'me' && entry.delivery !== 'failed');
  const since = entries.slice(mine + 1);
  const taken = since.findLastIndex((entry) => entry.author === 'agent' || entry.author === 'system');
  const asking = since.slice(taken + 1).findLast((entry) => entry.choices);
  const rating = since.findLast((entry) => entry.rating);
  const last = entries[mine];
  return {
    ...(asking?.choices && { choices: { key: asking.key, choices: asking.choices } }),
    ...(rating?.rating && { rating: { key: rating.key, rating: rating.rating } }),
    ...(last?.answer?.value !== undefined &&
      last.seq !== Number.POSITIVE_INFINITY &&
      !rating && { comment: { key: last.key, invitationId: last.answer.invitationId } }),
  };
}

/** The scale on which a score was given. */
export function scaleOf(entries: readonly Entry[], invitationId: string): WireRating | undefined {
  return entries.findLast((entry) => entry.rating?.invitationId === invitationId)?.rating;
}
