import { z } from 'zod';
import type { Clock } from '../../engine/ports.js';
import type { Conversation } from '../../support/conversation.js';
import { matterOf } from '../../support/matter-of.js';
import { priorities } from '../../support/priority.js';
import type { Store } from '../../support/repositories.js';
import { agedPriority, type Promised } from '../../support/waiting.js';
import type { TeamBook } from '../../team/team-book.js';
import { type Endpoint, endpoint } from './endpoint.js';
import { time } from './shapes.js';

export interface QueueDeps {
  store: Pick<Store, 'workload'>;
  workplace: { teams: TeamBook };
  clock: Clock;
}

const mostShown = 500;
const priority = z.enum(priorities);
const waitingShape = z.object({
  conversationId: z.string(),
  since: time,
  topic: z.string().optional(),
  team: z.object({ id: z.string(), name: z.string() }).optional().describe('Which would deal with it'),
  priority,
  agedPriority: priority.describe('A step more for each time that the promised time has passed'),
  promised: z
    .object({
      target: z.enum(['first', 'next']),
      dueAt: time,
      state: z.enum(['kept', 'near', 'broken']).describe('near: four fifths of the time are over'),
    })
    .optional()
    .describe('Absent where nothing is promised'),
});

/** What waits, how long, and what was promised. */
export function queueEndpoints({ store, workplace, clock }: QueueDeps): Endpoint[] {
  const book = workplace.teams;
  return [
    endpoint({
      method: 'get',
      path: '/queue',
      summary: 'What waits for a person, longest first, with what was promised; at most five hundred',
      who: 'agent',
      answer: z.object({ waiting: z.array(waitingShape) }),
      async handle() {
        const now = clock.now();
        return { waiting: (await store.workload.queued(mostShown)).map((one) => show(one, now)) };
      },
    }),
  ];

  function show(conversation: Conversation, now: Date) {
    const { id, status, memory, priority: kept = 'normal', createdAt } = conversation;
    const team = book.teamFor(conversation);
    const promised = memory.waiting && book.rules.promised(conversation, memory.waiting, now);
    const { topic } = matterOf(conversation);
    return {
      conversationId: id,
      since: 'since' in status ? status.since : createdAt,
      ...(topic !== undefined && { topic }),
      ...(team && { team: { id: team.id, name: team.name } }),
      priority: kept,
      agedPriority: agedPriority(kept, promised?.passed),
      ...(promised && {
        promised: { target: memory.waiting?.target, dueAt: promised.dueAt, state: stateOf(promised, now) },
      }),
    };
  }
}

function stateOf({ warnAt, dueAt }: Promised, now: Date): 'kept' | 'near' | 'broken' {
  if (dueAt <= now) return 'broken';
  return warnAt <= now ? 'near' : 'kept';
}
