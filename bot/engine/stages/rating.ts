import { cutText } from '../../support/cut-text.js';
import type { Invitation, Response } from '../../support/survey.js';
import { type Draft, keepContact, note } from '../draft.js';
import type { TurnDeps } from '../turn.js';
import type { Effects } from './dialog-turn.js';

/** The first answer stands for ten seconds, so that a double tap is one answer; then it may be corrected for a day. */
const firstWinsMs = 10_000;
const correctableMs = 24 * 3_600_000;

/** A second score within seconds is the same tap, and one after a day comes too late: neither changes what was said. */
export function firstAnswerStands(previous: Response | undefined, now: Date): boolean {
  if (!previous) return false;
  const age = now.getTime() - previous.at.getTime();
  return age < firstWinsMs || age > correctableMs;
}

/** Records an answer, a correction, a comment or a refusal in the ledger. */
export async function keepRating(
  draft: Draft,
  invitation: Invitation,
  { rating, decline }: Pick<Effects, 'rating' | 'decline'>,
  deps: TurnDeps,
): Promise<void> {
  if (decline) {
    if (invitation.status === 'sent') {
      draft.changes.invitations.push({ ...invitation, status: 'declined' });
      note(draft, 'survey.declined', { invitationId: invitation.id, forever: decline.forever });
    }
    if (decline.forever) {
      draft.contact.surveyOptOut = true;
      keepContact(draft);
    }
    return;
  }
  if (!rating) return;
  const previous = await deps.store.surveys.latestResponse(invitation.id);
  const changed = previous !== undefined && rating.value !== previous.value;
  if (changed && firstAnswerStands(previous, draft.now)) return;
  if (previous && !changed && (rating.comment === undefined || rating.comment === previous.comment)) return;
  const comment = rating.comment ?? previous?.comment;
  draft.changes.responses.push({
    invitationId: invitation.id,
    revision: (previous?.revision ?? 0) + 1,
    raw: cutText(rating.raw, 4000),
    value: rating.value,
    ...(comment !== undefined && { comment }),
    at: draft.now,
  });
  if (invitation.status !== 'answered') draft.changes.invitations.push({ ...invitation, status: 'answered' });
  note(draft, 'survey.answered', { invitationId: invitation.id, metric: invitation.metric, value: rating.value });
}
