import { type Sentiment, sentiments } from './feelings.js';

/** What was read in a message, beside what is true of it. */
export interface ReadFeeling {
  truth: Sentiment;
  read: Sentiment;
}

/** All 0–1. */
export interface SentimentFigures {
  n: number;
  accuracy: number;
  /** Of the unhappy messages, those noticed. */
  negativeRecall: number;
  /** Of the messages read as unhappy, those that are. */
  negativePrecision: number;
  /** The mean over the three readings of the harmonic mean of precision and recall. */
  macroF1: number;
}

/** How well feelings were read. */
export function measureSentiment(messages: readonly ReadFeeling[]): SentimentFigures {
  const right = messages.filter(({ truth, read }) => truth === read);
  const of = (sentiment: Sentiment) => {
    const hits = right.filter(({ truth }) => truth === sentiment).length;
    const recall = share(hits, messages.filter(({ truth }) => truth === sentiment).length);
    const precision = share(hits, messages.filter(({ read }) => read === sentiment).length);
    return { recall, precision, f1: share(2 * precision * recall, precision + recall) };
  };
  const negative = of('negative');
  return {
    n: messages.length,
    accuracy: share(right.length, messages.length),
    negativeRecall: negative.recall,
    negativePrecision: negative.precision,
    macroF1: sentiments.reduce((sum, sentiment) => sum + of(sentiment).f1, 0) / sentiments.length,
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
