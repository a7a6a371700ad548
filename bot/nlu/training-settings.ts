import type { OpinionSettings } from './second-opinion.js';
import type { LinearSettings } from './train-linear.js';

/** Everything besides the corpus that a model depends on. */
export interface TrainingSettings {
  seed: number;
  /** Parts of the cross-validation. */
  folds: number;
  linear: LinearSettings;
  opinion: OpinionSettings;
  /** Of messages out of scope, at most this share may be answered. */
  wrongOutOfScope: number;
  /** Of answered messages, at least this share must be right. */
  precision: number;
}

export const trainingSettings: TrainingSettings = {
  seed: 20261121,
  folds: 5,
  linear: { cost: 1, positiveWeight: 1, passes: 8, tolerance: 0.1, seed: 20261121 },
  opinion: { iterations: 6, learningRate: 0.1, seed: 20261121 },
  wrongOutOfScope: 0.03,
  precision: 0.95,
};
