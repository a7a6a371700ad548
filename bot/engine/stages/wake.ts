import type { TurnContext } from '../botbuilder.js';
import type { Draft } from '../draft.js';
import type { TurnDeps } from '../turn.js';
import { awaken } from './agent/put-off.js';
import { closeEpisode } from './close-episode.js';
import { close } from './episode.js';
import { expire } from './tend-invitation.js';

/** What a timer finds: a customer gone quiet is asked how it went; a survey past its window is over; what was put off is back. */
export async function wake(draft: Draft, context: TurnContext, deps: TurnDeps): Promise<void> {
  const { conversation } = draft;
  const { status, memory } = conversation;
  const due = conversation.wakeAt !== undefined && conversation.wakeAt <= draft.now;
  if (!due) return;
  delete conversation.wakeAt;
  if (status.tag === 'snoozed') return awaken('time', draft);
  if (memory.takenOver) {
    delete memory.takenOver;
    draft.rescheduled = true;
    // Nobody is asked how it was with a person whom the bot has not heard.
    if (status.tag === 'bot') return closeEpisode({ how: 'silence', withoutSurvey: true }, draft, context, deps);
  }
  if (status.tag === 'bot') return closeEpisode({ how: memory.resolved ? 'quiet' : 'silence' }, draft, context, deps);
  if (status.tag !== 'closing') return;
  const invitation = await deps.store.surveys.invitation(status.invitationId);
  if (invitation?.status === 'sent') expire(invitation, draft);
  else close(draft, 'survey');
}
