import { ConvozError } from '../../errors.js';
import { turned } from '../../support/survey.js';
import type { Draft, RatingResult } from '../draft.js';
import type { LinkRating, TurnDeps } from '../turn.js';
import { close } from './episode.js';
import { type Asked, isOpen, keepRating } from './rating.js';

/**
 * Takes an answer given on the page a link leads to, by the same rules as in the conversation; an open survey in it is over
 * with that. What came of it is left in `draft.rated`. Fails with NOT_FOUND for an invitation of another conversation, and
 * with BAD_REQUEST for a score off the scale or a comment without any.
 */
export async function rateByLink(input: LinkRating, draft: Draft, deps: TurnDeps): Promise<void> {
  const { conversation, now } = draft;
  const invitation = await deps.store.surveys.invitation(input.invitationId);
  if (invitation?.conversationId !== conversation.id) throw new ConvozError('NOT_FOUND', 'There is no such invitation');
  const survey = deps.book.survey(invitation.surveyId, invitation.surveyVersion);
  const before = (await deps.store.surveys.latestResponse(invitation.id))?.value;
  // Who never wants to be asked again is heard as long as he has a link, also when its question is long over.
  const isHeard = isOpen(invitation, now) || input.decline === 'forever';
  const status = isHeard ? await take(input, { invitation, survey, via: 'link' }, before, draft, deps) : 'expired';
  const value = draft.changes.responses.at(-1)?.value ?? before;
  draft.rated = { status, ...(value !== undefined && { value: turned(survey, value) }) };
  const isAsking = conversation.status.tag === 'closing' && conversation.status.invitationId === invitation.id;
  if (isAsking && status !== 'expired') close(draft, 'survey');
}

async function take(
  { value, comment, decline, raw }: LinkRating,
  asked: Asked,
  before: number | undefined,
  draft: Draft,
  deps: TurnDeps,
): Promise<RatingResult['status']> {
  if (decline) return keepRating(asked, { decline: { forever: decline === 'forever' } }, draft, deps);
  const { survey } = asked;
  if (value !== undefined && !(Number.isInteger(value) && value >= survey.min && value <= survey.max)) {
    throw new ConvozError('BAD_REQUEST', `The score must be a whole number from ${survey.min} to ${survey.max}`);
  }
  const score = value === undefined ? before : turned(survey, value);
  if (score === undefined) throw new ConvozError('BAD_REQUEST', 'A comment needs a score with it');
  const said = comment?.trim();
  return keepRating(asked, { rating: { raw, value: score, ...(said && { comment: said }) } }, draft, deps);
}
