import { turned } from '../../support/survey.js';
import type { Draft } from '../draft.js';
import type { TurnDeps } from '../turn.js';
import { type Asked, isOpen, keepRating } from './rating.js';
import type { Received } from './receive.js';
import { takenAs } from './understanding.js';

export type Control = NonNullable<Received['rating']>;

/**
 * An answer from the rating control names its invitation, so it counts whatever the conversation is about by now.
 * True when that is all there is to do; false when it belongs to the open survey, which goes on from it (thanks, the
 * comment), or when it is no answer at all.
 */
export async function readRatingControl(received: Received, draft: Draft, deps: TurnDeps): Promise<boolean> {
  const { rating } = received;
  if (!rating) return false;
  const { status } = draft.conversation;
  if (status.tag === 'closing' && status.invitationId === rating.invitationId) return false;
  const invitation = await deps.store.surveys.invitation(rating.invitationId);
  if (!invitation || !isOpen(invitation, draft.now) || invitation.contactId !== draft.contact.id) {
    return received.text === '';
  }
  const survey = deps.book.survey(invitation.surveyId, invitation.surveyVersion);
  return keepControl(rating, received.text, { invitation, survey, via: 'chat' }, draft, deps);
}

/** Records what the control says. False when it says nothing that can be kept, such as a score off the scale. */
export async function keepControl(
  control: Control,
  text: string,
  asked: Asked,
  draft: Draft,
  deps: TurnDeps,
): Promise<boolean> {
  const comment = control.comment?.trim();
  const value = control.decline ? undefined : await scoreOf(control, asked, deps);
  if (control.decline) await keepRating(asked, { decline: { forever: false } }, draft, deps);
  else if (value === undefined) return false;
  else await keepRating(asked, { rating: { raw: text, value, ...(comment && { comment }) } }, draft, deps);
  takenAs('survey', draft);
  return true;
}

/** The score as it is kept: the point that was tapped, or for a comment alone the one given before. */
async function scoreOf({ value }: Control, { invitation, survey }: Asked, deps: TurnDeps): Promise<number | undefined> {
  if (value === undefined) return (await deps.store.surveys.latestResponse(invitation.id))?.value;
  return value < survey.min || value > survey.max ? undefined : turned(survey, value);
}
