import type { Invitation } from '../../support/survey.js';
import { freeAfter } from '../../support/survey-rules.js';
import type { TurnContext } from '../botbuilder.js';
import { type Draft, keepInvitation, move, note } from '../draft.js';
import type { TurnDeps } from '../turn.js';
import { speak } from './dialog-turn.js';
import type { Ending } from './episode.js';
import { silence } from './silence.js';
import { withVariant } from './wording-of.js';

/** Puts the question in the conversation, which is then closing until it is answered, declined or expired. */
export async function askInChat(
  invitation: Invitation,
  how: Ending,
  draft: Draft,
  context: TurnContext,
  deps: TurnDeps,
): Promise<void> {
  const { conversation, now } = draft;
  const { memory } = conversation;
  const { reason: _none, ...rest } = invitation;
  const expiresAt = new Date(now.getTime() + deps.settings.surveyWindowMs);
  const sent = withVariant({ ...rest, status: 'sent', via: 'chat', sentAt: now, expiresAt }, draft, deps);
  keepInvitation(draft, sent);
  countAsAsked(sent, draft);
  note(draft, 'conversation.closing', { how });
  move(draft, { tag: 'closing', since: now.toISOString(), invitationId: sent.id, step: 'score' });
  conversation.wakeAt = expiresAt;
  const situation = {
    received: { kind: 'nothing', text: '' } as const,
    recognition: silence(draft),
    invitation: sent,
    survey: deps.book.survey(sent.surveyId, sent.surveyVersion),
  };
  const said = await speak(draft, context, deps, situation, (turn) => deps.script.survey.begin(turn));
  if (said.outcome.status === 'waiting') {
    memory.active = { id: deps.script.survey.id, state: said.outcome.state };
  }
}

/** Notes that the question is put now; the cool-down counts from here. A second rating is owed, and neither heeds nor begins one. */
export function countAsAsked({ id, contactId, metric, occasion, via }: Invitation, draft: Draft): void {
  note(draft, 'survey.sent', { invitationId: id, metric, via });
  if (occasion === 'recovery') return;
  draft.changes.askings.push({ contactId, metric, at: draft.now, freeAt: freeAfter(metric, draft.now) });
}
