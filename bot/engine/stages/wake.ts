import type { TurnContext } from '../botbuilder.js';
import { type Draft, note } from '../draft.js';
import type { TurnDeps } from '../turn.js';
import { closeEpisode } from './close-episode.js';
import { close } from './episode.js';

/** What a timer finds: a customer gone quiet is asked how it went; a survey past its window expires. */
export async function wake(draft: Draft, context: TurnContext, deps: TurnDeps): Promise<void> {
  const { conversation } = draft;
  const due = conversation.wakeAt !== undefined && conversation.wakeAt <= draft.now;
  if (!due) return;
  delete conversation.wakeAt;
  if (conversation.status.tag === 'bot') return closeEpisode(draft, context, deps);
  if (conversation.status.tag === 'closing') {
    const invitation = await deps.store.surveys.invitation(conversation.status.invitationId);
    if (invitation?.status === 'sent') {
      draft.changes.invitations.push({ ...invitation, status: 'expired' });
      note(draft, 'survey.expired', { invitationId: invitation.id });
    }
    close(draft);
  }
}
