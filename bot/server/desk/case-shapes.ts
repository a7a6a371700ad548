import { z } from 'zod';
import { caseReasons } from '../../support/recovery.js';
import { metrics } from '../../support/survey.js';
import { named } from './named.js';
import { time } from './shapes.js';

const fields = {
  id: z.string(),
  conversationId: z.string(),
  episode: z.int().min(1),
  contactId: z.string(),
  invitationId: z.string().describe('Whose answer opened it'),
  reason: z.enum(caseReasons),
  openedAt: time,
  dueAt: time,
  status: z.enum(['open', 'closed']),
  ownerId: z.string().optional(),
  cause: z.string().optional(),
  action: z.string().optional(),
  firstActionAt: time.optional(),
  repliedAt: time.optional(),
  closedAt: time.optional(),
  secondInvitationId: z.string().optional(),
  version: z.int().min(1).describe('To be sent with a change'),
};

const answer = { value: z.number().describe('High is good'), comment: z.string().optional(), at: time };

export const caseShape = named('RecoveryCase', z.object(fields));

export const ratedCaseShape = named(
  'RatedRecoveryCase',
  z.object({
    ...fields,
    isOverdue: z.boolean(),
    rating: z
      .object({
        metric: z.enum(metrics).optional(),
        surveyId: z.string().optional(),
        surveyVersion: z.int().optional(),
        ...answer,
      })
      .optional(),
    second: z.object(answer).optional().describe('The second rating, once there is one'),
    channel: z.string().optional(),
    language: z.string().optional(),
    topic: z.string().optional(),
  }),
);

/** What happened to a case, oldest first. */
export const historyShape = z.object({
  type: z.string(),
  at: time,
  what: z.string().optional(),
  agentId: z.string().optional(),
});
