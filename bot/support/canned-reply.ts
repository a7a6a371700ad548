import type { Language } from './language.js';

/** Something said often, kept under a short code. Texts may hold variables as `{{customer.name}}`. */
export interface CannedReply {
  id: string;
  /** Lower case, of letters, digits, `-` and `_`; one per language, for everybody and again for each agent. */
  code: string;
  language: Language;
  title: string;
  text: string;
  /** Whose own it is; absent: everybody's. */
  ownerId?: string;
  /** From 1; an edit must name the version it was made from. */
  version: number;
  updatedAt: Date;
  /** Id of the agent, or `seed`. */
  updatedBy: string;
}

export interface CannedReplies {
  find(id: string): Promise<CannedReply | undefined>;
  /** Everybody's and the agent's own whose code begins so, by code and language; `after` is the last one of the page before. */
  list(filter: {
    agentId: string;
    prefix: string;
    language?: Language;
    after?: Pick<CannedReply, 'code' | 'id'>;
    limit: number;
  }): Promise<CannedReply[]>;
  /**
   * Keeps a first version, or the next one of what is there. Rejects with EDIT_CONFLICT when somebody else was faster or
   * the code is taken in that language.
   */
  keep(reply: CannedReply): Promise<void>;
  remove(id: string): Promise<boolean>;
}
