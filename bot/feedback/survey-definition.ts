import { z } from 'zod';
import { languages } from '../support/language.js';
import { displays, metrics, type Survey } from '../support/survey.js';
import { readAs } from './read-as.js';

/** The scales there are, and which answers count as good and as bad: fixed by the metric, so that figures can be compared. */
export const scales = [
  { metric: 'csat', min: 1, max: 2, topFrom: 2, bottomTo: 1 },
  { metric: 'csat', min: 1, max: 5, topFrom: 4, bottomTo: 2 },
  { metric: 'csat', min: 1, max: 7, topFrom: 6, bottomTo: 2 },
  { metric: 'ces', min: 1, max: 7, topFrom: 5, bottomTo: 3 },
  { metric: 'nps', min: 0, max: 10, topFrom: 9, bottomTo: 6 },
] as const;

const line = (longest: number) =>
  z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(longest, `must have at most ${longest} characters`)
    .regex(/^\P{Cc}*$/u, 'must be one line without control characters');
const name = line(100);

const wording = z
  .strictObject({
    language: z.enum(languages),
    brand: name.optional(),
    place: name.optional(),
    question: line(300),
    first: line(60),
    last: line(60),
    comment: line(300).optional(),
  })
  .refine(({ first, last }) => first.toLowerCase() !== last.toLowerCase(), 'first and last must not say the same');

const definition = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'must be small letters, digits and hyphens, at most 40'),
    version: z.int().min(0),
    metric: z.enum(metrics),
    min: z.int(),
    max: z.int(),
    reversed: z.boolean().default(false),
    display: z.enum(displays),
    wording: z.array(wording).max(200).default([]),
  })
  .superRefine((survey, { addIssue }) => {
    const fault = faultOf(survey);
    if (fault) addIssue({ code: 'custom', path: [fault.at], message: fault.message });
  });

type Definition = z.infer<typeof definition>;

/**
 * Reads what an admin has written: a definition without its boxes, `version` being the one it was made from, 0 for a new
 * survey. The result is the next version. Throws SURVEY_INVALID, naming every fault.
 */
export function readSurvey(written: unknown): Survey {
  const { version, wording: words, ...rest } = readAs(definition, written, 'The survey');
  const { topFrom, bottomTo } = scaleOf(rest) ?? { topFrom: rest.max, bottomTo: rest.min };
  return { ...rest, version: version + 1, topFrom, bottomTo, wording: words.map(defined) };
}

function scaleOf({ metric, min, max }: Pick<Definition, 'metric' | 'min' | 'max'>) {
  return scales.find((scale) => scale.metric === metric && scale.min === min && scale.max === max);
}

function faultOf(survey: Definition): { at: keyof Definition; message: string } | undefined {
  const { metric, min, max, reversed, display } = survey;
  const points = max - min + 1;
  if (!scaleOf(survey)) {
    const known = scales.filter((scale) => scale.metric === metric).map((scale) => `${scale.min}–${scale.max}`);
    return { at: 'max', message: `the scale of ${metric} is ${known.join(' or ')}` };
  }
  if (reversed && metric !== 'ces') return { at: 'reversed', message: 'only ces has a reversed form' };
  if (reversed && display !== 'numbers')
    return { at: 'display', message: 'a reversed scale can only be shown in numbers' };
  if (display === 'thumbs' && points !== 2) return { at: 'display', message: 'thumbs show two points' };
  if (display === 'stars' && points > 7) return { at: 'display', message: 'stars show at most seven points' };
  if (display === 'faces' && ![2, 5, 7].includes(points))
    return { at: 'display', message: 'faces show 2, 5 or 7 points' };
  const places = survey.wording.map(({ language, brand, place }) => JSON.stringify([language, brand, place]));
  if (new Set(places).size < places.length)
    return { at: 'wording', message: 'two wordings are for the same language, brand and place' };
  return undefined;
}

function defined({ brand, place, comment, ...rest }: z.infer<typeof wording>): Survey['wording'][number] {
  return {
    ...rest,
    ...(brand !== undefined && { brand }),
    ...(place !== undefined && { place }),
    ...(comment !== undefined && { comment }),
  };
}
