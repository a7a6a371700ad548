import type { Surveys } from '../../support/feedback-repositories.js';
import type { RecoveryCase } from '../../support/recovery.js';

/** A case with the answer that opened it, and the second one if there is one yet. */
export async function ratedCase(
  known: RecoveryCase,
  surveys: Pick<Surveys, 'invitation' | 'latestResponse'>,
  now: Date,
) {
  const [invitation, first, second] = await Promise.all([
    surveys.invitation(known.invitationId),
    surveys.latestResponse(known.invitationId),
    known.secondInvitationId === undefined ? undefined : surveys.latestResponse(known.secondInvitationId),
  ]);
  const { metric, surveyId, surveyVersion, channel, language, topic } = invitation ?? {};
  return {
    ...known,
    isOverdue: known.status === 'open' && known.dueAt < now,
    rating: first && { metric, surveyId, surveyVersion, value: first.value, comment: first.comment, at: first.at },
    ...(second && { second: { value: second.value, comment: second.comment, at: second.at } }),
    channel,
    language,
    topic,
  };
}
