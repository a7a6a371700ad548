import type { VendorEvent } from '../../vendor-event.js';
import type { Said } from './payload.js';

/**
 * The apps under which people answer in Meta's own inbox, of Pages and of Instagram (Meta, "Conversation Routing"). Other apps
 * of the same Page may be programs: to take one for a person would silence the bot for a day, and to miss a person only lets
 * it speak beside him. So these alone count.
 */
const inboxes = new Set(['263902037430900', '1217981644879628']);
const ours = 'convoz:';

/** The note on a message of ours with which its echo is known again. */
export function markOf(outboxId: string): string {
  return ours + outboxId;
}

/** What left our account comes back: our own says that it has left, somebody else's that a person has taken over. */
export function echoed({ mid, metadata, app_id: app }: Said, peerId: string): VendorEvent[] {
  if (metadata?.startsWith(ours)) {
    const outboxId = metadata.slice(ours.length);
    return [{ kind: 'receipt', eventId: `${mid}:sent`, status: 'sent', receipt: mid, outboxId }];
  }
  if (!inboxes.has(String(app))) return [];
  return [{ kind: 'taken_over', eventId: mid, peer: { id: peerId }, reference: { peer: peerId } }];
}
