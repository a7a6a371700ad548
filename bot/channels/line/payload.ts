import { z } from 'zod';

/** Ids go into keys, so they have no control characters and no half surrogates. */
const id = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u);

export const webhook = z.looseObject({ events: z.array(z.unknown()) });

/** Of a chat with one person; what is in standby is somebody else's to answer. */
export const event = z.looseObject({
  type: z.string(),
  mode: z.literal('active'),
  webhookEventId: id,
  source: z.looseObject({ type: z.literal('user'), userId: id }),
});

export const message = z.looseObject({
  message: z.looseObject({
    id,
    type: z.string(),
    text: z.string().optional().catch(undefined),
    fileName: z.string().optional().catch(undefined),
    fileSize: z.int().nonnegative().optional().catch(undefined),
    contentProvider: z.looseObject({ type: z.string() }).optional().catch(undefined),
  }),
});

export type LineMessage = z.infer<typeof message>['message'];

export const postback = z.looseObject({ postback: z.looseObject({ data: z.string() }) });

export const unsend = z.looseObject({ unsend: z.looseObject({ messageId: id }) });

export const follow = z.looseObject({
  follow: z.looseObject({ isUnblocked: z.boolean() }).optional().catch(undefined),
});
