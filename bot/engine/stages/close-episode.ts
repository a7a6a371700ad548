import type { Invitation } from '../../support/survey.js';
import { decideInvitation, ruleFor, surveyOf, surveyWithoutRule } from '../../support/survey-rules.js';
import type { TurnContext } from '../botbuilder.js';
import { type Draft, keepInvitation, note } from '../draft.js';
import type { TurnDeps } from '../turn.js';
import { askInChat } from './ask-in-chat.js';
import { close, type Ending } from './episode.js';
import { newInvitation } from './new-invitation.js';
import { standingOf } from './standing.js';

export interface Closing {
  how: Exclude<Ending, 'survey'>;
  /** The agent has closed without a survey. */
  withoutSurvey?: boolean;
  /** Nobody worth asking wrote. */
  spam?: boolean;
}

/**
 * Ends an episode: writes its one row in the survey ledger, and asks the question at once, later or not at all, as the rules
 * have it. The snapshot (agent, topic, language, bot version, …) is taken here.
 */
export async function closeEpisode(
  { how, withoutSurvey = false, spam = false }: Closing,
  draft: Draft,
  context: TurnContext,
  deps: TurnDeps,
): Promise<void> {
  const { conversation, now } = draft;
  const { memory } = conversation;
  const episode = {
    contactId: draft.contact.id,
    channel: conversation.channel,
    language: conversation.language,
    ...(memory.topic !== undefined && { topic: memory.topic }),
    servedBy: memory.servedBy === undefined ? 'bot' : 'agent',
    transfers: memory.transfers ?? 0,
  } as const;
  const rule = ruleFor(deps.book.rules(), episode);
  const survey = deps.book.survey(rule ? surveyOf(rule, episode.contactId) : surveyWithoutRule(episode.servedBy));
  const via = rule?.how.via ?? 'chat';
  const decided = decideInvitation({
    ...(await standingOf({ metric: survey.metric, via }, draft, deps)),
    episode,
    memory,
    rule,
    withoutSurvey,
    now,
    timeZone: deps.facts.hours.at(now).timeZone,
  });
  const decision = spam ? ({ status: 'suppressed', reason: 'spam' } as const) : decided;
  const invitation: Invitation = {
    ...newInvitation({ id: deps.ids.next(), occasion: 'closing', survey, via }, draft, deps),
    ...(rule && { ruleId: rule.id }),
  };
  switch (decision.status) {
    case 'sent':
      return askInChat(invitation, how, draft, context, deps);
    case 'eligible': {
      const { dueAt } = decision;
      const expiresAt = new Date(dueAt.getTime() + deps.settings.surveyWindowMs);
      keepInvitation(draft, { ...invitation, status: 'eligible', dueAt, expiresAt });
      break;
    }
    case 'suppressed': {
      const { reason } = decision;
      keepInvitation(draft, { ...invitation, status: 'suppressed', reason });
      note(draft, 'survey.suppressed', { invitationId: invitation.id, metric: survey.metric, reason });
    }
  }
  close(draft, how);
}
