import type { Invitation, Survey } from '../../support/survey.js';
import type { Draft } from '../draft.js';
import type { TurnDeps } from '../turn.js';

/** A row for the ledger with all that is known of the episode at this moment; the caller decides what becomes of it. */
export function newInvitation(
  { survey, ...given }: Pick<Invitation, 'id' | 'occasion' | 'via'> & { survey: Survey },
  { conversation, contact, now }: Draft,
  { settings, recognizer }: TurnDeps,
): Invitation {
  const { memory } = conversation;
  return {
    ...given,
    conversationId: conversation.id,
    episode: conversation.episode,
    surveyId: survey.id,
    surveyVersion: survey.version,
    metric: survey.metric,
    contactId: contact.id,
    status: 'eligible',
    createdAt: now,
    expiresAt: new Date(now.getTime() + settings.surveyWindowMs),
    channel: conversation.channel,
    language: conversation.language,
    servedBy: memory.servedBy === undefined ? 'bot' : 'agent',
    ...(memory.servedBy !== undefined && { agentId: memory.servedBy }),
    ...(conversation.teamId !== undefined && { team: conversation.teamId }),
    ...(memory.topic !== undefined && { topic: memory.topic }),
    ...(memory.product !== undefined && { product: memory.product }),
    ...(memory.variants && { variants: memory.variants }),
    // A contact comes into being with his first conversation.
    segment: contact.createdAt >= conversation.createdAt ? 'new' : 'returning',
    botVersion: recognizer().version,
  };
}
