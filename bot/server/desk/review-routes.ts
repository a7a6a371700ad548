import { Router } from 'express';
import { z } from 'zod';
import { cleanDeep } from '../../channels/clean.js';
import type { Review } from '../../review/index.js';
import { approveRequest, dismissRequest, draftRequest, groupRequest, listRequest } from '../../review/requests.js';
import { agentOf, type Sessions } from '../sessions.js';
import { onlyFor } from './only-for.js';

const decidedQuery = z.object({ limit: z.coerce.number().int().min(1).max(200).default(50) });

/** What the bot may learn from, and what the team makes of it: for supervisors and admins. */
export function reviewRoutes({ review, sessions }: { review: Review; sessions: Sessions }): Router {
  const router = Router();
  router.use(sessions.required(), onlyFor('supervisor', 'admin'));

  router.get('/', async (request, response) => {
    response.json(await review.list(listRequest.parse(request.query)));
  });

  router.get('/decided', async (request, response) => {
    const { limit } = decidedQuery.parse(request.query);
    response.json({ decisions: await review.decided(limit) });
  });

  router.post('/:id/approve', async (request, response) => {
    const [{ id }, body] = [groupRequest.parse(request.params), approveRequest.parse(request.body)];
    response.json({ decision: await review.approve(id, body, agentOf(response).id) });
  });

  router.post('/:id/draft', async (request, response) => {
    const [{ id }, body] = [groupRequest.parse(request.params), draftRequest.parse(cleanDeep(request.body))];
    response.json({ decision: await review.draft(id, body, agentOf(response).id) });
  });

  router.post('/:id/dismiss', async (request, response) => {
    const [{ id }, body] = [groupRequest.parse(request.params), dismissRequest.parse(request.body)];
    response.json({ decision: await review.dismiss(id, body, agentOf(response).id) });
  });

  router.post('/:id/undo', async (request, response) => {
    await review.undo(groupRequest.parse(request.params).id);
    response.json({});
  });

  return router;
}
