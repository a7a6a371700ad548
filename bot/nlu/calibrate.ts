import type { CrossValidation } from './cross-validate.js';
import type { Examples } from './examples.js';
import { type Calibration, type Judgement, judge, type Opinions, signalsOf } from './judgement.js';
import { fitLogistic } from './logistic.js';
import { outOfScope } from './read-corpus.js';
import { fitTemperature } from './temperature.js';
import type { TrainingSettings } from './training-settings.js';

/** What the finished system would have said of one example it had not learned from. */
export type Verdict = Judgement;

export interface CalibrationResult {
  calibration: Calibration;
  /** Per example, from a calibration that had not seen the example's part either. */
  verdicts: Verdict[];
}

/** Learns probabilities from cross-validated opinions. */
export function calibrate(
  examples: Examples,
  { opinions, part }: CrossValidation,
  settings: TrainingSettings,
): CalibrationResult {
  const none = examples.classes.indexOf(outOfScope);
  const labels = examples.labels.subarray(0, opinions.length);
  const temperature = fitTemperature(opinions, labels, none, opinions.length <= settings.opinion.ranksUpTo);
  const signals = opinions.map((opinion) => signalsOf(opinion, temperature, none));
  const inputs = signals.map((signal) => signal.signals);
  const isRight = signals.map(({ best }, example) => labels[example] === best);
  const isNone = Array.from(labels, (label) => label === none);
  const calibrationOf = (which: readonly number[], from?: Calibration): Calibration => ({
    temperature,
    right: fitLogistic(pick(inputs, which), pick(isRight, which), from && { from: from.right }),
    none: fitLogistic(pick(inputs, which), pick(isNone, which), from && { from: from.none }),
  });

  const verdicts = new Array<Verdict>(opinions.length);
  const all = [...opinions.keys()];
  const calibration = calibrationOf(all);
  for (let held = 0; held < settings.folds; held += 1) {
    const others = calibrationOf(
      all.filter((example) => part[example] !== held),
      calibration,
    );
    for (const example of all)
      if (part[example] === held) verdicts[example] = judge(opinions[example] as Opinions, others, none);
  }
  return { calibration, verdicts };
}

function pick<T>(items: readonly T[], which: readonly number[]): T[] {
  return which.map((at) => items[at] as T);
}
