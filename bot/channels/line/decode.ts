import type { MediaRef, VendorEvent } from '../vendor-event.js';
import * as payloads from './payload.js';
import { tappedIn } from './quick-replies.js';

const withBytes = new Set(['image', 'video', 'audio', 'file']);
const unreadable = new Set(['sticker', 'location']);

/**
 * A delivery of the Messaging API, in the order in which it stands there. Groups, rooms, what another bot answers, and what nobody
 * knows are left out. Texts cannot be edited in a chat with an account (LINE, "Edit event").
 */
export function decode(body: unknown): VendorEvent[] {
  const events = payloads.webhook.safeParse(body).data?.events ?? [];
  return events.flatMap((one) => eventOf(one) ?? []);
}

function eventOf(payload: unknown): VendorEvent | undefined {
  const event = payloads.event.safeParse(payload).data;
  if (!event) return undefined;
  const { userId } = event.source;
  const from = { eventId: `event:${event.webhookEventId}`, peer: { id: userId }, reference: { user: userId } };
  switch (event.type) {
    case 'message': {
      const message = payloads.message.safeParse(payload).data?.message;
      const said = message && saidBy(message);
      return said && { ...from, eventId: keyOf(message.id), ...said };
    }
    case 'postback': {
      const data = payloads.postback.safeParse(payload).data?.postback.data;
      return data === undefined ? undefined : { ...from, kind: 'message', ...tappedIn(data) };
    }
    case 'unsend': {
      const unsent = payloads.unsend.safeParse(payload).data?.unsend;
      return unsent && { ...from, kind: 'deleted', original: keyOf(unsent.messageId) };
    }
    case 'follow': {
      const { isUnblocked = false } = payloads.follow.safeParse(payload).data?.follow ?? {};
      return { ...from, kind: isUnblocked ? 'unblocked' : 'opened' };
    }
    case 'unfollow':
      return { ...from, kind: 'blocked' };
    default:
      return undefined;
  }
}

function keyOf(messageId: string): string {
  return `message:${messageId}`;
}

type Said = { kind: 'message'; text: string; media?: MediaRef[] } | { kind: 'unsupported' };

function saidBy({ id: ref, type, text, fileName: name, fileSize: size, contentProvider }: payloads.LineMessage) {
  if (type === 'text' && text !== undefined) return { kind: 'message', text } satisfies Said;
  // What lies elsewhere is not LINE's to give out.
  const isTheirs = contentProvider !== undefined && contentProvider.type !== 'line';
  if (withBytes.has(type) && !isTheirs) {
    const media = [{ ref, ...(name && { name }), ...(size !== undefined && { size }) }];
    return { kind: 'message', text: '', media } satisfies Said;
  }
  return withBytes.has(type) || unreadable.has(type) ? ({ kind: 'unsupported' } satisfies Said) : undefined;
}
