import { z } from 'zod';
import { languages } from '../support/language.js';
import { mask } from '../support/mask.js';
import { reviewReasons } from '../support/review.js';

/** What the desk and the terminal may ask of the review. Anything else is refused with a ZodError. */

const moment = z
  .union([z.iso.date(), z.iso.datetime({ offset: true })], { error: 'must be a day such as 2026-03-01, or a moment' })
  .transform((text) => new Date(text));

/** Which messages are looked at; thirty days back when nothing is said. */
const window = { since: moment.optional(), until: moment.optional() };

/** `topic.action`, as headings of the corpus have it. */
const intent = z
  .string()
  .max(100)
  .regex(/^[a-z]+(?:[._][a-z]+)*$/, 'must be an intent such as order.track');

export const groupRequest = z.object({
  id: z.string().regex(/^[0-9a-f]{12}$/, 'must be the id of a group, as a listing shows it'),
});

export const listRequest = z.object({
  ...window,
  language: z.enum(languages).optional(),
  reason: z.enum(reviewReasons).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const approveRequest = z.object({
  ...window,
  intent,
  /** Only the example becomes a lesson. */
  only: z.boolean().default(false),
});

export const draftRequest = z.object({
  ...window,
  answer: z
    .string()
    .max(10_000)
    .transform((text) => mask(text.trim()))
    .pipe(z.string().min(1).max(4000)),
  intent: intent.optional(),
});

export const dismissRequest = z.object(window);

export type ListRequest = z.output<typeof listRequest>;
export type ApproveRequest = z.output<typeof approveRequest>;
export type DraftRequest = z.output<typeof draftRequest>;
export type DismissRequest = z.output<typeof dismissRequest>;
