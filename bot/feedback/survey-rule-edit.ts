import { z } from 'zod';
import { languages } from '../support/language.js';
import type { Survey } from '../support/survey.js';
import type { RelationshipRule, SurveyRule, SurveyRules } from '../support/survey-rule.js';
import { readAs } from './read-as.js';

const share = z.number().min(0).max(1);
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time HH:MM');
const names = z.array(z.string().min(1).max(100)).min(1).max(200).optional();

const rule = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'must be small letters, digits and hyphens, at most 40'),
  when: z.strictObject({
    channels: names,
    languages: z.array(z.enum(languages)).min(1).optional(),
    topics: names,
    servedBy: z.enum(['bot', 'agent']).optional(),
    transfersFrom: z.int().min(0).max(100).optional(),
  }),
  ask: z
    .array(z.strictObject({ surveyId: z.string(), share }))
    .min(1, 'must name a survey')
    .max(20)
    .refine(
      (parts) => Math.abs(parts.reduce((sum, part) => sum + part.share, 0) - 1) < 1e-6,
      'the shares must add up to 1',
    )
    .refine((parts) => new Set(parts.map(({ surveyId }) => surveyId)).size === parts.length, 'names a survey twice'),
  sample: share,
  how: z.discriminatedUnion('via', [
    z.strictObject({ via: z.literal('chat') }),
    z.strictObject({ via: z.literal('link'), afterHours: z.number().min(0).max(336) }),
  ]),
  quiet: z
    .strictObject({ from: time, to: time })
    .refine(({ from, to }) => from !== to, 'must leave a time to ask')
    .optional(),
});

const edit = z.strictObject({
  version: z.int().min(1),
  closing: z
    .array(rule)
    .max(100)
    .refine((rules) => new Set(rules.map(({ id }) => id)).size === rules.length, 'two rules have the same id'),
  relationship: z.strictObject({ surveyId: z.string(), sample: share, opensCases: z.boolean().optional() }).optional(),
});

/**
 * Reads the rules an admin has written; `version` is the one they were made from, and the result is the next. `surveys` are
 * those in force. NPS is about the relationship and never asked at a chat's close. Throws SURVEY_INVALID, naming every fault.
 */
export function readRules(written: unknown, surveys: readonly Survey[]): SurveyRules {
  const metricOf = (id: string) => surveys.find((survey) => survey.id === id)?.metric;
  const known = edit.superRefine(({ closing, relationship }, { addIssue }) => {
    const fault = (path: (string | number)[], message: string) => addIssue({ code: 'custom', path, message });
    for (const [i, { ask }] of closing.entries()) {
      for (const [j, { surveyId }] of ask.entries()) {
        const at = ['closing', i, 'ask', j, 'surveyId'];
        if (metricOf(surveyId) === undefined) fault(at, 'there is no such survey');
        if (metricOf(surveyId) === 'nps') fault(at, 'nps is never asked when a conversation closes');
      }
    }
    if (relationship && metricOf(relationship.surveyId) !== 'nps') {
      fault(['relationship', 'surveyId'], 'must be a survey of nps');
    }
  });
  const { version, closing, relationship } = readAs(known, written, 'The rules');
  return {
    version: version + 1,
    closing: closing.map(defined),
    ...(relationship && { relationship: definedRelationship(relationship) }),
  };
}

function definedRelationship({
  opensCases,
  ...rest
}: NonNullable<z.infer<typeof edit>['relationship']>): RelationshipRule {
  return { ...rest, ...(opensCases !== undefined && { opensCases }) };
}

function defined({ when, quiet, ...rest }: z.infer<typeof rule>): SurveyRule {
  const { channels, languages: spoken, topics, servedBy, transfersFrom } = when;
  return {
    ...rest,
    when: {
      ...(channels && { channels }),
      ...(spoken && { languages: spoken }),
      ...(topics && { topics }),
      ...(servedBy && { servedBy }),
      ...(transfersFrom !== undefined && { transfersFrom }),
    },
    ...(quiet && { quiet }),
  };
}
