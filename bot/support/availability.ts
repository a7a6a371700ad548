/** What an agent says about himself. */
export const agentStatuses = ['online', 'away', 'offline'] as const;

export type AgentStatus = (typeof agentStatuses)[number];

/** Whether an agent takes part, as kept. An agent without one has never said that he does. */
export interface AgentAvailability {
  agentId: string;
  status: AgentStatus;
  since: Date;
  /** How many open conversations he may have before he is given no more. */
  capacity: number;
  lastAssignedAt?: Date;
  /** When some process last saw him connected. */
  seenAt: Date;
}

/** Without a connection for this long he counts as away, whatever he has said. */
export const unseenMs = 2 * 60_000;

/** So long after he has gone the customers who wait for him go back to the queue. */
export const graceMs = 2 * 60_000;

export const defaultCapacity = 5;

/** What he is at this moment, and since when. */
export function presentStatus(kept: AgentAvailability, now: Date): { status: AgentStatus; since: Date } {
  const { status, since, seenAt } = kept;
  const goneAt = new Date(seenAt.getTime() + unseenMs);
  if (status === 'online' && goneAt <= now) return { status: 'away', since: goneAt };
  return { status, since };
}

/** Whether what waits for him must wait no longer. */
export function hasLeft(kept: AgentAvailability, now: Date): boolean {
  const { status, since } = presentStatus(kept, now);
  return status !== 'online' && now.getTime() - since.getTime() >= graceMs;
}
