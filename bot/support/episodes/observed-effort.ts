import type { EpisodeFacts } from './episode-facts.js';

/** What the effort of an episode is seen in. */
export type EffortSeen = Pick<
  EpisodeFacts,
  'turns' | 'rephrasings' | 'fallbacks' | 'transfers' | 'waitMs' | 'handoffWaitMs' | 'intents' | 'outcome'
>;

/** Points of strain for each. */
const strain = { turn: 1, rephrasing: 2, fallback: 3, transfer: 6, comingBack: 8, waitDoubled: 2 } as const;

/** So many points are an effort of 50, twice as many 75, and so on. */
const halfway = 10;

const waitUnitMs = 5 * 60_000;

/**
 * How hard an episode has visibly been for the customer: 0 (nothing beyond what it took) to 100, a whole number.
 *
 *     strain = turns beyond those needed + 2 · rephrasings + 3 · fallbacks + 6 · transfers
 *            + 2 · log₂(1 + wait / 5 min) + 8 if the contact came back within seven days
 *     effort = 100 · (1 − 2^(−strain / 10))
 *
 * It rises with every part and never falls. The wait is the longer of the time in the queue and the time until a
 * person wrote. What makes effort is taken from M. Dixon, K. Freeman and N. Toman, Stop Trying to Delight Your Customers,
 * Harvard Business Review, July–August 2010 (having to come back, being passed on, repeating oneself); how much each weighs
 * is our own judgement. So it is an index to compare topics by, printed beside its correlation with the effort customers
 * state, and it is not the Customer Effort Score.
 */
export function observedEffort(seen: EffortSeen, cameBack: boolean): number {
  const wait = Math.max(seen.waitMs ?? 0, seen.handoffWaitMs ?? 0);
  const points =
    strain.turn * Math.max(0, seen.turns - turnsNeeded(seen)) +
    strain.rephrasing * seen.rephrasings +
    strain.fallback * seen.fallbacks +
    strain.transfer * seen.transfers +
    strain.waitDoubled * Math.log2(1 + wait / waitUnitMs) +
    (cameBack ? strain.comingBack : 0);
  return Math.round(100 * (1 - 2 ** (-points / halfway)));
}

/**
 * A message for each thing wanted; one more to confirm that it helped; with a person two more, to say what it is about and
 * to answer what he asks back.
 */
function turnsNeeded({ intents, outcome }: Pick<EffortSeen, 'intents' | 'outcome'>): number {
  const wanted = Math.max(1, intents.length);
  if (outcome === 'person') return wanted + 2;
  return outcome === 'contained_confirmed' ? wanted + 1 : wanted;
}
