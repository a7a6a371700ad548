import type { MediaRef, Peer, VendorEvent } from '../vendor-event.js';
import * as payloads from './payloads.js';
import { receiptOf } from './receipt.js';
import type { WhatsAppReference } from './reference.js';

/** Kinds that a customer meant us to see, and that cannot be read. Reactions and what the system says need no answer. */
const unreadable = new Set(['sticker', 'location', 'contacts', 'order', 'interactive', 'unsupported', 'unknown']);

/**
 * A delivery of the Cloud API: what customers of this number wrote and what became of what we sent, in the order in which
 * it stands there. Groups, other numbers, and what nobody knows are left out.
 */
export function decode(body: unknown, phoneNumberId: string, at: Date): VendorEvent[] {
  const entries = payloads.webhook.safeParse(body).data?.entry ?? [];
  const changes = entries.flatMap((entry) => payloads.entry.safeParse(entry).data?.changes ?? []);
  return changes.flatMap((change) => eventsOf(change, phoneNumberId, at));
}

function eventsOf(change: unknown, phoneNumberId: string, at: Date): VendorEvent[] {
  const value = payloads.change.safeParse(change).data?.value;
  if (value?.metadata.phone_number_id !== phoneNumberId) return [];
  const contacts = contactsOf(value.contacts ?? []);
  return [
    ...(value.messages ?? []).flatMap((message) => messageOf(message, contacts, at) ?? []),
    ...(value.statuses ?? []).flatMap((status) => receiptOf(status) ?? []),
  ];
}

function contactsOf(contacts: readonly unknown[]): payloads.WhatsAppContact[] {
  return contacts.flatMap((one) => {
    const contact = payloads.contact.safeParse(one).data;
    return contact ? [contact] : [];
  });
}

function messageOf(message: unknown, contacts: payloads.WhatsAppContact[], at: Date): VendorEvent | undefined {
  const envelope = payloads.envelope.safeParse(message).data;
  if (!envelope || envelope.group_id !== undefined) return undefined;
  const who = whoOf(envelope, contacts);
  if (!who) return undefined;
  const reference: WhatsAppReference = {
    ...who.address,
    messageId: envelope.id,
    heardAt: heardAt(envelope, at).toISOString(),
  };
  const from = { eventId: envelope.id, peer: who.peer, reference };
  if (envelope.type === 'edit') {
    const edit = payloads.edit.safeParse(message).data?.edit;
    return edit && { ...from, kind: 'edited', original: edit.original_message_id, text: contentOf(edit.message).text };
  }
  if (envelope.type === 'revoke') {
    const revoke = payloads.revoke.safeParse(message).data?.revoke;
    return revoke && { ...from, kind: 'deleted', original: revoke.original_message_id };
  }
  const said = payloads.said.safeParse(message).data;
  if (said) return { ...from, kind: 'message', ...contentOf(said) };
  return unreadable.has(envelope.type) ? { ...from, kind: 'unsupported' } : undefined;
}

interface Content {
  text: string;
  choice?: string;
  media?: MediaRef[];
}

function contentOf(said: payloads.Said): Content {
  switch (said.type) {
    case 'text':
      return { text: said.text.body };
    case 'image':
      return mediumOf(said.image);
    case 'video':
      return mediumOf(said.video);
    case 'audio':
      return mediumOf(said.audio);
    case 'document':
      return mediumOf(said.document);
    case 'interactive': {
      const { interactive } = said;
      const tap = interactive.type === 'list_reply' ? interactive.list_reply : interactive.button_reply;
      return { text: tap.title, choice: tap.id };
    }
    case 'button': {
      const { text, payload } = said.button;
      return { text, ...(payload !== undefined && { choice: payload }) };
    }
  }
}

function mediumOf(medium: Extract<payloads.Said, { type: 'document' }>['document']): Content {
  const { id: ref, mime_type: mime, filename: name, caption = '' } = medium;
  return { text: caption, media: [{ ref, ...(mime && { mime }), ...(name && { name }) }] };
}

interface Who {
  peer: Peer;
  address: Pick<WhatsAppReference, 'to' | 'recipient'>;
}

/**
 * Known by the id that the business has of him, which every customer has, else by his number. The id changes with the number;
 * he is then somebody new to us.
 */
function whoOf(message: payloads.WhatsAppEnvelope, contacts: payloads.WhatsAppContact[]): Who | undefined {
  const contact =
    contacts.find((one) => one.user_id !== undefined && one.user_id === message.from_user_id) ??
    contacts.find((one) => one.wa_id !== undefined && one.wa_id === message.from);
  const userId = message.from_user_id ?? contact?.user_id;
  const waId = contact?.wa_id ?? message.from;
  const id = userId ?? waId;
  if (id === undefined) return undefined;
  const name = contact?.profile?.name ?? contact?.profile?.username;
  const isNumber = waId !== undefined && /^[1-9]\d{6,14}$/.test(waId);
  return {
    peer: { id, ...(name && { name }), ...(isNumber && { phone: `+${waId}` }) },
    address: { ...(waId !== undefined && { to: waId }), ...(userId !== undefined && { recipient: userId }) },
  };
}

/** When he wrote it, which may be days ago; a time to come, or none, is now. */
function heardAt({ timestamp = '' }: payloads.WhatsAppEnvelope, at: Date): Date {
  const ms = /^\d{1,11}$/.test(timestamp) ? Number(timestamp) * 1000 : Number.POSITIVE_INFINITY;
  return new Date(Math.min(ms, at.getTime()));
}
