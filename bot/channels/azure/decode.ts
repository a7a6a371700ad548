import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type Activity, type ConversationReference, TurnContext } from '../../engine/botbuilder.js';
import type { Json } from '../../support/json.js';
import { mask } from '../../support/mask.js';
import { maskDeep } from '../../support/mask-deep.js';
import { clean, cleanDeep } from '../clean.js';

export interface Incoming {
  /** `channelId|conversation|activity`: Azure and Teams resend what took longer than 15 s. */
  eventId: string;
  account: string;
  conversationId: string;
  activity: Partial<Activity>;
}

/** Ids go into keys and addresses as they are, so they have no control characters and no half surrogates. */
const id = z
  .string()
  .max(1000)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u);
const party = z.looseObject({ id: id.optional(), name: z.string().max(200).nullish() }).optional();

/** As much of an activity as is read here or by the SDK. Unknown fields pass through; wrong types of known ones are refused. */
const posted = z.looseObject({
  type: z.string().min(1).max(50),
  id: id.optional(),
  channelId: id.optional(),
  serviceUrl: z.string().max(2000).optional(),
  text: z.string().max(100_000).optional(),
  locale: z.string().max(35).optional(),
  name: z.string().max(200).nullish(),
  from: party,
  recipient: party,
  conversation: z.looseObject({ id: id.optional() }).optional(),
  membersAdded: z.array(party).max(1000).optional(),
  relatesTo: z.looseObject({}).nullish(),
});

/** A posted body as an activity that the SDK can take. Throws a ZodError for anything else. */
export function readActivity(payload: unknown): Record<string, unknown> {
  return posted.parse(payload);
}

/** What an authenticated Bot Framework activity is to us; undefined for kinds that need no answer. */
export function decode(activity: Activity): Incoming | undefined {
  const { channelId, conversation, recipient, from } = activity;
  if (!conversation?.id || !from?.id) return undefined;
  const isOpening = activity.type === 'conversationUpdate' && (activity.membersAdded?.length ?? 0) > 0;
  if (activity.type !== 'message' && !isOpening) return undefined;
  const conversationId = `az_${digest(`${channelId}|${recipient?.id}|${conversation.id}`)}`;
  const reference = addressOf(activity) as unknown as Json;
  return {
    eventId: isOpening ? `start:${conversationId}` : `${channelId}|${conversation.id}|${activity.id}`,
    account: recipient?.id ?? '',
    conversationId,
    activity: {
      type: activity.type,
      ...(activity.text !== undefined && { text: mask(clean(activity.text)) }),
      ...(activity.locale && { locale: mask(activity.locale) }),
      ...(activity.value !== undefined && { value: maskDeep(cleanDeep(activity.value)) }),
      from: { id: `${channelId}:${from.id}`, name: nameOf(from.name) },
      channelData: { convoz: { reference } },
    },
  };
}

/** Where to answer: the vendor's ids and the names, masked, and nothing else that came with them. */
function addressOf(activity: Activity): Partial<ConversationReference> {
  const reference = TurnContext.getConversationReference(activity);
  const { id, isGroup, conversationType, tenantId, name } = reference.conversation ?? {};
  return {
    ...reference,
    ...(reference.locale && { locale: mask(reference.locale) }),
    ...(reference.user && { user: whose(reference.user) }),
    ...(reference.bot && { bot: whose(reference.bot) }),
    conversation: {
      id,
      name: nameOf(name),
      ...(isGroup !== undefined && { isGroup }),
      ...(conversationType && { conversationType }),
      ...(tenantId && { tenantId }),
    } as ConversationReference['conversation'],
  };
}

function whose({ id, name, aadObjectId, role }: ConversationReference['bot']): ConversationReference['bot'] {
  return { id, name: nameOf(name), ...(aadObjectId && { aadObjectId }), ...(role && { role }) };
}

function nameOf(name: string | undefined): string {
  return mask(clean(name ?? ''));
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
