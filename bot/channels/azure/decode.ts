import { createHash } from 'node:crypto';
import { type Activity, TurnContext } from '../../engine/botbuilder.js';
import type { Json } from '../../support/json.js';
import { mask } from '../../support/mask.js';
import { clean, cleanDeep } from '../clean.js';

export interface Incoming {
  /** `channelId|conversation|activity`: Azure and Teams resend what took longer than 15 s. */
  eventId: string;
  account: string;
  conversationId: string;
  activity: Partial<Activity>;
}

/** What an authenticated Bot Framework activity is to us; undefined for kinds that need no answer. */
export function decode(activity: Activity): Incoming | undefined {
  const { channelId, conversation, recipient, from } = activity;
  if (!conversation?.id || !from?.id) return undefined;
  const isOpening = activity.type === 'conversationUpdate' && (activity.membersAdded?.length ?? 0) > 0;
  if (activity.type !== 'message' && !isOpening) return undefined;
  const conversationId = `az_${digest(`${channelId}|${recipient?.id}|${conversation.id}`)}`;
  const reference = TurnContext.getConversationReference(activity) as unknown as Json;
  return {
    eventId: isOpening ? `start:${conversationId}` : `${channelId}|${conversation.id}|${activity.id}`,
    account: recipient?.id ?? '',
    conversationId,
    activity: {
      type: activity.type,
      ...(activity.text !== undefined && { text: mask(clean(activity.text)) }),
      ...(activity.locale && { locale: activity.locale }),
      ...(activity.value !== undefined && { value: cleanDeep(activity.value) }),
      from: { id: `${channelId}:${from.id}`, name: clean(from.name ?? '') },
      channelData: { convoz: { reference } },
    },
  };
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
