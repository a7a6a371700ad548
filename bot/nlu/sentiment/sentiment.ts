import { evidenceOf, signals, type Words } from './evidence.js';
import type { Sentiment } from './feelings.js';
import { type Side, weights } from './weights.js';

/** From which probability a message takes a side. Anger overheard costs more than anger imagined. */
const negativeFrom = 0.25;
const happyFrom = 0.33;

/** How far beyond that, in log-odds, is halfway to the end of the scale. */
const halfway = 4;

/** Nearer to 0 the two sides are in balance. */
const tells = 0.03;

/** Written loudly: three capitals in a row, "!!", "?!", a letter drawn out. */
const loud = /(?<![-\p{L}])\p{Lu}{3,}(?![-\p{L}\d])|[!?]{2}|(\p{Ll})\1{3,}/u;
const louder = 1.25;

const unhappy = judge(weights.negative, negativeFrom);
const happy = judge(weights.positive, happyFrom);

/**
 * −1 (very unhappy) … 1 of a message: exactly 0 where it tells nothing, and the further from 0 the more of it tells so. From a
 * lexicon of four languages and weights fitted to labelled messages, whatever language is spoken. Blind to finer irony and to
 * what facts imply: evidence, never a verdict.
 */
export function sentimentOf(message: Words): number {
  const evidence = evidenceOf(message);
  const emphasis = loud.test(message.text) ? louder : 1;
  return happy(evidence, emphasis) - unhappy(evidence, emphasis);
}

/** The three-way reading of a score of `sentimentOf`. */
export function sentimentLabel(score: number): Sentiment {
  if (score <= -tells) return 'negative';
  return score >= tells ? 'positive' : 'neutral';
}

/** What speaks against one side is no evidence for the other: a plain question is neither happy nor unhappy. */
function judge(side: Side, from: number): (evidence: readonly number[], emphasis: number) => number {
  const model = signals.map((signal) => side[signal]);
  const start = side.constant - Math.log(from / (1 - from));
  return (evidence, emphasis) => {
    const odds = emphasis * evidence.reduce((sum, amount, at) => sum + amount * (model[at] as number), start);
    return odds <= 0 ? 0 : odds / (odds + halfway);
  };
}
