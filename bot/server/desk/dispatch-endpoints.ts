import { z } from 'zod';
import { ConvozError } from '../../errors.js';
import type { Dispatcher } from '../../feedback/dispatcher.js';
import type { Dispatches } from '../../support/feedback-repositories.js';
import { byId, type Endpoint, endpoint } from './endpoint.js';
import { time } from './shapes.js';

export interface DispatchDeps {
  dispatches: Pick<Dispatches, 'failures' | 'counts'>;
  dispatcher: Pick<Dispatcher, 'again'>;
}

const listQuery = z.strictObject({ limit: z.coerce.number().int().min(1).max(200).default(50) });
const failedShape = z.object({
  id: z.string(),
  via: z.enum(['email', 'webhook', 'subscription']),
  about: z.string().describe('Id of the invitation or case'),
  code: z.string().describe('Of the last attempt'),
  attempts: z.int(),
  createdAt: time,
});

/** E-mails and webhooks that were given up, without what is in them, and a way to send one again. */
export function dispatchEndpoints({ dispatches, dispatcher }: DispatchDeps): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/dispatches',
      summary: 'E-mails and webhooks that were given up, latest first, without what is in them',
      who: 'admin',
      query: listQuery,
      answer: z.object({ counts: z.object({ ready: z.int(), failed: z.int() }), failed: z.array(failedShape) }),
      async handle({ query: { limit } }) {
        const failures = await dispatches.failures(limit);
        return {
          counts: await dispatches.counts(),
          failed: failures.map(({ id, via, about, code, attempts, createdAt }) => {
            return { id, via, about, code, attempts, createdAt };
          }),
        };
      },
    }),

    endpoint({
      method: 'post',
      path: '/dispatches/:id/again',
      summary: 'Try again, with as many attempts as at first',
      who: 'admin',
      audits: 'dispatch.repeated',
      params: byId,
      answer: z.object({}),
      async handle({ params }) {
        if (!(await dispatcher.again(params.id))) {
          throw new ConvozError('NOT_FOUND', 'Nothing of this id was given up', { hint: 'Load the list again.' });
        }
        return {};
      },
    }),
  ];
}
