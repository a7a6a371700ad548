import { surveys } from '../../support/survey.js';
import type { TurnContext } from '../botbuilder.js';
import type { Draft } from '../draft.js';
import type { TurnDeps } from '../turn.js';
import type { Received } from './receive.js';
import { keepRating } from './rating.js';

/**
 * An answer from the rating control names its invitation, so it counts whatever the conversation is about by now.
 * True when that is all there is to do; false when the open survey goes on from it (thanks, the comment).
 */
export async function readRatingControl(
  received: Received,
  draft: Draft,
  _context: TurnContext,
  deps: TurnDeps,
): Promise<boolean> {
  const { rating } = received;
  if (!rating) return false;
  const { status } = draft.conversation;
  if (status.tag === 'closing' && status.invitationId === rating.invitationId && rating.comment === undefined)
    return false;
  const invitation = await deps.store.surveys.invitation(rating.invitationId);
  if (!invitation || invitation.contactId !== draft.contact.id || invitation.status === 'expired')
    return received.text === '';
  if (rating.decline) {
    await keepRating(draft, invitation, { decline: { forever: false } }, deps);
    return true;
  }
  const previous = await deps.store.surveys.latestResponse(invitation.id);
  const value = rating.value ?? previous?.value;
  const { min, max } = surveys[invitation.metric];
  if (value === undefined || value < min || value > max) return false;
  const comment = rating.comment?.trim();
  await keepRating(draft, invitation, { rating: { raw: received.text, value, ...(comment && { comment }) } }, deps);
  return status.tag !== 'closing';
}
