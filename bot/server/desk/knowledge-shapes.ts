import { z } from 'zod';
import { knowledgeStates } from '../../support/knowledge-entry.js';
import { languages } from '../../support/language.js';
import { named } from './named.js';
import { time } from './shapes.js';

const language = z.enum(languages);
const day = z.iso.date();

export const answerRowShape = named(
  'KnowledgeRow',
  z.object({
    intent: z.string(),
    language,
    title: z.string(),
    answer: z.string().optional().describe('What customers are told, with the facts of the shop filled in'),
    status: z
      .enum([...knowledgeStates, 'missing'])
      .describe('Of the last version; a draft may wait over a published one'),
    version: z.int().min(0).describe('The last one; 0 is what Convoz was shipped with'),
    publishedVersion: z.int().min(0).optional(),
    ownerId: z.string().optional(),
    reviewBy: day.optional(),
    stale: z.boolean().describe('The day of review has passed'),
    changedAt: time.optional(),
    changedBy: z.string().optional(),
    score: z.number().optional().describe('How well it fits what was looked for; only good for comparing'),
  }),
);

export const versionShape = named(
  'KnowledgeVersion',
  z.object({
    intent: z.string(),
    language,
    version: z.int().min(0),
    status: z.enum(knowledgeStates),
    title: z.string(),
    text: z.string().describe('With {name} where a fact of the shop belongs'),
    ownerId: z.string().optional(),
    reviewBy: day.optional(),
    why: z.string().optional(),
    by: z.string().describe('Id of the agent; empty for what Convoz was shipped with'),
    at: time,
  }),
);

export const entryShape = named(
  'KnowledgeEntry',
  z.object({ latest: versionShape, published: versionShape.optional(), stale: z.boolean() }),
);

export const examplesShape = named(
  'TopicExamples',
  z.object({
    intent: z.string(),
    version: z.int().min(1),
    examples: z.record(language, z.array(z.string())),
    by: z.string(),
    at: time,
  }),
);

export const topicShape = named(
  'KnowledgeTopic',
  z.object({
    intent: z.string(),
    entries: z.partialRecord(language, entryShape),
    examples: examplesShape.optional(),
    leastExamples: z.int().describe('So many are needed in each language'),
    isLearned: z.boolean().describe('The next training learns the examples: it is published in every language'),
    facts: z.record(language, z.record(z.string(), z.string())).describe('What {name} may stand for'),
  }),
);

export const changeShape = z.object({ what: z.enum(['same', 'removed', 'added']), text: z.string() });

const weekFigures = { asked: z.int(), unanswered: z.int(), unansweredShare: z.number() };

export const driftShape = named(
  'TopicDrift',
  z.object({
    weeks: z
      .array(z.object({ week: day.describe('Its Monday (UTC)'), ...weekFigures }))
      .describe('Oldest first; the last may not be over'),
    topics: z
      .array(
        z.object({
          intent: z.string(),
          title: z.string(),
          weeks: z.array(z.object({ ...weekFigures, share: z.number().describe('Of all messages of the week, 0–1') })),
        }),
      )
      .describe('Most asked about first; `weeks` in the order of the weeks above'),
    complete: z.boolean().describe('Everything up to now has been counted'),
  }),
);
