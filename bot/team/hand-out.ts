import type { Clock } from '../engine/ports.js';
import { isConvozError } from '../errors.js';
import type { Agent } from '../support/agent.js';
import type { AgentAction } from '../support/agent-action.js';
import { presentStatus } from '../support/availability.js';
import { type Candidate, chooseAgent, type Waiting } from '../support/choose-agent.js';
import type { Conversation } from '../support/conversation.js';
import type { ListPlace } from '../support/conversation-list.js';
import { matterOf } from '../support/matter-of.js';
import type { Store } from '../support/repositories.js';
import type { TeamBook } from './team-book.js';

export interface HandOutDeps {
  store: Pick<Store, 'conversations' | 'workload' | 'availability' | 'leases' | 'agents'>;
  book: Pick<TeamBook, 'teams' | 'teamFor'>;
  act: (conversationId: string, action: AgentAction) => Promise<unknown>;
  clock: Clock;
  /** Names this process among those that share the database. */
  holder: string;
  log: (level: 'warn', message: string, ids: Record<string, unknown>) => void;
}

const leaseMs = 15_000;
const atOnce = 500;

/**
 * Gives what waits in the queue to agents of the teams that are handed their conversations, most urgent first; resolves with
 * how many it gave. Only one process does so at a time, since two would not know of each other how much they have given
 * to whom.
 */
export async function handOut(deps: HandOutDeps): Promise<number> {
  const { store, book, clock } = deps;
  const now = clock.now();
  if (!book.teams().some(({ assignment }) => assignment === 'auto') || !(await isMine(deps))) return 0;

  const agents = await candidates(deps, now);
  let given = 0;
  let after: ListPlace | undefined;
  do {
    if (agents.every(isFull)) return given;
    const page = await store.conversations.list({ tags: ['queued'], limit: atOnce, ...(after && { after }) });
    for (const { conversation } of page) {
      if (!isHandedOut(conversation, book)) continue;
      if (agents.every(isFull)) return given;
      const id = chooseAgent(waiting(conversation), agents, now);
      const chosen = agents.find((one) => one.id === id);
      if (chosen && (await give(conversation.id, chosen, deps))) given += 1;
    }
    after = page.length === atOnce ? page.at(-1)?.place : undefined;
  } while (after && (await isMine(deps)));
  return given;
}

/** Takes the lease, or keeps it for longer. */
function isMine({ store, clock, holder }: HandOutDeps): Promise<boolean> {
  const now = clock.now();
  return store.leases.take('assignment', holder, now, new Date(now.getTime() + leaseMs));
}

type AgentCandidate = Candidate & { agent: Agent };

async function candidates({ store, book }: HandOutDeps, now: Date): Promise<AgentCandidate[]> {
  const [kept, agents] = await Promise.all([store.availability.list(), store.agents.list()]);
  const open = await store.workload.openOf(kept.map(({ agentId }) => agentId));
  const auto = book.teams().filter(({ assignment }) => assignment === 'auto');
  return kept.flatMap((one) => {
    const agent = agents.find(({ id, active }) => active && id === one.agentId);
    if (!agent) return [];
    const { agentId: id, capacity, lastAssignedAt } = one;
    const teams = auto.filter(({ members }) => members.includes(id));
    const isOnline = presentStatus(one, now).status === 'online';
    return [{ id, agent, isOnline, open: open.get(id) ?? 0, capacity, lastAssignedAt, teams }];
  });
}

/** What belongs to a team that takes what it wants is left to it; what nobody can deal with may go to anybody. */
function isHandedOut(conversation: Conversation, book: HandOutDeps['book']): boolean {
  return book.teamFor(conversation)?.assignment !== 'claim';
}

function waiting(conversation: Conversation): Waiting {
  const { status, memory, updatedAt } = conversation;
  const since = new Date('since' in status ? status.since : updatedAt);
  return { ...matterOf(conversation), since, declined: memory.declined ?? [] };
}

function isFull({ isOnline, open, capacity }: Candidate): boolean {
  return !isOnline || open >= capacity;
}

/** Somebody else may have been faster; then what the agent has in hand is counted anew. */
async function give(conversationId: string, chosen: AgentCandidate, deps: HandOutDeps): Promise<boolean> {
  const { store, act, clock, log } = deps;
  const { id, agent } = chosen;
  chosen.open = (await store.workload.openOf([id])).get(id) ?? 0;
  if (isFull(chosen)) return false;
  try {
    await act(conversationId, { type: 'assign', agent });
  } catch (error) {
    if (!isConvozError(error)) throw error;
    const isTaken = error.code === 'ALREADY_CLAIMED' || error.code === 'NOT_WAITING';
    if (!isTaken) log('warn', 'A conversation could not be handed out', { conversationId, code: error.code });
    return false;
  }
  chosen.open += 1;
  chosen.lastAssignedAt = clock.now();
  await store.availability.assigned(id, chosen.lastAssignedAt);
  return true;
}
