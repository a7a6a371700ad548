import type { OutboxEntry } from './outbox.js';
import { type RatingAnswer, ratingAnswerOf, type WireAction, type WireActivity, type WireRating } from './wire.js';

export interface Choice {
  title: string;
  value: string;
}

/** One message as shown. */
export interface Entry {
  /** Stays the same from the moment a message is written until it comes back from the server. */
  key: string;
  author: 'me' | 'bot' | 'agent' | 'system';
  name?: string;
  text: string;
  /** In ms since 1970. */
  at: number;
  /** Place in the conversation; Infinity until the server has given one, unless it failed: then where it was. */
  seq: number;
  delivery: 'pending' | 'sent' | 'failed';
  choices?: Choice[];
  rating?: WireRating;
  answer?: RatingAnswer;
  files?: readonly SentFile[];
}

export interface SentFile {
  name: string;
  /** Where it can be opened, once the server has it. */
  url?: string;
}

/** Everything the conversation view shows, made from activities alone. */
export interface Transcript {
  /** In the order of `seq`; what is not yet delivered comes last. */
  entries: readonly Entry[];
  /** Who is writing, and since when (ms since 1970). */
  typing?: { name: string; at: number };
  /** Who answers now. */
  service: 'bot' | 'queued' | 'person';
  agentName?: string;
  ended: boolean;
}

export const emptyTranscript: Transcript = { entries: [], service: 'bot', ended: false };

/** Adds one activity of the stream; one that is known already changes nothing. `now` in ms since 1970. */
export function receive(transcript: Transcript, activity: WireActivity, now: number): Transcript {
  switch (activity.type) {
    case 'message':
      return receiveMessage(transcript, activity, now);
    case 'typing':
      return isMine(activity) ? transcript : { ...transcript, typing: { name: activity.from?.name ?? '', at: now } };
    case 'event':
      return receiveEvent(transcript, activity);
    case 'endOfConversation':
      return { ...quiet(transcript), ended: true, service: 'bot' };
    default:
      return transcript;
  }
}

/** Shows a message that was just written, or is still in the outbox of an earlier page. */
export function enqueue(transcript: Transcript, entry: OutboxEntry): Transcript {
  return put(transcript, {
    key: entry.clientActivityID,
    author: 'me',
    text: titleOf(transcript, entry.text),
    at: entry.at,
    seq: entry.failed ? lastSeq(transcript) : Number.POSITIVE_INFINITY,
    delivery: entry.failed ? 'failed' : 'pending',
    ...(entry.rating && { answer: entry.rating }),
    ...(entry.files && { files: entry.files.map(({ name }) => ({ name })) }),
  });
}

/** A message that failed stays where it is while the conversation goes on; tried again, it is the newest. */
export function setDelivery(transcript: Transcript, key: string, delivery: Entry['delivery']): Transcript {
  const entry = transcript.entries.find((candidate) => candidate.key === key);
  if (!entry) return transcript;
  const seq = {
    pending: Number.POSITIVE_INFINITY,
    sent: entry.seq,
    failed: lastSeq(transcript),
  };
  return put(transcript, { ...entry, delivery, seq: seq[delivery] });
}

/** Takes a failed message away again. */
export function discard(transcript: Transcript, key: string): Transcript {
  return { ...transcript, entries: transcript.entries.filter((entry) => entry.key !== key) };
}

function receiveMessage(transcript: Transcript, activity: WireActivity, now: number): Transcript {
  const data = activity.channelData;
  const author = isMine(activity) ? 'me' : (data?.convoz?.author ?? 'bot');
  const key = (author === 'me' && data?.clientActivityID) || activity.id;
  const files = (activity.attachments ?? []).flatMap(toFile);
  if (!key || (!activity.text && !data?.convoz?.rating && files.length === 0)) return transcript;
  const name = data?.convoz?.agentName ?? activity.from?.name;
  // Beside a rating the choices are its numbers, for clients that cannot draw the control.
  const choices = data?.convoz?.rating ? [] : (activity.suggestedActions?.actions?.flatMap(toChoice) ?? []);
  const answer = ratingAnswerOf(activity.value);
  const text = activity.text ?? '';
  const shown = put(transcript, {
    key,
    author,
    text: author === 'me' ? titleOf(transcript, text) : text,
    at: Date.parse(activity.timestamp ?? '') || now,
    seq: data?.['webchat:sequence-id'] ?? lastSeq(transcript),
    delivery: 'sent',
    ...(author !== 'me' && name && { name }),
    ...(choices.length > 0 && { choices }),
    ...(data?.convoz?.rating && { rating: data.convoz.rating }),
    ...(answer && { answer }),
    ...(files.length > 0 && { files }),
  });
  // A line of the house, such as who has come, may overtake the sign that he writes.
  if (author === 'me' || author === 'system') return { ...shown, ended: false };
  const spoken = { ...quiet(shown), ended: false };
  return author === 'agent' && name ? { ...spoken, service: 'person', agentName: name } : spoken;
}

/** `handoff.initiate` calls a person, `handoff.status` tells what came of it (Bot Framework, handoff protocol). */
function receiveEvent(transcript: Transcript, { name, value }: WireActivity): Transcript {
  if (name === 'handoff.initiate') return { ...transcript, service: 'queued' };
  if (name !== 'handoff.status') return transcript;
  const { state, agentName } = (value ?? {}) as { state?: unknown; agentName?: unknown };
  switch (state) {
    case 'queued':
      return { ...transcript, service: 'queued' };
    case 'accepted':
      return { ...transcript, service: 'person', ...(typeof agentName === 'string' && { agentName }) };
    case 'completed':
    case 'failed':
      return { ...quiet(transcript), service: 'bot' };
    default:
      return transcript;
  }
}

function quiet({ typing: _, ...rest }: Transcript): Transcript {
  return rest;
}

function isMine(activity: WireActivity): boolean {
  return activity.from?.role !== 'bot' && activity.channelData?.convoz?.author === undefined;
}

/** Puts an entry in its place, over the one with the same key. */
function put(transcript: Transcript, entry: Entry): Transcript {
  const others = transcript.entries.filter((known) => known.key !== entry.key);
  const before = others.findLastIndex((known) => known.seq <= entry.seq) + 1;
  return { ...transcript, entries: [...others.slice(0, before), entry, ...others.slice(before)] };
}

function lastSeq({ entries }: Transcript): number {
  return entries.findLast((entry) => entry.seq !== Number.POSITIVE_INFINITY)?.seq ?? 0;
}

/** A tapped choice travels as its value and is shown under its title. */
function titleOf({ entries }: Transcript, text: string): string {
  const offered = entries.findLast((entry) => entry.choices?.some((choice) => choice.value === text));
  return offered?.choices?.find((choice) => choice.value === text)?.title ?? text;
}

/** Addresses of our own alone come as whole ones; what has none can only be named. */
function toFile({ name, contentUrl }: NonNullable<WireActivity['attachments']>[number]): SentFile[] {
  return name ? [{ name, ...(contentUrl && /^https?:/.test(contentUrl) && { url: contentUrl }) }] : [];
}

function toChoice({ title, value }: WireAction): Choice[] {
  const text = typeof value === 'string' ? value : title;
  return text ? [{ title: title ?? text, value: text }] : [];
}
