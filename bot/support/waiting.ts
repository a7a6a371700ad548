import type { OpenHours } from './business-hours.js';
import { type Priority, priorityOf, rankOf } from './priority.js';
import type { Team } from './team.js';

/** A customer waits for a person: kept with the conversation from when he begins to until he is answered. Times are ISO 8601. */
export interface WaitingClock {
  since: string;
  /** `first`: he has called for a person. `next`: he has written to one, or has been passed on. */
  target: 'first' | 'next';
  /** The team has been told that the target is near, and that it has passed. */
  warned?: true;
  breached?: true;
  /** How often the promised time had passed when it was last looked at: each ages his priority by a step. */
  passed?: number;
  /** He has been told that nobody has taken it. */
  timedOut?: true;
}

/** What was promised to somebody who waits, as moments. */
export interface Promised {
  /** When four fifths of the time are over. */
  warnAt: Date;
  dueAt: Date;
  /** How often the whole time has passed by now, and when it will have passed once more. */
  passed: number;
  passesAt?: Date;
}

const warnAfter = 0.8;
const minuteMs = 60_000;

/** How the promise to a customer stands, in the open time of his team; undefined where nothing was promised, or nobody ever opens. */
export function promisedTo(
  { since, target }: WaitingClock,
  priority: Priority | undefined,
  team: Pick<Team, 'targets'> | undefined,
  hours: Pick<OpenHours, 'afterOpen' | 'openMs'>,
  now: Date,
): Promised | undefined {
  const targets = team?.targets[priority ?? 'normal'] ?? team?.targets.normal;
  const minutes = target === 'first' ? targets?.firstMinutes : targets?.nextMinutes;
  if (minutes === undefined) return undefined;
  const from = new Date(since);
  const ms = minutes * minuteMs;
  const [warnAt, dueAt] = [hours.afterOpen(from, ms * warnAfter), hours.afterOpen(from, ms)];
  if (!warnAt || !dueAt) return undefined;
  const passed = Math.floor(hours.openMs(from, now) / ms);
  const passesAt = passed === 0 ? dueAt : hours.afterOpen(from, ms * (passed + 1));
  return { warnAt, dueAt, passed, ...(passesAt && { passesAt }) };
}

/** How urgent it is by now: a step more each time that the promised time has passed. */
export function agedPriority(priority: Priority | undefined, passed = 0): Priority {
  return priorityOf(rankOf(priority) + passed);
}
