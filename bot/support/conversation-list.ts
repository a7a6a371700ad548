import type { ConversationTag } from './conversation.js';
import type { Language } from './language.js';
import type { Priority } from './priority.js';

/** Which conversations a list shows. What is absent keeps nothing out. */
export interface ConversationFilter {
  tags?: readonly ConversationTag[];
  /** Null: those nobody has. */
  agentId?: string | null;
  teamId?: string;
  label?: string;
  priority?: Priority;
  language?: Language;
  channel?: string;
  /** Behind this place; it need not exist any more. */
  after?: ListPlace;
  /** At most so many. */
  limit: number;
}

/** A place in the order of a list. */
export interface ListPlace {
  /** Rank of the priority as it has aged; counts only where somebody waits. */
  rank: number;
  since: Date;
  id: string;
}
