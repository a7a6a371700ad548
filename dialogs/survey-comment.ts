import { z } from 'zod';
import type { Outcome, Turn } from '../bot/engine/ports.js';
import { readRating } from '../bot/support/rating-answer.js';
import type { Survey } from '../bot/support/survey.js';
import { isNo, isThanks, isWayOut, isYes } from './answers.js';
import { personChoice } from './choices.js';
import { isNewRequest } from './new-request.js';
import { complete, handoff, pass, waiting } from './outcome.js';
import type { Asked } from './survey.js';
import { say } from './wording/index.js';

/** Waiting for a comment on the score already given. */
export const Comment = z.object({ step: z.literal('comment'), value: z.int() });
export type Comment = z.infer<typeof Comment>;

/** Thanks for the score, or apologises for what earned it, and asks what could be better. */
export function askComment(turn: Turn, { survey, words }: Asked, state: Comment): Outcome {
  const { language } = turn;
  const low = isLow(survey, state.value);
  turn.reply({
    text:
      words.comment === undefined
        ? say(language, low ? 'survey.sorry_ask_comment' : 'survey.thanks_ask_comment')
        : `${say(language, low ? 'survey.sorry' : 'survey.thanks')} ${words.comment}`,
    choices: [
      { title: say(language, 'choice.no_comment'), value: 'no_comment' },
      ...(low ? [personChoice(language)] : []),
    ],
  });
  return waiting(state);
}

export function hearComment(turn: Turn, { survey, words: { first, last } }: Asked, state: Comment): Outcome {
  const { choice, language, text } = turn;
  if (choice === 'person') return handoff('low_rating');
  if (!expectsComment(turn)) return pass;

  const again = readRating(text, { ...survey, first, last });
  if (again.kind === 'decline' && again.forever) {
    turn.declineSurvey(true);
    turn.reply(say(language, 'survey.declined_forever'));
    return complete;
  }
  if (choice === 'no_comment' || isNo(text) || isThanks(text) || isWayOut(text) || again.kind === 'decline') {
    turn.reply(say(language, 'survey.thanks'));
    return complete;
  }
  if (again.kind === 'rating' && isFigure(text)) return change(turn, again.value);
  if (isYes(text)) {
    turn.reply(say(language, 'smalltalk.tell_me'));
    return waiting(state);
  }

  turn.rate(text, state.value, text.trim());
  turn.reply(say(language, isLow(survey, state.value) ? 'survey.comment_sorry' : 'survey.comment_thanks'));
  return complete;
}

/** True when the message is a comment, or says that there will be none. */
export function expectsComment(turn: Turn): boolean {
  return turn.choice === 'no_comment' || turn.choice === 'person' || !isNewRequest(turn);
}

function change(turn: Turn, value: number): Outcome {
  turn.rate(turn.text, value);
  turn.reply({
    text: say(turn.language, 'survey.changed'),
    choices: [{ title: say(turn.language, 'choice.no_comment'), value: 'no_comment' }],
  });
  return waiting({ step: 'comment', value });
}

/** Words such as "very easy" may well be the comment; a figure or stars can only be another score. */
function isFigure(text: string): boolean {
  return /[\p{N}★⭐]/u.test(text);
}

function isLow({ bottomTo }: Survey, value: number): boolean {
  return value <= bottomTo;
}
