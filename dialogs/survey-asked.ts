import type { Experiments, SurveyBook } from '../bot/engine/ports.js';
import type { Language } from '../bot/support/language.js';
import type { Conversations } from '../bot/support/repositories.js';
import type { Invitation, Survey } from '../bot/support/survey.js';
import { type SurveyWords, surveyWords } from './survey-words.js';

export interface SurveyAskedDeps {
  book: SurveyBook;
  conversations: Pick<Conversations, 'find'>;
  experiments?: Experiments;
}

/**
 * What an invitation asks where it is asked outside the conversation, by e-mail or on the page of a link: the version it was
 * sent with, in the words for its brand and place, or those of the experiment that the customer has seen in the episode.
 */
export async function surveyAsked(
  invitation: Invitation,
  language: Language,
  { book, conversations, experiments }: SurveyAskedDeps,
): Promise<SurveyWords & { survey: Survey }> {
  const { surveyId, surveyVersion, contactId, channel, variants = {} } = invitation;
  const survey = book.survey(surveyId, surveyVersion);
  const brand = (await conversations.find(invitation.conversationId))?.account ?? '';
  const words = surveyWords(survey, { language, brand, place: channel });
  const tried = experiments?.variant({ kind: 'survey', surveyId }, contactId);
  const seen = tried && variants[tried.experimentId] === tried.variantId ? tried.text[language] : undefined;
  return { ...words, survey, ...(seen !== undefined && { question: seen }) };
}
