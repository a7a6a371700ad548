import type { Invitation } from '../../support/survey.js';
import type { TurnContext } from '../botbuilder.js';
import { type Draft, keepInvitation, note } from '../draft.js';
import type { TurnDeps } from '../turn.js';
import { close } from './episode.js';
import { sendInvitation } from './send-invitation.js';

/** What a timer does with an invitation of the conversation: sends it when it is due, lets it expire when it was open too long. */
export async function tendInvitation(
  invitationId: string,
  draft: Draft,
  context: TurnContext,
  deps: TurnDeps,
): Promise<void> {
  const invitation = await deps.store.surveys.invitation(invitationId);
  if (invitation?.conversationId !== draft.conversation.id) return;
  const { status, dueAt } = invitation;
  if (status === 'sent') return expire(invitation, draft);
  if (status === 'eligible' && dueAt && dueAt <= draft.now) return sendInvitation(invitation, draft, context, deps);
}

/** Ends the waiting for an answer, if it is time. */
export function expire(invitation: Invitation, draft: Draft): void {
  const { status } = draft.conversation;
  if (invitation.expiresAt > draft.now) return;
  keepInvitation(draft, { ...invitation, status: 'expired' });
  note(draft, 'survey.expired', { invitationId: invitation.id });
  if (status.tag === 'closing' && status.invitationId === invitation.id) close(draft, 'survey');
}
