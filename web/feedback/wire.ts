import type { Experiment as KeptExperiment } from '../../bot/support/experiment.js';
import type { ExperimentResult as KeptResult } from '../../bot/support/experiment-result.js';
import type { Language } from '../../bot/support/language.js';
import type { RecoveryCase } from '../../bot/support/recovery.js';
import type { Metric, Survey } from '../../bot/support/survey.js';
import type { SurveyRules } from '../../bot/support/survey-rule.js';

/** What the interface carries: the same as within the service, with times as ISO 8601 in UTC. */
type OverTheWire<T> = { [K in keyof T]: T[K] extends Date ? string : T[K] extends Date | undefined ? string : T[K] };

export interface Answer {
  value: number;
  comment?: string;
  at: string;
}

export type Case = OverTheWire<RecoveryCase> & {
  isOverdue: boolean;
  rating?: Answer & { metric?: Metric; surveyId?: string; surveyVersion?: number };
  /** The answer to the second question. */
  second?: Answer;
  channel?: string;
  language?: Language;
  topic?: string;
};

export interface CaseList {
  cases: Case[];
  counts: { open: number; overdue: number };
  /** Names of agents by id. */
  agents: Record<string, string>;
  next?: string;
}

export interface CaseDetail {
  case: Case;
  contact?: { id: string; name?: string; email?: string; language?: Language };
  messages: {
    id: string;
    seq: number;
    author: { kind: 'customer' | 'bot' | 'agent' | 'system'; id?: string; name?: string };
    at: string;
    text: string;
  }[];
  history: { type: 'case.opened' | 'case.changed'; at: string; what?: string; agentId?: string }[];
  /** Names of agents by id. */
  agents: Record<string, string>;
}

/** What a value of an answer means. */
export type Scale = Pick<Survey, 'metric' | 'min' | 'max' | 'topFrom' | 'bottomTo'>;

export type SurveyScale = Scale & Pick<Survey, 'id' | 'version'>;

export interface SaidWords {
  question: string;
  first: string;
  last: string;
  comment?: string;
}

/** A scale there can be, and what the product says on it of its own accord. */
export type WordedScale = Scale & { words: Record<Language, SaidWords> };

export interface SurveyShelf {
  /** All versions, oldest first. */
  surveys: Survey[];
  rules: SurveyRules;
  scales: WordedScale[];
}

/** Without the boxes, which the scale decides. */
export type SurveyDraft = Omit<Survey, 'topFrom' | 'bottomTo'>;

export type Experiment = OverTheWire<KeptExperiment>;

export type ExperimentResult = OverTheWire<KeptResult>;

/** What an admin decides of an experiment. */
export type ExperimentPlan = Required<Pick<Experiment, 'id' | 'on' | 'metric' | 'variants' | 'worthwhile'>>;

/** An answer of the bot to a frequent question. */
export interface FaqAnswer {
  intent: string;
  title: Record<Language, string>;
  /** As it is written, with `{name}` where a fact of the shop belongs. */
  text: Record<Language, string>;
}
