import type { Signal } from './evidence.js';

/** In log-odds per unit of a signal; `constant` is where a message without any stands. */
export type Side = Record<Signal | 'constant', number>;

export interface SentimentWeights {
  negative: Side;
  positive: Side;
}

/** Written by scripts/fit-sentiment.ts from nlp-models/sentiment. */
export const weights: SentimentWeights = {
  negative: {
    delight: -1.99,
    praise: -1.34,
    thanks: -1.95,
    smile: -0.85,
    anger: 5.08,
    displeasure: 4.99,
    failure: 3.24,
    grievance: 3.67,
    hint: 1.27,
    frown: 2.26,
    asking: -1.52,
    question: -2.58,
    soured: 0.63,
    constant: -1.83,
  },
  positive: {
    delight: 5.32,
    praise: 5.03,
    thanks: 4.9,
    smile: 3.33,
    anger: -3.03,
    displeasure: -1.89,
    failure: -1.05,
    grievance: -1.39,
    hint: -0.31,
    frown: -0.4,
    asking: -1.1,
    question: -2.18,
    soured: -1.84,
    constant: -2.88,
  },
};
