import { z } from 'zod';
import { cleanDeep } from '../../channels/clean.js';
import type { Review } from '../../review/index.js';
import { approveRequest, dismissRequest, draftRequest, groupRequest, listRequest } from '../../review/requests.js';
import { type Endpoint, endpoint } from './endpoint.js';
import { decidedShape, groupShape, replyShape } from './review-shapes.js';
import { time } from './shapes.js';

const decidedQuery = z.object({ limit: z.coerce.number().int().min(1).max(200).default(50) });
const oneDecision = z.object({ decision: decidedShape });

/** What the bot may learn from, and what the team makes of it. */
export function reviewEndpoints({ review }: { review: Review }): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/review',
      summary: 'Messages the bot did not understand or answer well, grouped by likeness, largest groups first',
      who: 'supervisor',
      query: listRequest,
      answer: z.object({
        since: time,
        messages: z.int().describe('Looked at'),
        more: z.boolean().describe('There were more than a listing looks at; the oldest have been left out'),
        total: z.int().describe('Groups that fit'),
        groups: z.array(groupShape),
      }),
      handle: ({ query }) => review.list(query),
    }),

    endpoint({
      method: 'get',
      path: '/review/decided',
      summary: 'The latest decisions, newest first, with the drafts among them',
      who: 'supervisor',
      query: decidedQuery,
      answer: z.object({ decisions: z.array(decidedShape) }),
      handle: async ({ query }) => ({ decisions: await review.decided(query.limit) }),
    }),

    endpoint({
      method: 'get',
      path: '/review/:id/replies',
      summary: 'What agents replied to the messages of a group, masked: the beginning of a draft',
      who: 'supervisor',
      params: groupRequest,
      query: dismissRequest,
      answer: z.object({ replies: z.array(replyShape) }),
      errors: ['REVIEW_DECIDED'],
      handle: async ({ params, query }) => ({ replies: await review.replies(params.id, query) }),
    }),

    endpoint({
      method: 'post',
      path: '/review/:id/approve',
      summary: 'Make lessons of the wordings, for the next training',
      who: 'supervisor',
      params: groupRequest,
      body: approveRequest,
      answer: oneDecision,
      errors: ['INTENT_UNKNOWN', 'REVIEW_DECIDED'],
      audits: 'review.approved',
      handle: async ({ params, body, agent }) => ({ decision: await review.approve(params.id, body, agent.id) }),
    }),

    endpoint({
      method: 'post',
      path: '/review/:id/draft',
      summary: 'Keep an answer as a draft; nothing of it is said to customers yet',
      who: 'supervisor',
      params: groupRequest,
      body: z.preprocess(cleanDeep, draftRequest),
      answer: oneDecision,
      errors: ['REVIEW_DECIDED'],
      audits: 'review.drafted',
      handle: async ({ params, body, agent }) => ({ decision: await review.draft(params.id, body, agent.id) }),
    }),

    endpoint({
      method: 'post',
      path: '/review/:id/dismiss',
      summary: 'There is nothing to learn from the group',
      who: 'supervisor',
      params: groupRequest,
      body: dismissRequest,
      answer: oneDecision,
      errors: ['REVIEW_DECIDED'],
      audits: 'review.dismissed',
      handle: async ({ params, body, agent }) => ({ decision: await review.dismiss(params.id, body, agent.id) }),
    }),

    endpoint({
      method: 'post',
      path: '/review/:id/undo',
      summary: 'Take the latest decision about the group back, with its lessons or its draft',
      who: 'supervisor',
      params: groupRequest,
      answer: z.object({}),
      audits: 'review.undone',
      async handle({ params }) {
        await review.undo(params.id);
        return {};
      },
    }),
  ];
}
