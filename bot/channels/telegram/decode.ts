import type { MediaRef, Peer, VendorEvent } from '../vendor-event.js';
import { numberOf } from './keyboard.js';
import * as payloads from './payload.js';
import type { TelegramReference } from './reference.js';

/** Kinds of content that a customer meant us to see, and that cannot be read. */
const unreadable = ['sticker', 'dice', 'location', 'venue', 'contact', 'poll', 'game', 'story', 'checklist'];

/** An update of the Bot API. Groups, bots, what the chat says of itself, and what nobody knows are left out. */
export function decode(body: unknown): VendorEvent[] {
  const update = payloads.update.safeParse(body).data;
  if (!update) return [];
  const event =
    messageOf(update.message) ??
    editOf(update.edited_message, update.update_id) ??
    tapOf(update.callback_query) ??
    membershipOf(update.my_chat_member, update.update_id);
  return event ? [event] : [];
}

function messageOf(payload: unknown): VendorEvent | undefined {
  const message = payloads.message.safeParse(payload).data;
  const sender = message && senderOf(message.chat, message.from);
  if (!sender) return undefined;
  const from = { eventId: keyOf(message), ...sender };
  const text = message.text ?? message.caption ?? '';
  const start = /^\/start(?:\s+(?<ref>[\w-]{1,64})?|$)/.exec(text);
  if (start) return { ...from, kind: 'opened', ...(start.groups?.ref !== undefined && { ref: start.groups.ref }) };
  const media = mediaOf(message);
  if (text !== '' || media.length > 0) return { ...from, kind: 'message', text, ...(media.length > 0 && { media }) };
  if (!unreadable.some((kind) => message[kind] !== undefined)) return undefined;
  const hint = message.sticker?.emoji ?? message.dice?.emoji;
  return { ...from, kind: 'unsupported', ...(hint && { hint }) };
}

/** A place that moves is edited as well, without a text. */
function editOf(payload: unknown, updateId: number): VendorEvent | undefined {
  const message = payloads.message.safeParse(payload).data;
  const sender = message && senderOf(message.chat, message.from);
  const text = message?.text ?? message?.caption;
  if (!sender || text === undefined) return undefined;
  const original = keyOf(message);
  return { eventId: `edit:${original}:${updateId}`, ...sender, kind: 'edited', original, text };
}

function tapOf(payload: unknown): VendorEvent | undefined {
  const tap = payloads.tap.safeParse(payload).data;
  const sender = tap && senderOf(tap.message.chat, tap.from, { id: tap.id, message: tap.message.message_id });
  if (!sender) return undefined;
  const { data } = tap;
  const number = numberOf(data);
  const buttons = tap.message.reply_markup?.inline_keyboard.flat() ?? [];
  const title = buttons.find(({ callback_data }) => callback_data === data)?.text;
  return {
    eventId: `tap:${tap.id}`,
    ...sender,
    kind: 'message',
    text: title ?? number ?? data,
    ...(number === undefined && { choice: data }),
  };
}

/** Told in a private chat when he blocks the bot, and when he lets it write again. */
function membershipOf(payload: unknown, updateId: number): VendorEvent | undefined {
  const change = payloads.membership.safeParse(payload).data;
  const sender = change && senderOf(change.chat, change.from);
  const kind = { kicked: 'blocked', member: 'unblocked' } as const;
  const status = change?.new_chat_member.status;
  if (!sender || (status !== 'kicked' && status !== 'member')) return undefined;
  return { eventId: `member:${change.chat.id}:${updateId}`, ...sender, kind: kind[status] };
}

/** Of a private chat, whose id is that of the person. */
function senderOf(
  chat: payloads.TelegramChat,
  from: payloads.TelegramUser | undefined,
  tap?: TelegramReference['tap'],
): { peer: Peer; reference: TelegramReference } | undefined {
  if (chat.type !== 'private' || from?.is_bot) return undefined;
  const name = [chat.first_name, chat.last_name].filter(Boolean).join(' ');
  const locale = from?.language_code;
  return {
    peer: { id: String(chat.id), ...(name && { name }), ...(locale && { locale }) },
    reference: { chat: chat.id, ...(tap && { tap }) },
  };
}

function keyOf({ chat, message_id }: payloads.TelegramMessage): string {
  return `message:${chat.id}:${message_id}`;
}

function mediaOf({ photo, document, video, video_note, audio, voice }: payloads.TelegramMessage): MediaRef[] {
  const largest = photo?.at(-1);
  return [
    // A photo says nothing of its type, and is always this one.
    ...(largest ? [{ ...mediumOf(largest), mime: 'image/jpeg' }] : []),
    ...[document, video, video_note, audio, voice].flatMap((file) => (file ? [mediumOf(file)] : [])),
  ];
}

function mediumOf({
  file_id: ref,
  mime_type: mime,
  file_size: size,
  file_name: name,
}: payloads.TelegramFile): MediaRef {
  return { ref, ...(mime && { mime }), ...(size !== undefined && { size }), ...(name && { name }) };
}
