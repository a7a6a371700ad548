import type { Priority } from './priority.js';

/** What a macro does, with names where an action has things. */
export type MacroStep =
  /** Says the canned reply of that code, in the language of the conversation. */
  | { do: 'reply'; code: string }
  | { do: 'label' | 'unlabel'; label: string }
  | { do: 'priority'; priority: Priority }
  | { do: 'snooze'; minutes: number }
  | { do: 'transfer'; agentId?: string; teamId?: string; note?: string }
  | { do: 'close'; withoutSurvey?: string; spam?: boolean };

/** Several actions under one name, done in order and as one change. */
export interface Macro {
  id: string;
  /** Unique. */
  name: string;
  steps: MacroStep[];
  /** From 1; an edit must name the version it was made from. */
  version: number;
  updatedAt: Date;
  /** Id of the agent, or `seed`. */
  updatedBy: string;
}

/** There are few: all of them are listed at once. */
export interface Macros {
  find(id: string): Promise<Macro | undefined>;
  /** By name. */
  list(): Promise<Macro[]>;
  /** Keeps a first or the next version. Rejects with EDIT_CONFLICT when somebody else was faster or the name is taken. */
  keep(macro: Macro): Promise<void>;
  remove(id: string): Promise<boolean>;
}
