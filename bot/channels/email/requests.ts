import { z } from 'zod';
import type { Activity } from '../../engine/botbuilder.js';
import type { RatingRequest } from '../../support/message.js';
import { splitText } from '../split-text.js';

/** Mails have no limit of their own; what is longer than this nobody reads in one. */
export const textLimit = 50_000;

/** An invitation, and the points by which it is answered. */
const scale = z.strictObject({
  id: z.string(),
  points: z.array(z.strictObject({ point: z.int(), label: z.string() })),
});

/** One mail as the outbox keeps it, without whom it goes to. */
export const request = z.strictObject({
  text: z.string(),
  /** BCP 47. */
  language: z.string(),
  /** Nobody of the team wrote it. */
  automatic: z.boolean(),
  rates: scale.optional(),
});

export type EmailRequest = z.infer<typeof request>;

/** What `encode` keeps beside the text. */
export interface Own {
  rates?: z.infer<typeof scale>;
}

/** The points as people see them; two have names. */
export function scaleOf({ invitationId, min, max, low, high }: RatingRequest): z.infer<typeof scale> {
  const label = (point: number) => (max - min > 1 ? String(point) : point === min ? low : high);
  const points = Array.from({ length: max - min + 1 }, (_, i) => ({ point: min + i, label: label(min + i) }));
  return { id: invitationId, points };
}

/** The text, with a line for each file. */
export function requestsOf(activity: Partial<Activity>): string[] {
  const { author, rates } = (activity.channelData?.convoz ?? {}) as Own & { author?: string };
  const files = (activity.attachments ?? []).filter(({ contentUrl }) => /^https?:\/\//.test(contentUrl ?? ''));
  const links = files.map(({ name, contentUrl }) => `${name ? `${name}: ` : ''}${contentUrl}`);
  const said = [activity.text ?? '', ...links].filter((line) => line !== '').join('\n');
  const about = { language: activity.locale ?? 'en', automatic: author !== 'agent' };
  const parts = splitText(said.toWellFormed(), textLimit, 'utf16');
  return parts.map((text, i) =>
    JSON.stringify({ text, ...about, ...(rates && i === parts.length - 1 && { rates }) } satisfies EmailRequest),
  );
}
