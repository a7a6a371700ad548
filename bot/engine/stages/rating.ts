import { cutText } from '../../support/cut-text.js';
import type { Invitation, Response, Survey } from '../../support/survey.js';
import { type Draft, keepContact, keepInvitation, note, type RatingResult } from '../draft.js';
import type { TurnDeps } from '../turn.js';
import type { Effects } from './dialog-turn.js';
import { openRecovery } from './recovery.js';

/** The first answer stands for ten seconds, so that a double tap is one answer; then it may be corrected for a day. */
const firstWinsMs = 10_000;
export const correctableMs = 24 * 3_600_000;

export interface Asked {
  invitation: Invitation;
  /** The version it was sent with. */
  survey: Survey;
  via: Response['via'];
}

/**
 * A second score within seconds is the same tap, and one a day after the first comes too late: neither changes what was
 * said. `given` is every revision, first to last.
 */
export function firstAnswerStands(given: readonly Response[], now: Date): boolean {
  const [first, last] = [given[0], given.at(-1)];
  if (!first || !last) return false;
  return now.getTime() - last.at.getTime() < firstWinsMs || now.getTime() - first.at.getTime() > correctableMs;
}

/** True while an answer, also a changed one, can be taken. */
export function isOpen({ status, expiresAt }: Invitation, now: Date): boolean {
  return (status === 'sent' || status === 'answered' || status === 'declined') && expiresAt > now;
}

/** Records an answer, a correction, a comment or a refusal in the ledger, and opens a recovery case where one is called for. */
export async function keepRating(
  { invitation, survey, via }: Asked,
  { rating, decline }: Pick<Effects, 'rating' | 'decline'>,
  draft: Draft,
  deps: TurnDeps,
): Promise<Exclude<RatingResult['status'], 'expired'>> {
  if (decline) return refuse(invitation, decline.forever, draft);
  if (!rating) return 'stands';
  const given = await deps.store.surveys.revisions(invitation.id);
  const previous = given.at(-1);
  const isOtherScore = previous !== undefined && rating.value !== previous.value;
  if (isOtherScore && firstAnswerStands(given, draft.now)) return 'stands';
  const comment = rating.comment ?? previous?.comment;
  if (previous && !isOtherScore && comment === previous.comment) return 'stands';
  const response: Response = {
    invitationId: invitation.id,
    revision: (previous?.revision ?? 0) + 1,
    raw: cutText(rating.raw, 4000),
    value: rating.value,
    ...(comment !== undefined && { comment: cutText(comment, 4000) }),
    at: draft.now,
    via,
  };
  draft.changes.responses.push(response);
  // Written also when nothing of it changes: the day of the ledger is counted anew for the answer.
  keepInvitation(draft, { ...invitation, status: 'answered' });
  note(draft, 'survey.answered', { invitationId: invitation.id, metric: invitation.metric, value: rating.value });
  await openRecovery(draft, { invitation, response, previous, survey }, deps);
  return previous ? 'changed' : 'recorded';
}

/** An answer that was given stands; who never wants to be asked again is heard all the same. */
function refuse(invitation: Invitation, forever: boolean, draft: Draft): 'declined' | 'stands' {
  if (invitation.status === 'sent') {
    keepInvitation(draft, { ...invitation, status: 'declined' });
    note(draft, 'survey.declined', { invitationId: invitation.id, forever });
  }
  if (forever) {
    draft.contact.surveyOptOut = true;
    keepContact(draft);
  }
  return forever || invitation.status !== 'answered' ? 'declined' : 'stands';
}
