import type { Costs } from '../support/costs.js';
import { type Language, languages } from '../support/language.js';
import type { Verdict } from './calibrate.js';
import { decide } from './decide.js';
import type { Examples } from './examples.js';
import { outOfScope } from './read-corpus.js';
import { type Reliability, reliabilityOf } from './reliability.js';

/** Shares are 0–1 and come from cross-validation: every utterance was judged by models that had not seen it. */
export interface TrainingRow {
  language: Language | 'all';
  utterances: number;
  /** In scope: the best intent is right, answered or not. */
  top1: number;
  /** In scope: answered. */
  coverage: number;
  /** Of the answered in scope: right. */
  precision: number;
  /** Out of scope: answered all the same. */
  outOfScopeAnswered: number;
}

export interface TrainingReport {
  version: string;
  intents: number;
  /** The costs by which it was decided what is answered. */
  costs: Costs;
  rows: TrainingRow[];
  /** Of the probability that the best intent is right. */
  reliability: Reliability;
}

export function trainingReport(
  version: string,
  examples: Examples,
  verdicts: readonly Verdict[],
  costs: Costs,
): TrainingReport {
  const spoken = languages.filter((language) => examples.languages.includes(language));
  return {
    version,
    intents: examples.classes.filter((name) => name !== outOfScope).length,
    costs,
    rows: [...spoken, 'all' as const].map((language) => rowOf(language, examples, verdicts, costs)),
    reliability: reliabilityOf(
      verdicts.map(({ best, bestProbability }, example) => ({
        probability: bestProbability,
        kept: examples.labels[example] === best,
      })),
    ),
  };
}

function rowOf(
  language: Language | 'all',
  examples: Examples,
  verdicts: readonly Verdict[],
  costs: Costs,
): TrainingRow {
  const none = examples.classes.indexOf(outOfScope);
  const all = [...verdicts.entries()].filter(
    ([example]) => language === 'all' || examples.languages[example] === language,
  );
  const inScope = all.filter(([example]) => examples.labels[example] !== none);
  const outside = all.filter(([example]) => examples.labels[example] === none);
  const isAnswered = ([, verdict]: [number, Verdict]) => {
    const intent = examples.classes[verdict.best] ?? outOfScope;
    const decision = decide(verdict, intent, costs, false);
    return decision === 'answer' || decision === 'handoff';
  };
  const isRight = ([example, { best }]: [number, Verdict]) => examples.labels[example] === best;
  const answered = inScope.filter(isAnswered);
  return {
    language,
    utterances: all.length,
    top1: share(inScope.filter(isRight), inScope),
    coverage: share(answered, inScope),
    precision: share(answered.filter(isRight), answered),
    outOfScopeAnswered: share(outside.filter(isAnswered), outside),
  };
}

function share(part: readonly unknown[], whole: readonly unknown[]): number {
  return whole.length === 0 ? 0 : part.length / whole.length;
}
