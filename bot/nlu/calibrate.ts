import { fitBlend } from './blend.js';
import type { CrossValidation } from './cross-validate.js';
import type { Examples } from './examples.js';
import { type Calibration, signalsOf } from './judgement.js';
import { fitLogistic, logistic } from './logistic.js';
import { outOfScope } from './read-corpus.js';
import type { TrainingSettings } from './training-settings.js';

/** What the finished system would have said of one example it had not learned from. */
export interface Verdict {
  best: number;
  probability: number;
  noneProbability: number;
}

export interface CalibrationResult {
  calibration: Calibration;
  /** Per example, from a calibration that had not seen the example's part either. */
  verdicts: Verdict[];
}

/** Learns probabilities and the threshold from cross-validated opinions. */
export function calibrate(
  examples: Examples,
  { opinions, part }: CrossValidation,
  settings: TrainingSettings,
): CalibrationResult {
  const none = examples.classes.indexOf(outOfScope);
  const weights = fitBlend(opinions, examples.labels, none);
  const signals = opinions.map((opinion) => signalsOf(opinion, weights, none));
  const inputs = signals.map((signal) => signal.signals);
  const isRight = signals.map(({ best }, example) => examples.labels[example] === best);
  const isNone = Array.from(examples.labels, (label) => label === none);

  const verdicts = new Array<Verdict>(inputs.length);
  for (let held = 0; held < settings.folds; held += 1) {
    const others = [...part.keys()].filter((example) => part[example] !== held);
    const right = fitLogistic(pick(inputs, others), pick(isRight, others));
    const away = fitLogistic(pick(inputs, others), pick(isNone, others));
    for (const [example, { best, signals: input }] of signals.entries()) {
      if (part[example] !== held) continue;
      verdicts[example] = { best, probability: logistic(right, input), noneProbability: logistic(away, input) };
    }
  }
  const answerFrom = chooseThreshold(verdicts, isRight, isNone, settings);
  const calibration = {
    blend: weights,
    right: fitLogistic(inputs, isRight),
    none: fitLogistic(inputs, isNone),
    answerFrom,
  };
  return { calibration, verdicts };
}

/**
 * The lowest probability from which on answering keeps both promises: enough of the answered are right, and few of
 * the messages out of scope are answered. 1 when none does.
 */
function chooseThreshold(
  verdicts: readonly Verdict[],
  isRight: readonly boolean[],
  isNone: readonly boolean[],
  settings: TrainingSettings,
): number {
  const falling = [...verdicts.keys()].sort((a, b) => probabilityOf(b) - probabilityOf(a));
  const noneCount = isNone.filter(Boolean).length;
  let answered = 0;
  let right = 0;
  let wronglyAnswered = 0;
  let threshold = 1;
  for (const example of falling) {
    if (isNone[example]) wronglyAnswered += 1;
    else answered += 1;
    if (isRight[example]) right += 1;
    const kept = wronglyAnswered <= settings.wrongOutOfScope * noneCount && right >= settings.precision * answered;
    if (kept) threshold = probabilityOf(example);
  }
  return threshold;

  function probabilityOf(example: number): number {
    return (verdicts[example] as Verdict).probability;
  }
}

function pick<T>(items: readonly T[], which: readonly number[]): T[] {
  return which.map((at) => items[at] as T);
}
