import { type EpisodeLog, type Step, text } from './episode-log.js';

/** Where an episode is over. */
export interface Ending {
  /** How many steps belong to it; after them come the survey and its answers. */
  steps: number;
  at: number;
  /**
   * `confirmed`: the customer said that it helped. `quiet`: after an answer. `silence`: unresolved. `agent`: a person closed it.
   * Absent when an older log does not tell.
   */
  how?: Closing;
}

type Closing = (typeof closings)[number];

const closings = ['confirmed', 'quiet', 'silence', 'agent'] as const;

/**
 * Finds the end: the closing, which comes before the survey, or else the closed. Where both are lost, an agent's closing
 * hand-back; where that is lost too but another episode followed, the last event there is. Undefined while it is open.
 */
export function endingOf({ steps, isFollowed }: EpisodeLog): Ending | undefined {
  const closing = steps.findIndex(({ type }) => type === 'conversation.closing' || type === 'conversation.closed');
  const index = closing >= 0 ? closing : steps.findIndex(isClosingReturn);
  const end = steps[index];
  if (end) {
    const how = closings.find((one) => one === text(end.data.how)) ?? byWhom(steps.slice(0, index), end);
    return { steps: index, at: end.at, ...(how && { how }) };
  }
  const last = steps.at(-1);
  return isFollowed && last ? { steps: steps.length, at: last.at } : undefined;
}

/**
 * Tells from the turn that closed: an agent's hand-back, or a message of the customer, who took his leave after an answer. In
 * the turn after a survey it may have been a rating, and proves nothing. All events of a turn have the same time.
 */
function byWhom(before: readonly Step[], end: Step): Closing | undefined {
  const turn = [...before.filter(({ at }) => at === end.at), end];
  if (turn.some(isClosingReturn)) return 'agent';
  const mayBeRating = end.type === 'conversation.closed' && before.some(({ type }) => type === 'survey.sent');
  return !mayBeRating && turn.some(({ type }) => type === 'message.received') ? 'quiet' : undefined;
}

function isClosingReturn({ type, data }: Step): boolean {
  return type === 'handoff.returned' && data.closed === true;
}
