import { z } from 'zod';

/** Ids go into keys, so they have no control characters and no half surrogates. */
const id = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u);

/** A field that cannot be read is one that is not there: Telegram changes what it sends, and we take what we can. */
const text = z.string().optional().catch(undefined);

const user = z.looseObject({ is_bot: z.boolean().optional(), language_code: text });
const chat = z.looseObject({ id: z.int(), type: z.string(), first_name: text, last_name: text });
const button = z.looseObject({ text: z.string(), callback_data: text });
const keyboard = z.looseObject({ inline_keyboard: z.array(z.array(button)) });

const file = z.looseObject({
  file_id: id,
  file_name: text,
  mime_type: text,
  file_size: z.int().nonnegative().optional().catch(undefined),
});
const medium = file.optional().catch(undefined);
const emoji = z.looseObject({ emoji: text }).optional().catch(undefined);

export type TelegramFile = z.infer<typeof file>;

export const message = z.looseObject({
  message_id: z.int(),
  chat,
  from: user.optional(),
  text,
  caption: text,
  /** The same photo in several sizes, the largest one last. */
  photo: z.array(file).optional().catch(undefined),
  document: medium,
  video: medium,
  video_note: medium,
  audio: medium,
  voice: medium,
  sticker: emoji,
  dice: emoji,
});

export type TelegramMessage = z.infer<typeof message>;

export const tap = z.looseObject({
  id,
  from: user,
  message: z.looseObject({ message_id: z.int(), chat, reply_markup: keyboard.optional().catch(undefined) }),
  data: z.string(),
});

export const membership = z.looseObject({
  chat,
  from: user.optional(),
  new_chat_member: z.looseObject({ status: z.string() }),
});

export type TelegramChat = z.infer<typeof chat>;
export type TelegramUser = z.infer<typeof user>;

/** One of these is there at most. */
export const update = z.looseObject({
  update_id: z.int(),
  message: z.unknown().optional(),
  edited_message: z.unknown().optional(),
  callback_query: z.unknown().optional(),
  my_chat_member: z.unknown().optional(),
});
