import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type Activity, type ConversationReference, TurnContext } from '../../engine/botbuilder.js';
import { ConvozError } from '../../errors.js';
import type { Json } from '../../support/json.js';
import { mask } from '../../support/mask.js';
import { maskDeep } from '../../support/mask-deep.js';
import { clean, cleanDeep } from '../clean.js';
import type { Changed } from '../take-in.js';

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
/** What is of use, but not so much that a message is refused for it. */
const fact = z.string().max(200).optional().catch(undefined);
const flag = z.boolean().optional().catch(undefined);
const party = z
  .looseObject({ id: id.optional(), name: z.string().max(200).nullish(), aadObjectId: fact, role: fact })
  .optional();
const place = z.looseObject({
  id: id.optional(),
  name: fact,
  isGroup: flag,
  conversationType: fact,
  tenantId: fact,
});

/** As much of an activity as is read here. Unknown fields pass through; wrong types of known ones are refused. */
const posted = z.looseObject({
  type: z.string().min(1).max(50),
  id: id.optional(),
  timestamp: fact,
  channelId: id.optional(),
  serviceUrl: z.string().max(2000).optional(),
  text: z.string().max(100_000).optional(),
  locale: z.string().max(35).optional(),
  name: z.string().max(200).nullish(),
  from: party,
  recipient: party,
  conversation: place.optional(),
  membersAdded: z.array(party).max(1000).optional(),
  entities: z.array(z.unknown()).max(1000).optional().catch(undefined),
});

/** A posted body as an activity of which every field that is read has its type. Throws a ZodError for anything else. */
export function readActivity(payload: unknown): Activity {
  return posted.parse(payload) as unknown as Activity;
}

/**
 * What an authenticated Bot Framework activity is to us; undefined for kinds that need no answer, and in groups for what is not
 * said to us. Throws BAD_REQUEST where it wants to be answered at an address that `trusts` does not know.
 */
export function decode(activity: Activity, trusts: (serviceUrl: string) => boolean): Incoming | undefined {
  const { channelId, conversation, recipient, from } = activity;
  const does = kindOf(activity);
  if (!conversation?.id || !from?.id || !does || !isForUs(activity)) return undefined;
  if (!trusts(activity.serviceUrl)) {
    throw new ConvozError('BAD_REQUEST', 'serviceUrl: not an address of the Bot Framework', {
      hint: 'Addresses of this machine are for the Emulator, and only while no MICROSOFT_APP_ID is set.',
    });
  }
  const conversationId = `az_${digest(`${channelId}|${recipient?.id}|${conversation.id}`)}`;
  const named = `${channelId}|${conversation.id}|${activity.id ?? `body:${digest(JSON.stringify(activity))}`}`;
  const reference = addressOf(activity) as unknown as Json;
  return {
    eventId: { opens: `start:${conversationId}`, says: named, changes: `${named}|${timeOf(activity)}` }[does],
    account: recipient?.id ?? '',
    conversationId,
    activity: {
      type: activity.type,
      ...(activity.text !== undefined && { text: mask(clean(activity.text)) }),
      ...(activity.locale && { locale: mask(activity.locale) }),
      ...(activity.value !== undefined && { value: maskDeep(cleanDeep(activity.value)) }),
      from: { id: `${channelId}:${from.id}`, name: nameOf(from.name) },
      channelData: { convoz: { reference, ...(does === 'changes' && { changed: changeOf(activity, named) }) } },
    },
  };
}

function kindOf({ type, membersAdded, id }: Activity): 'opens' | 'says' | 'changes' | undefined {
  if (type === 'message') return 'says';
  if (type === 'conversationUpdate' && (membersAdded?.length ?? 0) > 0) return 'opens';
  return (type === 'messageUpdate' || type === 'messageDelete') && id !== undefined ? 'changes' : undefined;
}

/** A change has the id of the message that it changes; a message may be changed more than once. */
function changeOf({ type }: Activity, original: string): Changed {
  return { kind: type === 'messageDelete' ? 'deleted' : 'edited', original };
}

function timeOf({ type, timestamp, text }: Activity): string {
  return `${type}:${timestamp ?? digest(text ?? '')}`;
}

/** In a group only what mentions the bot. */
function isForUs({ conversation, entities = [], recipient }: Activity): boolean {
  if (!conversation.isGroup) return true;
  return entities.some((entity) => entity?.type === 'mention' && entity.mentioned?.id === recipient?.id);
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
