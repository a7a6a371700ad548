import type { Costs } from '../support/costs.js';
import type { Judgement } from './judgement.js';

/** How many topics a clarification offers. */
export const offeredTopics = 3;

type Chances = Pick<Judgement, 'bestProbability' | 'noneProbability' | 'others'>;

/** What each way to react to a message costs on average, by its calibrated chances. */
export function expectedCosts({ bestProbability, noneProbability, others }: Chances, costs: Costs) {
  const offered = others
    .slice(0, offeredTopics - 1)
    .reduce((sum, { probability }) => sum + probability, bestProbability);
  const inScope = 1 - noneProbability;
  return {
    answer: (inScope - bestProbability) * costs.wrongAnswer + noneProbability * costs.outOfScopeAnswer,
    clarify: costs.clarification + (inScope - offered) * costs.escalation,
    fallback: inScope * costs.escalation,
  };
}
