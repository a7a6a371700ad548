import { caseAlerts } from '../../support/case-alerts.js';
import type { RecoveryCase } from '../../support/recovery.js';
import { caseReason, recoveryDue, reopened, withdrawn } from '../../support/recovery-rules.js';
import type { Invitation, Response, Survey } from '../../support/survey.js';
import { type Draft, keepInvitation, note } from '../draft.js';
import type { TurnDeps } from '../turn.js';

export interface Answered {
  invitation: Invitation;
  response: Response;
  /** The answer that it replaces. */
  previous?: Response | undefined;
  survey: Survey;
}

/**
 * Opens a recovery case when an answer shows that the customer was let down, and tells those who should know with the same
 * commit. An episode has one case at most. While it is open, another score is only noted with it, and it stays open even when
 * the score is a good one now. Once it is closed, an answer that is a bad one still (corrected, with a comment, or to the
 * second question) opens it again: the customer, and not the closing, says when he has been put right.
 */
export async function openRecovery(draft: Draft, answered: Answered, deps: TurnDeps): Promise<void> {
  const { invitation, response, previous } = answered;
  const { conversationId, episode } = invitation;
  if (draft.changes.cases.some((one) => one.episode === episode)) return;
  const known = (await deps.store.cases.ofConversation(conversationId)).find((one) => one.episode === episode);
  const reason = reasonOf(answered, draft, deps);
  if (known?.status === 'open') {
    const isCorrected =
      previous !== undefined && previous.value !== response.value && invitation.occasion !== 'recovery';
    if (isCorrected) note(draft, 'case.changed', { caseId: known.id, corrected: reason === undefined });
    return;
  }
  if (reason === undefined) return;
  if (known) {
    const again = reopened(known, recoveryDue(draft.now));
    const second = again.secondInvitationId && (await deps.store.surveys.invitation(again.secondInvitationId));
    const waiting = second ? withdrawn(second) : undefined;
    if (waiting) keepInvitation(draft, waiting);
    keepAndTell('case.reopened', again, answered, draft, deps);
    note(draft, 'case.changed', { caseId: known.id, what: 'reopened_by_customer', reason });
    return;
  }
  const opened: RecoveryCase = {
    id: deps.ids.next(),
    conversationId,
    episode,
    contactId: invitation.contactId,
    invitationId: invitation.id,
    reason,
    openedAt: draft.now,
    dueAt: recoveryDue(draft.now),
    status: 'open',
    version: 1,
  };
  keepAndTell('case.opened', opened, answered, draft, deps);
  note(draft, 'case.opened', { caseId: opened.id, reason });
}

function keepAndTell(
  alert: 'case.opened' | 'case.reopened',
  kept: RecoveryCase,
  { invitation: { metric }, response: { value } }: Answered,
  draft: Draft,
  deps: TurnDeps,
): void {
  draft.changes.cases.push(kept);
  draft.changes.dispatches.push(...caseAlerts(alert, kept, { metric, value }, deps.settings.alerts, draft.now));
}

/** A low score about the relationship counts unless the rules say otherwise: it is about no episode in particular. */
function reasonOf({ invitation, response, survey }: Answered, draft: Draft, deps: TurnDeps) {
  const isCounted = invitation.occasion !== 'relationship' || deps.book.rules().relationship?.opensCases !== false;
  const bottomTo = isCounted ? survey.bottomTo : survey.min - 1;
  return caseReason({ bottomTo }, { value: response.value, sentiment: sentimentOf(response, draft, deps) });
}

function sentimentOf({ comment }: Response, draft: Draft, deps: TurnDeps): number {
  if (comment === undefined) return 0;
  const { language } = draft.conversation;
  return deps.recognizer().recognise(comment, { language, now: draft.now }).sentiment;
}
