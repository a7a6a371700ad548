import type { KnowledgeVersion, TopicExamples } from '../../../bot/support/knowledge-entry.js';
import type { Language } from '../../../bot/support/language.js';
import type { ModelOverview } from '../../../bot/support/model-work.js';
import type { ReviewReason } from '../../../bot/support/review.js';

type OverTheWire<T> = { [K in keyof T]: T[K] extends Date ? string : T[K] };

export type Version = OverTheWire<KnowledgeVersion>;

export interface Row {
  intent: string;
  title: string;
  answer?: string;
  status: 'draft' | 'published' | 'missing';
  version: number;
  publishedVersion?: number;
  ownerId?: string;
  reviewBy?: string;
  stale: boolean;
}

export interface Entry {
  latest: Version;
  published?: Version;
  stale: boolean;
}

export interface Topic {
  intent: string;
  entries: Partial<Record<Language, Entry>>;
  examples?: OverTheWire<TopicExamples>;
  leastExamples: number;
  isLearned: boolean;
  facts: Record<Language, Record<string, string>>;
}

export interface Group {
  id: string;
  count: number;
  languages: Partial<Record<Language, number>>;
  reasons: Record<ReviewReason, number>;
  lastSeen: string;
  example: { text: string; language: Language };
  wordings: { text: string; language: Language; count: number }[];
  guesses: { intent: string; probability: number }[];
  again?: { kind: 'approved' | 'drafted' | 'dismissed'; decidedAt: string };
}

export interface Figures {
  asked: number;
  unanswered: number;
  unansweredShare: number;
}

export interface Drift {
  weeks: (Figures & { week: string })[];
  topics: { intent: string; title: string; weeks: (Figures & { share: number })[] }[];
  complete: boolean;
}

export type Models = ModelOverview;
export type Model = ModelOverview['models'][number];
export type { Language, ReviewReason };
