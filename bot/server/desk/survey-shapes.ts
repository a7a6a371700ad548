import { z } from 'zod';
import { languages } from '../../support/language.js';
import { displays, metrics } from '../../support/survey.js';
import { named } from './named.js';

const metric = z.enum(metrics);
const boxes = {
  metric,
  min: z.int(),
  max: z.int(),
  topFrom: z.int().describe('Lowest value of the top box'),
  bottomTo: z.int().describe('Highest value of the bottom box'),
};
const version = z.int().min(1);
const words = { question: z.string(), first: z.string(), last: z.string(), comment: z.string().optional() };

export const scaleShape = z.object({ id: z.string(), version, ...boxes });

export const productScaleShape = z.object({ ...boxes, words: z.record(z.enum(languages), z.object(words)) });

export const surveyShape = named(
  'Survey',
  z.object({
    id: z.string(),
    version,
    ...boxes,
    reversed: z.boolean(),
    display: z.enum(displays),
    wording: z.array(
      z.object({ language: z.enum(languages), brand: z.string().optional(), place: z.string().optional(), ...words }),
    ),
  }),
);

export const rulesShape = named(
  'SurveyRules',
  z.object({
    version,
    closing: z.array(
      z.looseObject({
        id: z.string(),
        when: z.looseObject({}).describe('All that is given must hold'),
        ask: z.array(z.object({ surveyId: z.string(), share: z.number() })),
        sample: z.number().describe('Of contacts, 0 to 1'),
        how: z.looseObject({ via: z.enum(['chat', 'link']) }),
      }),
    ),
    relationship: z
      .looseObject({ surveyId: z.string(), sample: z.number(), opensCases: z.boolean().optional() })
      .optional(),
  }),
);
