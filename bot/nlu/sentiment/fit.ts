import { fitLogistic } from '../logistic.js';
import { evidenceOf, signals, type Words } from './evidence.js';
import type { Sentiment } from './feelings.js';
import type { SentimentWeights } from './weights.js';

/** Learns how much each signal tells, one side against all else each. */
export function fitSentiment(messages: readonly (Words & { sentiment: Sentiment })[]): SentimentWeights {
  const evidence = messages.map(evidenceOf);
  const against = (side: Sentiment) =>
    fitLogistic(
      evidence,
      messages.map(({ sentiment }) => sentiment === side),
    );
  const negative = against('negative');
  const positive = against('positive');
  return { negative: named(negative), positive: named(positive) };
}

function named(model: readonly number[]): SentimentWeights['negative'] {
  const rounded = [...signals, 'constant'].map((signal, at) => [signal, Math.round((model[at] as number) * 100) / 100]);
  return Object.fromEntries(rounded);
}
