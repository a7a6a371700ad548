import { z } from 'zod';
import type { Clock } from '../../engine/ports.js';
import { ConvozError } from '../../errors.js';
import type { Store } from '../../support/repositories.js';
import { sessionIdOf } from '../sessions.js';
import { byId, type Endpoint, endpoint } from './endpoint.js';
import { time } from './shapes.js';

const sessionShape = z.object({
  id: z.string(),
  startedAt: time,
  seenAt: time.describe('To the minute'),
  expiresAt: time,
  browser: z.string().describe('What it says of itself'),
  current: z.boolean().describe('The one that asks'),
});

const ended = z.object({ ended: z.int().min(0) });

/** Where one is logged in; and for admins, where somebody else is. */
export function sessionEndpoints({ store, clock }: { store: Store; clock: Clock }): Endpoint[] {
  const { agents } = store;
  return [
    endpoint({
      method: 'get',
      path: '/sessions',
      summary: 'Where you are logged in',
      who: 'agent',
      answer: z.object({ sessions: z.array(sessionShape) }),
      async handle({ agent, response }) {
        const own = await agents.sessions(agent.id, clock.now());
        return {
          sessions: own.map(({ agentId: _own, ...session }) => ({
            ...session,
            current: session.id === sessionIdOf(response),
          })),
        };
      },
    }),

    endpoint({
      method: 'delete',
      path: '/sessions',
      summary: 'Log out everywhere else',
      who: 'agent',
      answer: ended,
      async handle({ agent, audit, response }) {
        const count = await agents.endSessions(agent.id, { except: sessionIdOf(response) ?? '' });
        await audit('sessions.ended', { kind: 'agent', id: agent.id }, { count });
        return { ended: count };
      },
    }),

    endpoint({
      method: 'delete',
      path: '/sessions/:id',
      summary: 'End one of your sessions',
      who: 'agent',
      params: byId,
      answer: ended,
      async handle({ params: { id }, agent, audit }) {
        const count = await agents.endSessions(agent.id, { id });
        if (count === 0) throw new ConvozError('NOT_FOUND', 'You have no such session');
        await audit('sessions.ended', { kind: 'agent', id: agent.id }, { count });
        return { ended: count };
      },
    }),

    endpoint({
      method: 'delete',
      path: '/agents/:id/sessions',
      summary: 'Log an agent out everywhere',
      who: 'admin',
      params: byId,
      answer: ended,
      async handle({ params: { id }, audit }) {
        if (!(await agents.find(id))) throw new ConvozError('NOT_FOUND', 'There is no such agent');
        const count = await agents.endSessions(id, {});
        await audit('sessions.ended', { kind: 'agent', id }, { count });
        return { ended: count };
      },
    }),
  ];
}
