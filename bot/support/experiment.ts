import type { Language } from './language.js';

/**
 * Two or more wordings of one answer or one survey question, each contact always seeing the same one. `control` is what is
 * said without the experiment.
 */
export interface Experiment {
  id: string;
  /** What is varied: the answer to an intent, or the question of a survey. */
  on: { kind: 'answer'; intent: string } | { kind: 'survey'; surveyId: string };
  /** The metric it is judged by. */
  metric: 'csat' | 'ces' | 'nps';
  variants: readonly ExperimentVariant[];
  /** The smallest difference to `control`, in points of the score, that would be worth a change; 10 when absent. */
  worthwhile?: number;
  status: 'running' | 'stopped';
  startedAt: Date;
  stoppedAt?: Date;
  createdBy?: string;
}

export interface ExperimentVariant {
  id: string;
  /** Of contacts, 0–1; all shares add up to 1. */
  share: number;
  /** What is said instead, by language; a language that is missing says what it always did. Empty for `control`. */
  text: Partial<Record<Language, string>>;
}

/** The same for the same answer or survey, and for no other: one experiment at a time runs on each. */
export function targetOf(on: Experiment['on']): string {
  return on.kind === 'answer' ? `answer ${on.intent}` : `survey ${on.surveyId}`;
}
