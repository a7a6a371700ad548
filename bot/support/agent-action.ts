import type { Agent } from './agent.js';
import type { NewNote } from './note.js';
import type { Priority } from './priority.js';

/** A team as far as a conversation given to it knows it. */
export interface TeamName {
  id: string;
  name: string;
}

/** What an agent does with a conversation once somebody has it. `agent` is who does it. */
export type AgentStep =
  | { type: 'reply'; agent: Agent; text: string }
  | { type: 'note'; agent: Agent; note: NewNote }
  | { type: 'label' | 'unlabel'; agent: Agent; label: string }
  | { type: 'priority'; agent: Agent; priority: Priority }
  | { type: 'snooze'; agent: Agent; until: Date }
  /** To a person or to a team, which then has it in its queue; the note is for whoever takes it. */
  | { type: 'transfer'; agent: Agent; to: { agent: Agent } | { team: TeamName }; note?: NewNote }
  /**
   * `withoutSurvey` is his reason for closing without one; it is kept, and how often it happens is reported. `spam`: nobody
   * is asked about it.
   */
  | { type: 'close'; agent: Agent; withoutSurvey?: string; spam?: boolean };

/** What an agent does to a conversation. Replies come through the inbox, so that a repeated click speaks once. */
export type AgentAction =
  | Exclude<AgentStep, { type: 'reply' }>
  | { type: 'claim' | 'return' | 'unsnooze' | 'reopen'; agent: Agent }
  /**
   * Gives it to `agent`. By a supervisor, whose id is `by`, from whoever has it; without `by` by the rules, and then only what waits
   * in the queue.
   */
  | { type: 'assign'; agent: Agent; by?: string }
  /** Takes it from `agent` and puts it back into the queue, at its priority; `why` is kept with the event. */
  | { type: 'requeue'; agent: Agent; why: 'away' | 'offline' | 'unassigned' }
  /** Sends a message once more that could not be delivered. */
  | { type: 'resend'; agent: Agent; messageId: string }
  /** Several steps as one change: all or none. The same `runId` is run once. */
  | { type: 'macro'; agent: Agent; macroId: string; runId: string; steps: readonly AgentStep[] };
