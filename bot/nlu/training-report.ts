import { type Language, languages } from '../support/language.js';
import type { Verdict } from './calibrate.js';
import { decide } from './decide.js';
import type { Examples } from './examples.js';
import type { Threshold } from './judgement.js';
import { outOfScope } from './read-corpus.js';

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
  threshold: Threshold;
  rows: TrainingRow[];
  /** Mean squared error of the probability that the best intent is right (Brier, 1950). */
  brier: number;
  /** Expected calibration error over ten equal bins (Naeini, Cooper, Hauskrecht, 2015). */
  calibrationError: number;
  /** Per tenth of probability: how many, what was promised on average, what was right. */
  reliability: { from: number; n: number; promised: number; right: number }[];
}

export function trainingReport(
  version: string,
  examples: Examples,
  verdicts: readonly Verdict[],
  threshold: Threshold,
): TrainingReport {
  const spoken = languages.filter((language) => examples.languages.includes(language));
  const outcome = (example: number) => examples.labels[example] === verdicts[example]?.best;
  const bins = reliabilityOf(verdicts, outcome);
  return {
    version,
    intents: examples.classes.filter((name) => name !== outOfScope).length,
    threshold,
    rows: [...spoken, 'all' as const].map((language) => rowOf(language, examples, verdicts, threshold)),
    brier: mean(verdicts.map(({ bestProbability }, example) => (bestProbability - (outcome(example) ? 1 : 0)) ** 2)),
    calibrationError: bins.reduce(
      (sum, bin) => sum + (bin.n * Math.abs(bin.promised - bin.right)) / verdicts.length,
      0,
    ),
    reliability: bins,
  };
}

function rowOf(
  language: Language | 'all',
  examples: Examples,
  verdicts: readonly Verdict[],
  threshold: Threshold,
): TrainingRow {
  const none = examples.classes.indexOf(outOfScope);
  const all = [...verdicts.entries()].filter(
    ([example]) => language === 'all' || examples.languages[example] === language,
  );
  const inScope = all.filter(([example]) => examples.labels[example] !== none);
  const outside = all.filter(([example]) => examples.labels[example] === none);
  const isAnswered = ([, verdict]: [number, Verdict]) => {
    const intent = examples.classes[verdict.best] ?? outOfScope;
    const decision = decide({ ...verdict, others: [] }, intent, threshold, false);
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

function reliabilityOf(
  verdicts: readonly Verdict[],
  outcome: (example: number) => boolean,
): TrainingReport['reliability'] {
  const bins = Array.from({ length: 10 }, (_, at) => ({
    from: at / 10,
    promised: [] as number[],
    right: [] as number[],
  }));
  for (const [example, { bestProbability }] of verdicts.entries()) {
    const bin = bins[Math.min(9, Math.floor(bestProbability * 10))];
    bin?.promised.push(bestProbability);
    bin?.right.push(outcome(example) ? 1 : 0);
  }
  return bins.map(({ from, promised, right }) => ({
    from,
    n: right.length,
    promised: mean(promised),
    right: mean(right),
  }));
}

function share(part: readonly unknown[], whole: readonly unknown[]): number {
  return whole.length === 0 ? 0 : part.length / whole.length;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
