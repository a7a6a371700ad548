import type { Called } from './called.js';
import type { Ending } from './ending.js';
import type { EpisodeOutcome } from './episode-facts.js';
import type { Heard } from './heard.js';

/**
 * What an episode came to. Quiet after an answer is told apart from silence; where the log does not say which it was,
 * something must have been answered. Who was not understood last was not answered, whatever had been before.
 */
export function outcomeOf(
  ending: Ending | undefined,
  { calledAt, repliedAt }: Called,
  { intents, isLeftUnclear }: Pick<Heard, 'intents' | 'isLeftUnclear'>,
): EpisodeOutcome {
  if (!ending) return 'open';
  if (repliedAt !== undefined) return 'person';
  if (ending.how === 'confirmed') return 'contained_confirmed';
  if (calledAt !== undefined || ending.how === 'agent') return 'unanswered';
  const isAnswered = ending.how === 'quiet' || (ending.how === undefined && intents.length > 0);
  return isAnswered && !isLeftUnclear ? 'contained_answered' : 'contained_silent';
}
