import { z } from 'zod';
import type { Dialog, Outcome, Turn } from '../bot/engine/ports.js';
import type { Json } from '../bot/support/json.js';
import { readRating } from '../bot/support/rating-answer.js';
import type { Invitation, Survey } from '../bot/support/survey.js';
import { isThanks } from './answers.js';
import { complete, pass, waiting } from './outcome.js';
import { askComment, Comment, expectsComment, hearComment } from './survey-comment.js';
import { howToType, inFull, type SurveyWords, surveyWords } from './survey-words.js';
import { say } from './wording/index.js';

const Score = z.object({ step: z.literal('score'), asked: z.int() });

/** What is being asked, and in which words. */
export interface Asked {
  invitation: Invitation;
  survey: Survey;
  words: SurveyWords;
}

/** Asks how it went, then for an optional comment. A message that is no answer is passed on, never swallowed. */
export const survey: Dialog = {
  id: 'survey',
  intents: [],

  begin(turn) {
    const asked = askedIn(turn);
    return asked ? askScore(turn, asked, questionOf(turn, asked), 1) : complete;
  },

  resume(turn, state) {
    const asked = askedIn(turn);
    if (!asked) return pass;
    if (turn.recognition.languageAsked?.alone) return askInLanguage(turn, asked, state);
    const score = Score.safeParse(state);
    if (score.success) return hearScore(turn, asked, score.data.asked);
    const comment = Comment.safeParse(state);
    return comment.success ? hearComment(turn, asked, comment.data) : pass;
  },

  expects(turn, state) {
    const asked = askedIn(turn);
    if (!asked) return false;
    if (Score.safeParse(state).success) return read(turn, asked).kind !== 'other';
    return Comment.safeParse(state).success && expectsComment(turn);
  },
};

function askedIn({ invitation, survey, language, conversation }: Turn): Asked | undefined {
  if (!invitation || !survey) return undefined;
  const where = { language, brand: conversation.account, place: conversation.channel };
  return { invitation, survey, words: surveyWords(survey, where) };
}

function questionOf(turn: Turn, { survey, words }: Asked): string {
  const question = turn.wordingOf({ kind: 'survey', surveyId: survey.id }) ?? words.question;
  return inFull({ ...words, question }, survey, turn.language);
}

/** The customer has asked for another language: what was asked is asked again in it. */
function askInLanguage(turn: Turn, asked: Asked, state: Json): Outcome {
  turn.reply(say(turn.language, 'notice.language_changed'));
  const { data: score } = Score.safeParse(state);
  if (score) return askScore(turn, asked, questionOf(turn, asked), score.asked);
  const { data: comment } = Comment.safeParse(state);
  return comment ? askComment(turn, asked, comment) : pass;
}

function askScore(turn: Turn, { invitation, survey, words }: Asked, text: string, asked: number): Outcome {
  const { metric, min, max, display } = survey;
  const typed = howToType(words, survey, turn.language);
  const rating = { invitationId: invitation.id, metric, min, max, display, low: words.first, high: words.last, typed };
  turn.reply({ text, rating });
  return waiting({ step: 'score', asked });
}

function hearScore(turn: Turn, asked: Asked, times: number): Outcome {
  const answer = read(turn, asked);
  switch (answer.kind) {
    case 'rating':
      turn.rate(turn.text, answer.value);
      return askComment(turn, asked, { step: 'comment', value: answer.value });
    case 'out_of_range':
      return times > 1 ? letGo(turn) : askAgain(turn, asked, times + 1);
    case 'decline':
      turn.declineSurvey(answer.forever);
      turn.reply(say(turn.language, answer.forever ? 'survey.declined_forever' : 'survey.declined'));
      return complete;
    case 'other':
      return isFarewell(turn) ? sayGoodbye(turn) : pass;
  }
}

function read({ text }: Turn, { survey, words: { first, last } }: Asked) {
  return readRating(text, { ...survey, first, last });
}

function askAgain(turn: Turn, asked: Asked, times: number): Outcome {
  const { min, max } = asked.survey;
  return askScore(turn, asked, say(turn.language, 'survey.out_of_range', { min, max }), times);
}

/** Thanks or goodbye instead of a score is no new matter: the question stays unanswered, and nothing is reopened. */
function isFarewell({ recognition, text }: Turn): boolean {
  const farewells = ['smalltalk.thanks', 'smalltalk.goodbye'];
  return isThanks(text) || (recognition.decision === 'answer' && farewells.includes(recognition.intent));
}

function sayGoodbye(turn: Turn): Outcome {
  turn.reply(say(turn.language, 'smalltalk.goodbye'));
  return complete;
}

function letGo(turn: Turn): Outcome {
  turn.reply(say(turn.language, 'survey.let_go'));
  return complete;
}
