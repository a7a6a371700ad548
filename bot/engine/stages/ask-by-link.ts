import type { Invitation } from '../../support/survey.js';
import { type Draft, keepInvitation } from '../draft.js';
import type { TurnDeps } from '../turn.js';
import { countAsAsked } from './ask-in-chat.js';
import { withVariant } from './wording-of.js';

/** Leaves the question to whoever sends e-mail, with a link to answer it; the conversation stays as it is. */
export function askByLink(invitation: Invitation, email: string, draft: Draft, deps: TurnDeps): void {
  const { now } = draft;
  const expiresAt = new Date(now.getTime() + deps.settings.surveyWindowMs);
  const sent = withVariant({ ...invitation, status: 'sent', via: 'link', sentAt: now, expiresAt }, draft, deps);
  const { id, language } = sent;
  keepInvitation(draft, sent);
  countAsAsked(sent, draft);
  draft.changes.dispatches.push({
    id: `${id}:email`,
    via: 'email',
    about: id,
    payload: JSON.stringify({ kind: 'survey', invitationId: id, to: email, language }),
    createdAt: now,
    nextAt: now,
  });
}
