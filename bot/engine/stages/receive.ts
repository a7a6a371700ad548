import { z } from 'zod';
import { type Activity, ActivityTypes } from '../botbuilder.js';
import { append, type Draft, note } from '../draft.js';
import type { TurnDeps, TurnInput } from '../turn.js';
import { withAwaitedFiles } from './awaited-files.js';
import { hearAgain } from './hear-news.js';
import { heardAtOf } from './heard-at.js';

/** What the customer did, as plain data. */
export interface Received {
  /** `open`: the conversation was opened and nothing said yet. `other`: something without text, such as a picture. */
  kind: 'message' | 'agent_reply' | 'open' | 'other' | 'nothing';
  text: string;
  /** The `value` of a choice of ours that was tapped or typed. */
  choice?: string;
  /** The recovery case that an agent's reply is about. */
  caseId?: string;
  /** What the rating control sent. */
  rating?: { invitationId: string; value?: number; comment?: string; decline?: boolean };
  /** He goes on here with what he began elsewhere, and has said nothing else yet. */
  goesOn?: true;
  /** A keyed hash of the network address, where the channel knows one. */
  address?: string;
}

const ratingValue = z.object({
  rating: z.object({
    invitationId: z.string().max(100),
    value: z.number().int().optional(),
    comment: z.string().max(4000).optional(),
    decline: z.boolean().optional(),
  }),
});

/** Records what came in as a message of the conversation, and reads it. */
export function receive(input: Extract<TurnInput, { kind: 'activity' }>, draft: Draft, deps: TurnDeps): Received {
  const { activity, entry } = input;
  if (entry.channel === 'desk') return receiveAgentReply(activity, draft, entry.id);
  const goesOn = activity.channelData?.convoz?.goesOn === true && ({ goesOn: true } as const);
  if (activity.type === ActivityTypes.ConversationUpdate) return { kind: 'open', text: '', ...goesOn };
  if (activity.type === ActivityTypes.Event) return { kind: 'nothing', text: '' };
  const { choice: tapped, unsupported } = (activity.channelData?.convoz ?? {}) as Tapped;
  const text = (unsupported ? '' : (activity.text ?? '')).trim();
  const address = activity.channelData?.convoz?.address as string | undefined;
  append(
    draft,
    { kind: 'customer', id: draft.contact.id },
    withAwaitedFiles(echo(activity, draft), activity, draft, entry),
    entry.id,
  );
  const { memory } = draft.conversation;
  memory.customerMessages += 1;
  memory.heardAt = heardAtOf(draft.conversation.reference) ?? draft.now.toISOString();
  note(draft, 'message.received', { messageId: entry.id });
  hearAgain(draft);
  if (goesOn) return { kind: 'other', text: '', ...goesOn };
  const rating = ratingValue.safeParse(activity.value);
  // A point of the rating control is no number of a list, whatever is listed.
  const choice = rating.success
    ? undefined
    : ((tapped === undefined ? undefined : chosen(tapped, draft)) ?? chosen(text, draft));
  return {
    kind: text === '' && !rating.success ? 'other' : 'message',
    text: (pointOf(tapped, draft) ?? text).slice(0, deps.settings.textLimit + 1),
    ...(choice !== undefined && { choice }),
    ...(rating.success && { rating: defined(rating.data.rating) }),
    ...(address !== undefined && { address }),
  };
}

/** What a vendor tells of a message beside its text. */
interface Tapped {
  /** The id of a choice of ours. */
  choice?: string;
  /** It has no text; what stands there is for the transcript. */
  unsupported?: true;
}

/** The point of a scale that was tapped, which may be shown as a star or a word. */
function pointOf(tapped: string | undefined, { conversation }: Draft): string | undefined {
  return conversation.status.tag === 'closing' && /^\d{1,2}$/.test(tapped ?? '') ? tapped : undefined;
}

function receiveAgentReply(activity: Partial<Activity>, draft: Draft, id: string): Received {
  const caseId = activity.channelData?.convoz?.case as string | undefined;
  const about = caseId !== undefined && { caseId };
  const agentId = activity.from?.id;
  note(draft, 'message.sent', { messageId: id, by: 'agent', ...(agentId !== undefined && { agentId }), ...about });
  return { kind: 'agent_reply', text: activity.text ?? '', ...about };
}

/** The customer's own activity as live clients see it again: same id, same client id, without our private notes. */
export function echo(activity: Partial<Activity>, draft: Draft): Partial<Activity> {
  const { convoz: _private, ...channelData } = activity.channelData ?? {};
  return {
    ...activity,
    channelData,
    from: { ...activity.from, id: draft.conversation.peerId, name: activity.from?.name ?? '', role: 'user' },
  };
}

/** A reply that equals the title of an offered choice, or its number in the list, is that choice. */
function chosen(text: string, draft: Draft): string | undefined {
  const { offered = [] } = draft.conversation.memory;
  if (offered.length === 0 || text.length > longestChoice) return undefined;
  const said = fold(text);
  const number = /^[1-9]$/.test(said) ? Number(said) : 0;
  return (offered.find((c) => fold(c.title) === said || fold(c.value) === said) ?? offered[number - 1])?.value;
}

/** Longer messages are no choice of ours, and not worth comparing. */
const longestChoice = 100;

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

type Rating = NonNullable<Received['rating']>;

function defined(rating: z.infer<typeof ratingValue>['rating']): Rating {
  return Object.fromEntries(Object.entries(rating).filter(([, value]) => value !== undefined)) as unknown as Rating;
}
