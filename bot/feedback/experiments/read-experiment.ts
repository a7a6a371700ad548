import { z } from 'zod';
import type { Experiment } from '../../support/experiment.js';
import { type Language, languages } from '../../support/language.js';
import { metrics, type Survey } from '../../support/survey.js';
import { readAs } from '../read-as.js';
import { usualWorthwhile } from './stopping-rule.js';

/** What is said without an experiment. */
export interface SaidAlways {
  /** An answer as it is written, with `{name}` where a fact of the shop belongs; undefined when there is none. */
  written(intent: string, language: Language): string | undefined;
  /** All versions of a survey; empty for an id nobody knows. */
  versions(surveyId: string): Survey[];
}

/** What an admin decides; the rest is the service's. */
export type Plan = Required<Pick<Experiment, 'id' | 'on' | 'metric' | 'variants' | 'worthwhile'>>;

type Written = z.infer<typeof plan>;
type Fault = (path: (string | number)[], message: string) => void;

// Part of patterns in SQL and of the filter `experiment:variant` of reports: no other characters.
const id = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'must be small letters, digits and hyphens, at most 40');
const text = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .max(1000, 'must have at most 1000 characters')
  .regex(/^[\P{Cc}\n]*$/u, 'must not have control characters');

const plan = z.strictObject({
  id,
  on: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('answer'), intent: z.string().max(100) }),
    z.strictObject({ kind: z.literal('survey'), surveyId: z.string().max(100) }),
  ]),
  metric: z.enum(metrics),
  variants: z
    .array(
      z.strictObject({
        id,
        share: z.number().min(0.01, 'must be at least 0.01').max(1),
        text: z.partialRecord(z.enum(languages), text).default({}),
      }),
    )
    .min(2, 'must be two at least')
    .max(6, 'must be six at most')
    .refine((all) => all.filter((one) => one.id === 'control').length === 1, 'one of them must be control')
    .refine((all) => new Set(all.map((one) => one.id)).size === all.length, 'two have the same id')
    .refine(
      (all) => Math.abs(all.reduce((sum, { share }) => sum + share, 0) - 1) < 1e-6,
      'the shares must add up to 1',
    ),
  worthwhile: z.number().min(2).max(50).default(usualWorthwhile),
});

/** Reads what an admin has written. Throws SURVEY_INVALID, naming every fault. */
export function readExperiment(written: unknown, said: SaidAlways): Plan {
  const checked = plan.superRefine((read, { addIssue }) => {
    const fault: Fault = (path, message) => addIssue({ code: 'custom', path, message });
    checkTarget(read, said, fault);
    for (const [i, variant] of read.variants.entries()) checkTexts(variant, ['variants', i, 'text'], read, said, fault);
  });
  return readAs(checked, written, 'The experiment');
}

function checkTarget({ on, metric }: Written, said: SaidAlways, fault: Fault): void {
  if (on.kind === 'answer') {
    if (languages.every((language) => said.written(on.intent, language) === undefined)) {
      fault(['on', 'intent'], 'there is no such answer');
    }
    // NPS is asked quarterly and about the relationship: long after whatever an answer may have done.
    if (metric === 'nps') fault(['metric'], 'an answer is judged by csat or ces');
    return;
  }
  const survey = said.versions(on.surveyId).at(-1);
  if (!survey) fault(['on', 'surveyId'], 'there is no such survey');
  else if (survey.metric !== metric) fault(['metric'], `the survey ${on.surveyId} asks for ${survey.metric}`);
}

function checkTexts(
  variant: Written['variants'][number],
  path: (string | number)[],
  { on }: Written,
  said: SaidAlways,
  fault: Fault,
): void {
  const texts = Object.entries(variant.text) as [Language, string][];
  if (variant.id === 'control') {
    if (texts.length > 0) fault(path, 'control says what is always said');
    return;
  }
  if (texts.length === 0) fault(path, 'must say something in one language at least');
  for (const [language, words] of texts) {
    const at = [...path, language];
    if (on.kind === 'survey' && (words.length > 300 || words.includes('\n'))) {
      fault(at, 'a question is one line of at most 300 characters');
    }
    const original = on.kind === 'answer' ? said.written(on.intent, language) : undefined;
    if (words === original) fault(at, 'is what is always said');
    const known = placeholdersOf(original ?? '');
    const unknown = placeholdersOf(words).filter((name) => !known.includes(name));
    if (unknown.length > 0) fault(at, `the original has no ${unknown.join(', ')}`);
  }
}

function placeholdersOf(words: string): string[] {
  return [...new Set(words.match(/\{[^{}]*\}/g))];
}
