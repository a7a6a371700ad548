import type { Language } from './language.js';

/** `published` versions are said to customers; a `draft` waits for somebody to publish it. */
export const knowledgeStates = ['draft', 'published'] as const;

/** One edit of the answer to a topic in a language, as it was written; never changed, only followed. */
export interface KnowledgeVersion {
  intent: string;
  language: Language;
  /** From 1 without gaps; 0 is the answer that Convoz was shipped with. */
  version: number;
  status: (typeof knowledgeStates)[number];
  title: string;
  /** With `{name}` where a fact of the shop belongs; paragraphs apart by a blank line. */
  text: string;
  /** Id of the agent who answers for it. */
  ownerId?: string;
  /** Local day, `YYYY-MM-DD`, up to which it counts as true. */
  reviewBy?: string;
  /** Why it was changed, in the words of whoever did. */
  why?: string;
  /** Id of the agent. */
  by: string;
  at: Date;
}

/** How customers ask about a topic: what the bot learns it from. An edit is the next version, from 1. */
export interface TopicExamples {
  intent: string;
  version: number;
  examples: Record<Language, string[]>;
  by: string;
  at: Date;
}

/** What the team has written over and beside the shipped FAQ. */
export interface KnowledgeStore {
  /**
   * What has been kept since a mark, 0 at first: of each answer the last draft and the last published version among them, and
   * the last examples of each topic. `mark` is what to ask with next time.
   */
  since(mark: number): Promise<{ mark: number; versions: KnowledgeVersion[]; examples: TopicExamples[] }>;
  /** Keeps the next version. Rejects with EDIT_CONFLICT when there already is one of that number. */
  keep(version: KnowledgeVersion): Promise<void>;
  /** Versions of one answer, newest first: those below `before`. */
  versions(intent: string, language: Language, page: { before?: number; limit: number }): Promise<KnowledgeVersion[]>;
  /** Keeps the next version. Rejects with EDIT_CONFLICT when there already is one of that number. */
  keepExamples(examples: TopicExamples): Promise<void>;
}
