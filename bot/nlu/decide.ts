import type { Decision } from '../engine/ports.js';
import { type Judgement, meritOf, type Threshold } from './judgement.js';

/** The intent of asking for a person: it is never answered, it is done. */
export const personIntent = 'contact.human_agent';

/** Being handed over by mistake is mended with a word; being refused a person is not. */
const handoffFrom = 0.5;

/** A choice of three must hold the wish more often than not, or the question only costs time. */
const clarifyFrom = 0.5;

/** What to do with a judged message. */
export function decide(judgement: Judgement, bestIntent: string, threshold: Threshold, personAsked: boolean): Decision {
  const { bestProbability, noneProbability, others } = judgement;
  if (personAsked) return 'handoff';
  const isGoodIdea = meritOf(judgement, threshold) >= threshold.answerFrom;
  if (bestIntent === personIntent && (isGoodIdea || bestProbability >= handoffFrom)) return 'handoff';
  if (isGoodIdea) return 'answer';
  const offered = bestProbability + others.slice(0, 2).reduce((sum, other) => sum + other.probability, 0);
  if (offered >= clarifyFrom && noneProbability < bestProbability) return 'clarify';
  return 'fallback';
}
