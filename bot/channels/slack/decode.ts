import type { Json } from '../../support/json.js';
import type { MediaRef, VendorEvent } from '../vendor-event.js';
import { unescapeText } from './escape.js';
import { type Envelope, payloads, type SlackMessage } from './payload.js';

/** Where `send` posts, and the message whose button was tapped, whose buttons it then takes away. */
export type SlackReference = {
  /** A direct message (`D…`), or a person (`U…`), to whom Slack opens one. */
  channel: string;
  /** The thread in which he wrote, if he wrote in one. */
  thread?: string;
  tapped?: string;
};

/** Messages somebody wrote; all other subtypes tell of something that happened in a channel. */
const written = new Set([undefined, null, 'file_share', 'thread_broadcast', 'me_message']);

/**
 * What the Events API tells of a direct message with us: messages, edits, deletions, the first look at our page. A mention in
 * a channel is taken as a message to us, and answered where only he reads it. Of channels and groups, of what apps
 * wrote, and of all other events nothing is left.
 */
export function decodeEvent(body: unknown): VendorEvent[] {
  const { data: envelope } = payloads.envelope.safeParse(body);
  if (!envelope) return [];
  const home = payloads.homeOpened.safeParse(envelope.event);
  if (home.success) return opened(envelope, home.data);
  const { data: event } = payloads.messageEvent.safeParse(envelope.event);
  if (!event || (event.type === 'message' && event.channel_type !== 'im')) return [];
  if (event.subtype === 'message_changed') return edited(envelope, event.channel);
  if (event.subtype === 'message_deleted') return removed(envelope, event.channel);
  const { data: message } = payloads.message.safeParse(envelope.event);
  return message && written.has(message.subtype) ? said(envelope, event, message) : [];
}

/** A tap on a button of ours, out of the payload of an interaction; nothing of any other. */
export function decodeInteraction(body: unknown): VendorEvent[] {
  const { data: tap } = payloads.tap.safeParse(body);
  // Our buttons are in direct messages alone.
  if (!tap?.channel.id.startsWith('D')) return [];
  const { team, user, channel, message } = tap;
  return tap.actions.flatMap((action): VendorEvent[] => {
    const { data: button } = payloads.button.safeParse(action);
    if (!button) return [];
    return [
      {
        kind: 'message',
        eventId: `tap:${team.id}:${user.id}:${button.action_ts}:${button.action_id}`,
        peer: { id: `${team.id}:${user.id}`, ...(user.name && { name: user.name }) },
        reference: referenceTo(channel.id, message.thread_ts, message.ts),
        text: unescapeText(button.text.text),
        choice: button.value,
      },
    ];
  });
}

function said(envelope: Envelope, event: { type: string; channel: string }, message: SlackMessage): VendorEvent[] {
  const isMention = event.type === 'app_mention';
  const from = sender(envelope, message);
  if (!from) return [];
  const base = {
    eventId: nameOf(envelope, event.channel, message.ts),
    peer: from.peer,
    reference: isMention ? referenceTo(from.user) : referenceTo(event.channel, message.thread_ts),
  };
  const text = unescapeText(message.text ?? '').trim();
  const media = (message.files ?? []).flatMap(mediaOf);
  if (text === '' && media.length === 0) return isMention ? [] : [{ kind: 'unsupported', ...base }];
  return [{ kind: 'message', ...base, text, ...(media.length > 0 && { media }) }];
}

function edited(envelope: Envelope, channel: string): VendorEvent[] {
  const { data } = payloads.changed.safeParse(envelope.event);
  const from = data && sender(envelope, data.message);
  if (!from) return [];
  const { message, previous_message: before } = data;
  const base = { ...changeOf(envelope, channel, message), peer: from.peer };
  if (message.subtype === 'tombstone') return [{ kind: 'deleted', ...base }];
  // A preview that Slack adds to a link is told as a change, too.
  if (!written.has(message.subtype) || (before && before.text === message.text)) return [];
  return [{ kind: 'edited', ...base, text: unescapeText(message.text ?? '').trim() }];
}

function removed(envelope: Envelope, channel: string): VendorEvent[] {
  const { data } = payloads.deleted.safeParse(envelope.event);
  const before = data?.previous_message;
  const from = before && sender(envelope, before);
  if (!from) return [];
  const base = changeOf(envelope, channel, { ...before, ts: data.deleted_ts });
  return [{ kind: 'deleted', ...base, peer: from.peer }];
}

/** One greeting for a person, however often he opens the tab. */
function opened({ team_id: team }: Envelope, home: { user: string; channel: string; tab?: string | null | undefined }) {
  if (home.tab !== 'messages') return [];
  const peer = { id: `${team}:${home.user}` };
  return [{ kind: 'opened' as const, eventId: `opened:${peer.id}`, peer, reference: referenceTo(home.channel) }];
}

function changeOf(envelope: Envelope, channel: string, message: SlackMessage) {
  return {
    eventId: `event:${envelope.team_id}:${envelope.event_id}`,
    original: nameOf(envelope, channel, message.ts),
    reference: referenceTo(channel, message.thread_ts),
  };
}

/** Undefined for what an app wrote, ours or another. */
function sender({ team_id: team, authorizations }: Envelope, { user, bot_id: bot }: SlackMessage) {
  const isOurs = authorizations?.some((one) => one.is_bot && one.user_id === user);
  if (!user || bot || isOurs || user === 'USLACKBOT') return undefined;
  return { user, peer: { id: `${team}:${user}` } };
}

/** Slack's identity of a message is its channel and its `ts`, by which edits and deletions name it. */
function nameOf({ team_id: team }: Envelope, channel: string, ts: string): string {
  return `message:${team}:${channel}:${ts}`;
}

function referenceTo(channel: string, thread?: string | null, tapped?: string): Json {
  return { channel, ...(thread && { thread }), ...(tapped && { tapped }) } satisfies SlackReference;
}

function mediaOf(value: unknown): MediaRef[] {
  const { data: file } = payloads.file.safeParse(value);
  const ref = file?.url_private_download || file?.url_private;
  if (!file || !ref) return [];
  const { mimetype: mime, size, name } = file;
  return [{ ref, ...(mime && { mime }), ...(typeof size === 'number' && { size }), ...(name && { name }) }];
}
