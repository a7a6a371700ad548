import type { Clock } from '../engine/ports.js';
import { isConvozError } from '../errors.js';
import type { AgentAction } from '../support/agent-action.js';
import { hasLeft, presentStatus } from '../support/availability.js';
import type { Store } from '../support/repositories.js';
import type { OnlineAgents } from './online-agents.js';

export interface TakeBackDeps {
  store: Pick<Store, 'workload' | 'availability' | 'agents'>;
  online: Pick<OnlineAgents, 'isConnected'>;
  act: (conversationId: string, action: AgentAction) => Promise<unknown>;
  clock: Clock;
  log: (level: 'warn', message: string, ids: Record<string, unknown>) => void;
}

const mostAtOnce = 100;
/** That somebody is there is written down no more often: much less than what makes him count as away. */
const notedEveryMs = 30_000;

/**
 * Notes who is connected, and puts conversations back into the queue whose customers wait for somebody who has gone; those
 * in which nobody waits stay his. Resolves with how many went back.
 */
export async function takeBack({ store, online, act, clock, log }: TakeBackDeps): Promise<number> {
  const now = clock.now();
  const kept = await store.availability.list();
  const connected = kept.filter(({ agentId }) => online.isConnected(agentId));
  const stale = connected.filter(({ seenAt }) => now.getTime() - seenAt.getTime() >= notedEveryMs);
  await store.availability.seen(
    stale.map(({ agentId }) => agentId),
    now,
  );
  let back = 0;
  for (const one of kept) {
    const seenAt = connected.includes(one) ? now : one.seenAt;
    const present = { ...one, seenAt };
    if (!hasLeft(present, now)) continue;
    const { status } = presentStatus(present, now);
    back += await returned(one.agentId, status === 'offline' ? 'offline' : 'away');
  }
  return back;

  async function returned(agentId: string, why: 'away' | 'offline'): Promise<number> {
    const waiting = (await store.workload.assignedTo(agentId, mostAtOnce)).filter(({ memory }) => memory.waiting);
    if (waiting.length === 0) return 0;
    const agent = await store.agents.find(agentId);
    if (!agent) return 0;
    let count = 0;
    for (const { id } of waiting) {
      try {
        await act(id, { type: 'requeue', agent, why });
        count += 1;
      } catch (error) {
        if (!isConvozError(error)) throw error;
        log('warn', 'A conversation could not go back to the queue', { conversationId: id, code: error.code });
      }
    }
    return count;
  }
}
