import { z } from 'zod';
import { clean } from '../../channels/clean.js';
import type { Survey } from '../../support/survey.js';

/** Longest comment in UTF-16 units, which is how browsers count. */
export const commentLimit = 4000;

/** What a customer has sent. */
export interface RateForm {
  /** The point as shown; absent when none was chosen, or one that is not on the scale. */
  value: number | undefined;
  /** Without white space around it; may be longer than is taken. */
  comment: string;
  /** Never wants to be asked again. */
  never: boolean;
}

// A field that is missing, or there twice, counts as empty: no browser sends such a form.
const fields = z.object({
  value: z.string().catch(''),
  comment: z.string().catch('').transform(clean),
  never: z.string().catch(''),
});

/** Reads the form; whatever else came is no answer, and never an error. */
export function readForm(body: unknown, scale: Pick<Survey, 'min' | 'max'>): RateForm {
  const { value, comment, never } = fields.parse(body ?? {});
  return { value: readPoint(value, scale), comment: comment.trim(), never: never === '1' };
}

/** A point of the scale written in digits; undefined for anything else. */
export function readPoint(text: unknown, { min, max }: Pick<Survey, 'min' | 'max'>): number | undefined {
  if (typeof text !== 'string' || !/^\d{1,2}$/.test(text)) return undefined;
  const point = Number(text);
  return point >= min && point <= max ? point : undefined;
}
