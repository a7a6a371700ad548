import { z } from 'zod';

/** Ids go into keys as they are, so they have no control characters, no half surrogates, and no colon, which parts them. */
const id = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}\p{Cs}:]*$/u);
const longestText = 100_000;
const text = z.string().max(longestText).nullish();

const file = z.looseObject({
  name: z.string().max(1000).nullish(),
  mimetype: z.string().max(200).nullish(),
  size: z.number().nonnegative().nullish(),
  url_private: z.string().max(4000).nullish(),
  url_private_download: z.string().max(4000).nullish(),
});

/** A message as it stands in the channel; `bot_id` is set on what an app wrote, ours included. */
const message = z.looseObject({
  ts: id,
  user: id.nullish(),
  bot_id: z.string().nullish(),
  subtype: z.string().nullish(),
  text,
  thread_ts: id.nullish(),
  files: z.array(z.unknown()).max(100).nullish(),
});

const messageEvent = z.looseObject({
  type: z.enum(['message', 'app_mention']),
  subtype: z.string().nullish(),
  channel: id,
  channel_type: z.string().nullish(),
});

const changed = z.looseObject({ message, previous_message: message.nullish() });
const deleted = z.looseObject({ deleted_ts: id, previous_message: message.nullish() });
const homeOpened = z.looseObject({
  type: z.literal('app_home_opened'),
  user: id,
  channel: id,
  tab: z.string().nullish(),
});

/** What the Events API posts around each event. */
const envelope = z.looseObject({
  type: z.literal('event_callback'),
  team_id: id,
  event_id: id,
  event: z.looseObject({ type: z.string() }),
  authorizations: z.array(z.looseObject({ user_id: z.string().nullish(), is_bot: z.boolean().nullish() })).nullish(),
});

const verification = z.looseObject({ type: z.literal('url_verification'), challenge: z.string().max(4000) });

const tap = z.looseObject({
  type: z.literal('block_actions'),
  team: z.looseObject({ id }),
  user: z.looseObject({ id, name: z.string().max(1000).nullish() }),
  channel: z.looseObject({ id }),
  message: z.looseObject({ ts: id, thread_ts: id.nullish() }),
  actions: z.array(z.unknown()).max(100),
});

const button = z.looseObject({
  type: z.literal('button'),
  action_id: id,
  action_ts: id,
  value: z.string().max(2000),
  text: z.looseObject({ text: z.string().max(longestText) }),
});

/** As much of each payload as is read here. Unknown fields pass through; what does not fit is left out, never an error. */
export const payloads = {
  envelope,
  verification,
  tap,
  button,
  file,
  message,
  messageEvent,
  changed,
  deleted,
  homeOpened,
};

export type Envelope = z.infer<typeof envelope>;
export type SlackMessage = z.infer<typeof message>;
