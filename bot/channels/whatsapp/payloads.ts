import { z } from 'zod';

/** Ids go into keys and addresses as they are. */
const id = z
  .string()
  .min(1)
  .max(512)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u);
const text = z.string().max(100_000);
const medium = z.looseObject({
  id,
  mime_type: z.string().max(200).optional(),
  filename: z.string().max(1000).optional(),
  caption: text.optional(),
});
const tap = z.looseObject({ id: text, title: text });

/** What lies around messages and statuses; anything in the lists is read on its own. */
export const webhook = z.looseObject({
  object: z.literal('whatsapp_business_account'),
  entry: z.array(z.unknown()),
});

export const entry = z.looseObject({ changes: z.array(z.unknown()) });

export const change = z.looseObject({
  field: z.literal('messages'),
  value: z.looseObject({
    metadata: z.looseObject({ phone_number_id: z.string() }),
    contacts: z.array(z.unknown()).optional(),
    messages: z.array(z.unknown()).optional(),
    statuses: z.array(z.unknown()).optional(),
  }),
});

export const contact = z.looseObject({
  profile: z.looseObject({ name: z.string().optional(), username: z.string().optional() }).optional(),
  wa_id: id.optional(),
  user_id: id.optional(),
});

export type WhatsAppContact = z.infer<typeof contact>;

/** Who sent a message, and which one it is. `from` may be missing since customers can have a username in place of a number. */
export const envelope = z.looseObject({
  id,
  from: id.optional(),
  from_user_id: id.optional(),
  group_id: z.string().optional(),
  timestamp: z.string().optional(),
  type: z.string(),
});

export type WhatsAppEnvelope = z.infer<typeof envelope>;

const content = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('text'), text: z.looseObject({ body: text }) }),
  z.looseObject({ type: z.literal('image'), image: medium }),
  z.looseObject({ type: z.literal('video'), video: medium }),
  z.looseObject({ type: z.literal('audio'), audio: medium }),
  z.looseObject({ type: z.literal('document'), document: medium }),
]);

/** What a message says, of the kinds that can be read. */
export const said = z.discriminatedUnion('type', [
  ...content.options,
  z.looseObject({
    type: z.literal('interactive'),
    interactive: z.union([
      z.looseObject({ type: z.literal('list_reply'), list_reply: tap }),
      z.looseObject({ type: z.literal('button_reply'), button_reply: tap }),
    ]),
  }),
  z.looseObject({
    type: z.literal('button'),
    button: z.looseObject({ text, payload: text.optional() }),
  }),
]);

export type Said = z.infer<typeof said>;

/** Numbers that the WhatsApp Business app uses as well are told of edits and deletions (Meta, 3 December 2025). */
export const edit = z.looseObject({ edit: z.looseObject({ original_message_id: id, message: content }) });
export const revoke = z.looseObject({ revoke: z.looseObject({ original_message_id: id }) });

export const status = z.looseObject({
  id,
  status: z.enum(['sent', 'delivered', 'read', 'played', 'failed']),
  biz_opaque_callback_data: z.string().min(1).max(512).optional(),
  errors: z.array(z.looseObject({ code: z.number().int() })).optional(),
});

export type WhatsAppStatus = z.infer<typeof status>;
