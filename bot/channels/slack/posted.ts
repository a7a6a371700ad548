import { z } from 'zod';
import type { Sending } from '../../engine/ports.js';
import { isConvozError } from '../../errors.js';
import type { SlackApi } from './api.js';
import type { SlackReference } from './decode.js';

const eventType = 'convoz_message';
const refusals = new Set<string>(['SEND_REFUSED', 'SEND_BLOCKED', 'SEND_ACCOUNT_REFUSED']);
/** Our clock may be ahead of Slack's by so much. */
const slackMs = 60_000;

const answered = z.looseObject({ channel: z.string(), ts: z.string() });
const history = z.looseObject({
  messages: z.array(
    z.looseObject({
      ts: z.string(),
      text: z.string().optional(),
      blocks: z.array(z.looseObject({ type: z.string() })).optional(),
      metadata: z.looseObject({ event_payload: z.looseObject({ outbox_id: z.string().optional() }) }).optional(),
    }),
  ),
});

/** Rides with a message unseen, so that `findPosted` can tell whether it arrived. */
export function metadataOf({ id }: Sending) {
  return { event_type: eventType, event_payload: { outbox_id: id } };
}

/** `channel:ts`, by which Slack knows a message. Undefined where the answer is not one of chat.postMessage. */
export function receiptIn(body: unknown): string | undefined {
  const { data } = answered.safeParse(body);
  return data && `${data.channel}:${data.ts}`;
}

/**
 * The receipt of a message that was posted with this id, read from the newest hundred of its channel or thread. Rejects where
 * Slack does not answer, so that it may be asked again; undefined where it does not let us see.
 */
export async function findPosted(api: SlackApi, to: SlackReference, sending: Sending): Promise<string | undefined> {
  const oldest = String((sending.since.getTime() - slackMs) / 1000);
  const range = { channel: to.channel, oldest, limit: '100', include_all_metadata: 'true' };
  const answer = await read(api, range, to.thread).catch((error: unknown) => {
    if (isConvozError(error) && refusals.has(error.code)) return undefined;
    throw error;
  });
  const found = answer?.messages.find((one) => one.metadata?.event_payload.outbox_id === sending.id);
  return found && `${to.channel}:${found.ts}`;
}

/** Takes the buttons off a message of ours, and leaves its text. */
export async function removeButtons(api: SlackApi, channel: string, ts: string, thread?: string): Promise<void> {
  const one = { channel, latest: ts, oldest: ts, inclusive: 'true', limit: '1' };
  const { messages } = await read(api, one, thread);
  const message = messages.find((kept) => kept.ts === ts);
  const blocks = message?.blocks?.filter(({ type }) => type !== 'actions');
  if (!message || !blocks || blocks.length === message.blocks?.length) return;
  await api('chat.update', { json: { channel, ts, text: message.text, blocks } });
}

async function read(api: SlackApi, form: Record<string, string>, thread: string | undefined) {
  const { body } = thread
    ? await api('conversations.replies', { form: { ...form, ts: thread } })
    : await api('conversations.history', { form });
  return history.parse(body);
}
