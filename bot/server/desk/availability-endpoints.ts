import { z } from 'zod';
import type { Clock } from '../../engine/ports.js';
import { ConvozError } from '../../errors.js';
import { type AgentAvailability, agentStatuses, defaultCapacity, presentStatus } from '../../support/availability.js';
import type { Store } from '../../support/repositories.js';
import type { InTurn } from '../../team/in-turn.js';
import { byId, type Endpoint, endpoint } from './endpoint.js';
import { named } from './named.js';
import { time } from './shapes.js';

export interface AvailabilityDeps {
  store: Pick<Store, 'agents' | 'availability' | 'workload'>;
  workplace: { assignment: Pick<InTurn, 'kick'> };
  clock: Clock;
}

const status = z.enum(agentStatuses);
const availabilityShape = named(
  'Availability',
  z.object({
    id: z.string(),
    name: z.string(),
    status: status.describe('What he has said; away, too, when his desk has not been connected for two minutes'),
    since: time.optional().describe('Absent: he has never said anything'),
    capacity: z.int().describe('How many open conversations he may have before he is given no more'),
    open: z.int().describe('How many he has in hand'),
    lastAssignedAt: time.optional(),
  }),
);
const capacity = z.int().min(0).max(100);

/** Who is at work: everybody says it of himself, supervisors of all, and how much each can take. */
export function availabilityEndpoints({ store, workplace, clock }: AvailabilityDeps): Endpoint[] {
  const { agents, availability, workload } = store;
  return [
    endpoint({
      method: 'get',
      path: '/availability',
      summary: 'Who is at work, and how much each has in hand',
      who: 'agent',
      answer: z.object({ agents: z.array(availabilityShape) }),
      async handle({ agent }) {
        const now = clock.now();
        await availability.seen([agent.id], now);
        const [people, kept] = await Promise.all([agents.list(), availability.list()]);
        const open = await workload.openOf(people.map(({ id }) => id));
        const working = people.filter(({ active }) => active);
        return {
          agents: working.map(({ id, name }) => {
            const one = kept.find(({ agentId }) => agentId === id);
            return { id, name, ...show(one, now), open: open.get(id) ?? 0 };
          }),
        };
      },
    }),

    endpoint({
      method: 'put',
      path: '/availability',
      summary: 'Say whether you are at work',
      who: 'agent',
      body: z.strictObject({ status }),
      answer: z.object({ availability: availabilityShape }),
      async handle({ body, agent }) {
        return changed(agent, { agentId: agent.id, ...body });
      },
    }),

    endpoint({
      method: 'put',
      path: '/availability/:id',
      summary: 'Say it of another agent, or set how many conversations he may have',
      who: 'supervisor',
      audits: 'agent.changed',
      params: byId,
      body: z.strictObject({ status: status.optional(), capacity: capacity.optional() }),
      answer: z.object({ availability: availabilityShape }),
      async handle({ params, body }) {
        const agent = await agents.find(params.id);
        if (!agent) throw new ConvozError('NOT_FOUND', 'There is no such agent');
        return changed(agent, {
          agentId: agent.id,
          ...(body.status && { status: body.status }),
          ...(body.capacity !== undefined && { capacity: body.capacity }),
        });
      },
    }),
  ];

  async function changed({ id, name }: { id: string; name: string }, change: Parameters<typeof availability.set>[0]) {
    const now = clock.now();
    const kept = await availability.set(change, now);
    const open = (await workload.openOf([id])).get(id) ?? 0;
    workplace.assignment.kick();
    return { availability: { id, name, ...show(kept, now), open } };
  }
}

function show(kept: AgentAvailability | undefined, now: Date) {
  if (!kept) return { status: 'offline' as const, capacity: defaultCapacity };
  const { capacity: most, lastAssignedAt } = kept;
  return { ...presentStatus(kept, now), capacity: most, ...(lastAssignedAt && { lastAssignedAt }) };
}
