import type { ExperimentVerdict } from '../../../bot/support/experiment-result.js';
import type { ExperimentFault } from '../experiments/experiment-draft.js';
import type { Words } from './page.js';

/** What is said of experiments. */
export interface ExperimentStrings {
  experiments: {
    choose: Words;
    none: Words;
    states: Record<'running' | 'stopped', string>;
    add: string;
    explanation: string;
    id: string;
    target: string;
    answers: string;
    questions: string;
    metric: string;
    worthwhile: string;
    worthwhileHint: string;
    variants: string;
    control: string;
    variant(id: string): string;
    textHint: string;
    share: string;
    addVariant: string;
    begin: string;
    beginHint: string;
    begun: string;
    taken: string;
    faults: Record<Exclude<ExperimentFault, 'id'>, string>;
    stop: string;
    stopEarly: string;
    stopNow: string;
    stopSurely: string;
    stopped: string;
    /** `stopped`: before there was one. */
    verdicts: Record<ExperimentVerdict | 'stopped', string>;
    broken: string;
    rule(needed: number, worthwhile: string): string;
    noAnswers: string;
    counts(answered: string, sent: string, contacts: string): string;
    difference(value: string, interval: string): string;
    progress(given: number, needed: number): string;
    missing(count: number): string;
    enough: string;
  };
}
