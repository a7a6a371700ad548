import { z } from 'zod';

/** Ids go into keys as they are, so they have no control characters and no half surrogates. */
const id = z
  .string()
  .min(1)
  .max(500)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u);
const party = z.looseObject({ id });
/** Ms since 1970, within what a Date can hold. */
const moment = z.number().int().min(0).max(8.64e15);

/** A part that does not look as it should is taken for absent, so that the rest is still read. */
function part<T extends z.ZodType>(type: T) {
  return type.optional().catch(undefined);
}

const attachment = z.looseObject({
  type: part(z.string()),
  payload: part(
    z.looseObject({ url: part(z.string().max(8000)), sticker_id: part(z.union([z.number(), z.string()])) }),
  ),
});

const message = z.looseObject({
  mid: id,
  text: part(z.string()),
  quick_reply: part(z.looseObject({ payload: z.string() })),
  attachments: part(z.array(attachment)),
  is_echo: part(z.boolean()),
  is_deleted: part(z.boolean()),
  app_id: part(z.union([z.number(), z.string()])),
  metadata: part(z.string()),
});

/** By which link he came. */
const referral = part(z.looseObject({ ref: part(z.string()) }));

/** One thing that happened, as far as it is read here. */
export const happening = z.looseObject({
  sender: party,
  recipient: party,
  timestamp: part(moment),
  message: part(message),
  postback: part(z.looseObject({ mid: part(id), title: part(z.string()), payload: part(z.string()), referral })),
  referral,
  message_edit: part(z.looseObject({ mid: id, text: z.string(), num_edit: part(z.number().int()) })),
  delivery: part(z.looseObject({ mids: part(z.array(id).max(1000)), watermark: part(moment) })),
  read: part(z.looseObject({ mid: part(id), watermark: part(moment) })),
});

export type Happening = z.infer<typeof happening>;
export type Said = NonNullable<Happening['message']>;

/** What Meta posts: batches of batches. `standby`, where another app has the conversation, is not read. */
export const posted = z.looseObject({
  object: z.string(),
  entry: z.array(
    z.looseObject({
      id: z.union([z.string(), z.number()]).transform(String).catch(''),
      messaging: part(z.array(z.unknown())),
    }),
  ),
});
