import { fitBlend } from './blend.js';
import { chooseThreshold } from './choose-threshold.js';
import type { CrossValidation } from './cross-validate.js';
import type { Examples } from './examples.js';
import { type Calibration, type Judgement, signalsOf } from './judgement.js';
import { fitLogistic, logistic } from './logistic.js';
import { outOfScope } from './read-corpus.js';
import type { TrainingSettings } from './training-settings.js';

/** What the finished system would have said of one example it had not learned from. */
export type Verdict = Pick<Judgement, 'best' | 'bestProbability' | 'noneProbability'>;

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
      const bestProbability = logistic(right, input);
      const noneProbability = Math.min(logistic(away, input), 1 - bestProbability);
      verdicts[example] = { best, bestProbability, noneProbability };
    }
  }
  const calibration = {
    blend: weights,
    right: fitLogistic(inputs, isRight),
    none: fitLogistic(inputs, isNone),
    threshold: chooseThreshold(verdicts, isRight, isNone, settings),
  };
  return { calibration, verdicts };
}

function pick<T>(items: readonly T[], which: readonly number[]): T[] {
  return which.map((at) => items[at] as T);
}
