import { z } from 'zod';
import { languages } from '../../support/language.js';
import { metrics } from '../../support/survey.js';
import { named } from './named.js';
import { scoreShape } from './report-shapes.js';
import { interval, time } from './shapes.js';

const verdict = z.enum(['collecting', 'better', 'worse', 'cannot_say']);

export const experimentShape = named(
  'Experiment',
  z.object({
    id: z.string(),
    on: z.union([
      z.object({ kind: z.literal('answer'), intent: z.string() }),
      z.object({ kind: z.literal('survey'), surveyId: z.string() }),
    ]),
    metric: z.enum(metrics),
    variants: z.array(
      z.object({
        id: z.string(),
        share: z.number().describe('Of contacts, 0 to 1'),
        text: z.partialRecord(z.enum(languages), z.string()),
      }),
    ),
    worthwhile: z.number().optional().describe('The smallest difference that would matter, in points'),
    status: z.enum(['running', 'stopped']),
    startedAt: time,
    stoppedAt: time.optional(),
    createdBy: z.string().optional(),
  }),
);

export const experimentResultShape = named(
  'ExperimentResult',
  z.object({
    variants: z.array(
      z.object({
        id: z.string(),
        share: z.number(),
        contacts: z.int(),
        sent: z.int(),
        answered: z.int(),
        score: scoreShape,
        stillNeeded: z.int().describe('Contacts who must still answer'),
      }),
    ),
    differences: z.array(
      z.object({
        variantId: z.string(),
        value: z.number().nullable().describe('Score less that of control, in points'),
        interval: interval.nullable(),
        verdict,
        mean: z.looseObject({ value: z.number(), interval }).nullable(),
      }),
    ),
    verdict,
    worthwhile: z.number(),
    neededPerVariant: z.int(),
    rule: z.string().describe('How the verdict is come by, in English'),
    decidedAt: time.optional(),
    splitLooksBroken: z.boolean(),
    onOtherScales: z.int(),
  }),
);
