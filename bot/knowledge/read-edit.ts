import { z } from 'zod';
import { ConvozError } from '../errors.js';
import { knowledgeStates } from '../support/knowledge-entry.js';
import { type Language, languages } from '../support/language.js';
import { fillIn } from './fill-in.js';

/** What is written of an answer or a topic, and its limits. */

/** So many ways of asking in each language, or the bot would know the topic by chance only. */
export const leastExamples = 8;
const mostExamples = 50;

const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(most, `must have at most ${most} characters`)
    .regex(/^\P{Cc}*$/u, 'must be one line');

const nextVersion = z.int().min(1).describe('The version it becomes: one more than the one it was made from');
const why = line(300).optional().describe('Why it was changed');

/** `topic.action`, as headings of the corpus have it. */
export const intentId = z
  .string()
  .max(100)
  .regex(/^[a-z]+(?:[._][a-z]+)*$/, 'must be an intent such as delivery.cost');

export const answerText = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .max(4000, 'must have at most 4000 characters')
  .regex(/^[\P{Cc}\n]*$/u, 'must not have control characters');

export const entryEdit = z.strictObject({
  version: nextVersion,
  status: z.enum(knowledgeStates),
  // As on a button.
  title: line(28),
  text: answerText,
  ownerId: z.string().min(1).max(100).optional(),
  reviewBy: z.iso.date().optional().describe('Local day up to which it counts as true'),
  why,
});

export const entryRestore = z.strictObject({
  version: nextVersion,
  restore: z.int().min(0).describe('The version to say again; 0 is the one Convoz was shipped with'),
  why,
});

const inOneLanguage = z.array(line(300)).min(leastExamples).max(mostExamples);

export const examplesEdit = z.strictObject({
  version: nextVersion,
  examples: z.strictObject(
    Object.fromEntries(languages.map((language) => [language, inOneLanguage])) as Record<
      Language,
      typeof inOneLanguage
    >,
  ),
});

export type EntryEdit = z.output<typeof entryEdit>;
export type EntryRestore = z.output<typeof entryRestore>;
export type ExamplesEdit = z.output<typeof examplesEdit>;

/** Throws KNOWLEDGE_INVALID, naming every `{name}` that is no fact of the shop. */
export function checkFacts(text: string, facts: Readonly<Record<string, string>>): void {
  const { unknown } = fillIn(text, facts);
  if (unknown.length === 0) return;
  throw new ConvozError(
    'KNOWLEDGE_INVALID',
    `The answer uses {${unknown.join('}, {')}}, which the shop has no fact for`,
    {
      hint: `Facts: ${Object.keys(facts).join(', ')}.`,
    },
  );
}
