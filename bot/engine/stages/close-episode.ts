import { surveys } from '../../support/survey.js';
import { decideInvitation } from '../../support/survey-rules.js';
import type { TurnContext } from '../botbuilder.js';
import { type Draft, move, note } from '../draft.js';
import type { TurnDeps } from '../turn.js';
import { speak } from './dialog-turn.js';
import { close } from './episode.js';
import { silence } from './silence.js';

/**
 * Ends an episode: writes its one row in the survey ledger, and asks the question unless a rule forbids it. The
 * snapshot (agent, topic, language, bot version) is taken here, at sending.
 */
export async function closeEpisode(draft: Draft, context: TurnContext, deps: TurnDeps): Promise<void> {
  const { conversation, now } = draft;
  const { memory } = conversation;
  const servedByAgent = memory.servedBy !== undefined;
  const metric = servedByAgent ? 'csat' : 'ces';
  // Read again: the contact may have said "never again" in another conversation meanwhile.
  const contact = (await deps.store.contacts.find(draft.contact.id)) ?? draft.contact;
  const lastAsked = await deps.store.surveys.lastAsked(contact.id, metric);
  const decision = decideInvitation({ conversation, contact, lastAsked, now, servedByAgent });
  const survey = surveys[decision.metric];
  const invitation = {
    id: deps.ids.next(),
    conversationId: conversation.id,
    episode: conversation.episode,
    surveyId: survey.id,
    surveyVersion: survey.version,
    metric: decision.metric,
    contactId: contact.id,
    status: decision.status,
    ...(decision.status === 'suppressed' && { reason: decision.reason }),
    createdAt: now,
    expiresAt: new Date(now.getTime() + deps.settings.surveyWindowMs),
    channel: conversation.channel,
    language: conversation.language,
    ...(memory.servedBy !== undefined && { agentId: memory.servedBy }),
    ...(memory.topic !== undefined && { topic: memory.topic }),
    botVersion: deps.recognizer().version,
  };
  draft.changes.invitations.push(invitation);
  if (decision.status === 'suppressed') {
    note(draft, 'survey.suppressed', { metric, reason: decision.reason });
    close(draft);
    return;
  }
  note(draft, 'survey.sent', { invitationId: invitation.id, metric });
  note(draft, 'conversation.closing', {});
  move(draft, { tag: 'closing', since: now.toISOString(), invitationId: invitation.id, step: 'score' });
  conversation.wakeAt = invitation.expiresAt;
  const situation = { received: { kind: 'nothing', text: '' } as const, recognition: silence(draft), invitation };
  const said = await speak(draft, context, deps, situation, (turn) => deps.script.survey.begin(turn));
  if (said.outcome.status === 'waiting') {
    memory.active = { id: deps.script.survey.id, state: said.outcome.state };
  }
}
