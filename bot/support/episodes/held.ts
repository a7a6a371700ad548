import { type Step, text } from './episode-log.js';
import { bot, type Hands, isByPerson, nextHands } from './hands.js';

/** Who had an episode, and for how long. */
export interface Held {
  /** In milliseconds; together the whole time. */
  times: Times;
  /** In order. */
  agents: string[];
  transfers: number;
  /** A person took it or wrote, whoever it was. */
  isByAgent: boolean;
}

interface Times {
  botMs: number;
  /** Absent when it never was in the queue. */
  waitMs?: number;
  /** Absent, like the next, when no person had it. */
  agentOwnedMs?: number;
  snoozedMs?: number;
}

/**
 * Divides the time from `from` to `to` among the bot, the queue and people; steps before `from` only tell who had the
 * conversation then.
 */
export function held(steps: readonly Step[], from: number, to: number): Held {
  const times: Times = { botMs: 0 };
  const agents: string[] = [];
  let transfers = 0;
  let isByAgent = false;
  let hands = bot;
  // The person who had it last; nobody once it has been passed on to a team, which is counted then.
  let last: string | undefined;
  let since = from;
  for (const step of steps) {
    add(hands, since, step.at, times);
    since = Math.max(since, step.at);
    const next = nextHands(hands, step);
    const isPassedOn = step.type === 'conversation.transferred' && hands.holder === 'agent' && next !== hands;
    const isAnother = last !== undefined && next.agentId !== undefined && next.agentId !== last;
    if (isPassedOn || isAnother) transfers += 1;
    last = next.agentId ?? (isPassedOn ? undefined : last);
    hands = next;
    isByAgent ||= hands.holder === 'agent' || isByPerson(step);
    const agentId = hands.agentId ?? (isByPerson(step) ? text(step.data.agentId) : undefined);
    if (agentId !== undefined && agentId !== agents.at(-1)) agents.push(agentId);
  }
  add(hands, since, to, times);
  return { times, agents, transfers, isByAgent };
}

/**
 * Adds also no time at all, since who had it for no more than a moment had it. Only a person's time is snoozed: in the queue
 * the customer waits all the same.
 */
function add({ holder, snoozedUntil }: Hands, from: number, to: number, times: Times): void {
  const ms = Math.max(0, to - from);
  if (holder === 'bot') times.botMs += ms;
  if (holder === 'queue') times.waitMs = (times.waitMs ?? 0) + ms;
  if (holder === 'agent') {
    const snoozed = snoozedUntil === undefined ? 0 : Math.min(ms, Math.max(0, snoozedUntil - from));
    times.snoozedMs = (times.snoozedMs ?? 0) + snoozed;
    times.agentOwnedMs = (times.agentOwnedMs ?? 0) + ms - snoozed;
  }
}
