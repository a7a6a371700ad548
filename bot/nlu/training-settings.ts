import type { OpinionSettings } from './second-opinion.js';
import type { LinearSettings } from './train-linear.js';

/** Everything besides the corpus that a model depends on. */
export interface TrainingSettings {
  seed: number;
  /** Parts of the cross-validation. */
  folds: number;
  linear: LinearSettings;
  opinion: OpinionSettings;
}

export const trainingSettings: TrainingSettings = {
  seed: 20261121,
  folds: 3,
  linear: { cost: 1, positiveWeight: 4, passes: 8, tolerance: 0.1, seed: 20261121 },
  opinion: { iterations: 2, mostIterations: 100, steps: 10_000, ranksUpTo: 1000, learningRate: 0.1, seed: 20261121 },
};
