import { z } from 'zod';
import type { Activity } from '../../engine/botbuilder.js';
import { mask } from '../../support/mask.js';
import { asKey, clean, cleanDeep } from '../clean.js';

/** What a Direct Line client may post. Unknown fields pass through unread; wrong types of known ones are refused. */
const posted = z.looseObject({
  type: z.string().min(1).max(50),
  text: z.string().max(100_000).nullish(),
  locale: z.string().max(35).nullish(),
  name: z.string().max(200).nullish(),
  from: z.looseObject({ name: z.string().max(200).nullish() }).nullish(),
  value: z.unknown().optional(),
  attachments: z
    .array(z.looseObject({ contentType: z.string().max(200) }))
    .max(20)
    .nullish(),
  channelData: z.looseObject({ clientActivityID: z.string().min(1).max(200).nullish() }).nullish(),
});

export interface Posted {
  activity: Partial<Activity>;
  /** The client's own key for this activity, in plain ASCII; undefined when it sent none: then no repeat is noticed. */
  clientActivityId: string | undefined;
}

/**
 * Reads a posted activity for the person the token names: `from.id` is always the token's, whatever was sent
 * (Direct Line's enhanced authentication). `address` is kept privately with it and never sent on.
 * Throws a ZodError for anything that is not an activity.
 */
export function decode(payload: unknown, from: { id: string }, address: string | undefined): Posted {
  const { type, text, locale, name, value, attachments, channelData, from: sender } = posted.parse(payload);
  const { convoz: _reserved, ...publicData } = channelData ?? {};
  const activity: Partial<Activity> = {
    type,
    ...(typeof text === 'string' && { text: mask(clean(text)) }),
    ...(locale && { locale }),
    ...(name && { name: clean(name) }),
    ...(value !== undefined && value !== null && { value: cleanDeep(value) }),
    ...(attachments?.length && { attachments: cleanDeep(attachments) as NonNullable<Activity['attachments']> }),
    from: { id: from.id, name: clean(sender?.name ?? '') },
    channelData: { ...(cleanDeep(publicData) as object), ...(address !== undefined && { convoz: { address } }) },
  };
  const clientActivityId = channelData?.clientActivityID ?? undefined;
  return { activity, clientActivityId: clientActivityId && asKey(clientActivityId) };
}
