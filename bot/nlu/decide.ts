import type { Decision } from '../engine/ports.js';
import type { Costs } from '../support/costs.js';
import { expectedCosts } from './expected-costs.js';
import type { Judgement } from './judgement.js';

/** The intent of asking for a person: it is never answered, it is done. */
export const personIntent = 'contact.human_agent';

/** Being handed over by mistake is mended with a word; being refused a person is not. */
const handoffFrom = 0.6;

/** What to do with a judged message: whatever costs least on average. */
export function decide(judgement: Judgement, bestIntent: string, costs: Costs, personAsked: boolean): Decision {
  if (personAsked) return 'handoff';
  const { answer, clarify, fallback } = expectedCosts(judgement, costs);
  const isAnswered = answer <= Math.min(clarify, fallback);
  if (bestIntent === personIntent && (isAnswered || judgement.bestProbability >= handoffFrom)) return 'handoff';
  if (isAnswered) return 'answer';
  return clarify < fallback ? 'clarify' : 'fallback';
}
