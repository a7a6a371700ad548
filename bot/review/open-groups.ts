import { ConvozError } from '../errors.js';
import type { Reviews } from '../support/repositories.js';
import { gather } from './gather.js';
import { type Group, groupByLikeness, idOf } from './group.js';
import type { DismissRequest } from './requests.js';

const defaultWindowMs = 30 * 86_400_000;
/** Decisions that are remembered when messages are grouped. */
const mostDecisions = 5000;

/** The groups nobody has decided about, or that have come up again, of the time asked for. */
export async function openGroups(reviews: Reviews, { since, until }: DismissRequest, now: Date) {
  const from = since ?? new Date(now.getTime() - defaultWindowMs);
  const [{ messages, more }, decisions] = await Promise.all([
    gather(reviews, { since: from, ...(until && { until }) }),
    reviews.decisions(mostDecisions),
  ]);
  const groups = await groupByLikeness(messages, decisions);
  return { since: from, messages: messages.length, more, decisions, groups };
}

/** One of them by its id. Throws REVIEW_DECIDED or NOT_FOUND. */
export async function findGroup(reviews: Reviews, id: string, window: DismissRequest, now: Date): Promise<Group> {
  const { groups, decisions } = await openGroups(reviews, window, now);
  const group = groups.find((one) => one.id === id) ?? groups.find((one) => hasWording(one, id));
  if (group) return group;
  if (decisions.some(({ groupId }) => groupId === id)) {
    throw new ConvozError('REVIEW_DECIDED', `Group ${id} has been decided about, and nothing like it came since`, {
      hint: 'Take the decision back first: convoz review undo.',
    });
  }
  throw new ConvozError('NOT_FOUND', `There is no open group ${id} in this time`, {
    hint: 'List again, and give the same "since" as there.',
  });
}

/** The oldest messages leave a listing as time goes on; a group is still known by the id it had from one of them. */
function hasWording({ messages }: Group, id: string): boolean {
  return messages.some(({ normalised, language }) => idOf(normalised, language) === id);
}
