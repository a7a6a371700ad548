import { z } from 'zod';
import type { Clock, Ids } from '../../engine/ports.js';
import { ConvozError } from '../../errors.js';
import { type ApiKey, scopes } from '../../support/api-key.js';
import type { Store } from '../../support/repositories.js';
import { apiKeyHash, newApiKey } from '../access/key-gate.js';
import { byId, type Endpoint, endpoint } from './endpoint.js';
import { time } from './shapes.js';

const scopesField = z.array(z.enum(scopes)).min(1).max(scopes.length);
const keyShape = z.object({
  id: z.string(),
  name: z.string(),
  scopes: scopesField,
  createdBy: z.string(),
  createdAt: time,
  usedAt: time.optional().describe('To the minute'),
  revokedAt: time.optional(),
});

/** Keys with which other systems ask. */
export function keyEndpoints({ store, clock, ids }: { store: Store; clock: Clock; ids: Ids }): Endpoint[] {
  const { apiKeys } = store;
  return [
    endpoint({
      method: 'get',
      path: '/keys',
      summary: 'The keys of other systems, newest first, the revoked ones among them',
      who: 'admin',
      answer: z.object({ keys: z.array(keyShape) }),
      handle: async () => ({ keys: await apiKeys.list() }),
    }),

    endpoint({
      method: 'post',
      path: '/keys',
      summary: 'Make a key for another system',
      who: 'admin',
      body: z.strictObject({ name: z.string().trim().min(1).max(100), scopes: scopesField }),
      answer: z.object({ key: keyShape, secret: z.string().describe('The key itself: not shown again') }),
      async handle({ body, agent, audit }) {
        const secret = newApiKey();
        const key: ApiKey = {
          id: ids.next(),
          name: body.name,
          scopes: [...new Set(body.scopes)],
          createdBy: agent.id,
          createdAt: clock.now(),
        };
        await apiKeys.add(key, apiKeyHash(secret));
        await audit('key.made', { kind: 'key', id: key.id }, { scopes: key.scopes });
        return { key, secret };
      },
    }),

    endpoint({
      method: 'delete',
      path: '/keys/:id',
      summary: 'Revoke a key, for good and at once',
      who: 'admin',
      params: byId,
      answer: z.object({}),
      audits: 'key.revoked',
      async handle({ params: { id } }) {
        if (!(await apiKeys.revoke(id, clock.now()))) throw new ConvozError('NOT_FOUND', 'There is no such key');
        return {};
      },
    }),
  ];
}
