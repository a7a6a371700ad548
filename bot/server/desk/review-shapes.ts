import { z } from 'zod';
import { languages } from '../../support/language.js';
import { reviewReasons } from '../../support/review.js';
import { named } from './named.js';
import { time } from './shapes.js';

const language = z.enum(languages);
const kind = z.enum(['approved', 'drafted', 'dismissed']);
const wording = z.object({ text: z.string(), language, count: z.int().min(1) });

export const groupShape = named(
  'ReviewGroup',
  z.object({
    id: z.string().describe('The same from listing to listing'),
    count: z.int(),
    languages: z.partialRecord(language, z.int()),
    reasons: z.record(z.enum(reviewReasons), z.int()),
    firstSeen: time,
    lastSeen: time.describe('To be sent as `until` with a decision, so that nothing is decided unseen'),
    example: wording.describe('The first of its messages'),
    wordings: z.array(wording).describe('Most frequent first, at most fifty'),
    guesses: z.array(z.object({ intent: z.string(), probability: z.number() })),
    again: z
      .object({ kind, decidedAt: time, intent: z.string().optional() })
      .optional()
      .describe('Decided about before, and come up again'),
  }),
);

export const replyShape = named('AgentReply', z.object({ text: z.string(), at: time, language, agentId: z.string() }));

export const decidedShape = named(
  'ReviewDecision',
  z.object({
    groupId: z.string(),
    kind,
    text: z.string(),
    coversUntil: time,
    decidedAt: time,
    decidedBy: z.string().optional(),
    intent: z.string().optional(),
    lessons: z.array(z.object({ text: z.string(), intent: z.string(), language })).optional(),
    draft: z
      .object({
        status: z.literal('draft'),
        question: z.string(),
        answer: z.string(),
        language,
        intent: z.string().optional(),
        questions: z.array(z.string()),
      })
      .optional(),
  }),
);
