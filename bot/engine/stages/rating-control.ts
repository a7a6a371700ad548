import { type Invitation, surveys } from '../../support/survey.js';
import type { TurnContext } from '../botbuilder.js';
import type { Draft } from '../draft.js';
import type { TurnDeps } from '../turn.js';
import { keepRating } from './rating.js';
import type { Received } from './receive.js';

export type Control = NonNullable<Received['rating']>;

/**
 * An answer from the rating control names its invitation, so it counts whatever the conversation is about by now.
 * True when that is all there is to do; false when it belongs to the open survey, which goes on from it (thanks, the
 * comment), or when it is no answer at all.
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
  if (status.tag === 'closing' && status.invitationId === rating.invitationId) return false;
  const invitation = await deps.store.surveys.invitation(rating.invitationId);
  const isOpen = invitation && invitation.status !== 'expired' && invitation.expiresAt > draft.now;
  if (!isOpen || invitation.contactId !== draft.contact.id) return received.text === '';
  return keepControl(rating, received.text, draft, invitation, deps);
}

/** Records what the control says. False when it says nothing that can be kept, such as a score off the scale. */
export async function keepControl(
  control: Control,
  text: string,
  draft: Draft,
  invitation: Invitation,
  deps: TurnDeps,
): Promise<boolean> {
  if (control.decline) {
    await keepRating(draft, invitation, { decline: { forever: false } }, deps);
    return true;
  }
  const value = control.value ?? (await deps.store.surveys.latestResponse(invitation.id))?.value;
  const { min, max } = surveys[invitation.metric];
  if (value === undefined || value < min || value > max) return false;
  const comment = control.comment?.trim();
  await keepRating(draft, invitation, { rating: { raw: text, value, ...(comment && { comment }) } }, deps);
  return true;
}
