import type { AgentAvailability, AgentStatus } from './availability.js';
import type { Conversation } from './conversation.js';
import type { KeptHours } from './hours-plan.js';
import type { Team } from './team.js';

/** Teams; there are few, and all of them are read at once. */
export interface Teams {
  /** By name. */
  list(): Promise<Team[]>;
  /** Keeps the next version of a team, 1 being a new one. Rejects with EDIT_CONFLICT when somebody was faster. */
  keep(team: Team, by: string, at: Date): Promise<void>;
  /** Removes it with its hours; false when there is none. */
  remove(id: string): Promise<boolean>;
}

/** Plans of opening hours, by the id of a team; `house` is everybody's who has none of his own. */
export interface Hours {
  all(): Promise<Map<string, KeptHours>>;
  /** Keeps the next version, 1 being the first. Rejects with EDIT_CONFLICT when somebody was faster. */
  keep(id: string, plan: KeptHours, by: string, at: Date): Promise<void>;
  remove(id: string): Promise<boolean>;
}

/** Who is at work. An agent without a row has never said so. */
export interface Availabilities {
  list(): Promise<AgentAvailability[]>;
  /** What an agent says, or a supervisor of him; what is not given stays, and `since` moves with the status only. */
  set(change: { agentId: string; status?: AgentStatus; capacity?: number }, now: Date): Promise<AgentAvailability>;
  /** They are connected to some process at this moment. */
  seen(agentIds: readonly string[], now: Date): Promise<void>;
  assigned(agentId: string, now: Date): Promise<void>;
}

/** What only one process may do at a time. */
export interface Leases {
  /** True when the lease is the holder's until then: it was free, over, or his already. */
  take(name: string, holder: string, now: Date, until: Date): Promise<boolean>;
}

/** What waits for people, and what they have. */
export interface Workload {
  /** Waiting in the queue, longest first. */
  queued(limit: number): Promise<Conversation[]>;
  /** How many conversations each of these agents has in hand; those put off do not count. */
  openOf(agentIds: readonly string[]): Promise<Map<string, number>>;
  /** In an agent's hands, oldest first. */
  assignedTo(agentId: string, limit: number): Promise<Conversation[]>;
  /** When the last hand-overs were called for and taken, newest first; those nobody called for are left out. */
  recentWaits(limit: number): Promise<{ calledAt: Date; takenAt: Date }[]>;
}
