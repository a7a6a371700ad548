import { z } from 'zod';
import type { Dialog, Outcome, Turn } from '../bot/engine/ports.js';
import type { Json } from '../bot/support/json.js';
import { readRating } from '../bot/support/rating-answer.js';
import { type Invitation, surveys } from '../bot/support/survey.js';
import { isThanks } from './answers.js';
import { complete, pass, waiting } from './outcome.js';
import { askComment, Comment, expectsComment, hearComment } from './survey-comment.js';
import { say } from './wording/index.js';

const Score = z.object({ step: z.literal('score'), asked: z.int() });

/** Asks how it went, then for an optional comment. A message that is no answer is passed on, never swallowed. */
export const survey: Dialog = {
  id: 'survey',
  intents: [],

  begin(turn) {
    const { invitation } = turn;
    if (!invitation) return complete;
    return askScore(turn, invitation, say(turn.language, `survey.${invitation.metric}`), 1);
  },

  resume(turn, state) {
    const { invitation } = turn;
    if (!invitation) return pass;
    if (turn.recognition.languageAsked?.alone) return askInLanguage(turn, invitation, state);
    const score = Score.safeParse(state);
    if (score.success) return hearScore(turn, invitation, score.data.asked);
    const comment = Comment.safeParse(state);
    return comment.success ? hearComment(turn, surveys[invitation.metric], comment.data) : pass;
  },

  expects(turn, state) {
    const { invitation } = turn;
    if (!invitation) return false;
    if (Score.safeParse(state).success) return readRating(turn.text, surveys[invitation.metric]).kind !== 'other';
    return Comment.safeParse(state).success && expectsComment(turn);
  },
};

/** The customer has asked for another language: what was asked is asked again in it. */
function askInLanguage(turn: Turn, invitation: Invitation, state: Json): Outcome {
  turn.reply(say(turn.language, 'notice.language_changed'));
  const { data: score } = Score.safeParse(state);
  if (score) return askScore(turn, invitation, say(turn.language, `survey.${invitation.metric}`), score.asked);
  const { data: comment } = Comment.safeParse(state);
  return comment ? askComment(turn, surveys[invitation.metric], comment) : pass;
}

function askScore(turn: Turn, { id, metric }: Invitation, text: string, asked: number): Outcome {
  const { min, max, display } = surveys[metric];
  const low = say(turn.language, `survey.${metric}_low`);
  const high = say(turn.language, `survey.${metric}_high`);
  turn.reply({ text, rating: { invitationId: id, metric, min, max, display, low, high } });
  return waiting({ step: 'score', asked });
}

function hearScore(turn: Turn, invitation: Invitation, asked: number): Outcome {
  const scale = surveys[invitation.metric];
  const answer = readRating(turn.text, scale);
  switch (answer.kind) {
    case 'rating':
      turn.rate(turn.text, answer.value);
      return askComment(turn, scale, { step: 'comment', value: answer.value });
    case 'out_of_range':
      return asked > 1 ? letGo(turn) : askAgain(turn, invitation, asked + 1);
    case 'decline':
      turn.declineSurvey(answer.forever);
      turn.reply(say(turn.language, answer.forever ? 'survey.declined_forever' : 'survey.declined'));
      return complete;
    case 'other':
      return isFarewell(turn) ? sayGoodbye(turn) : pass;
  }
}

function askAgain(turn: Turn, invitation: Invitation, asked: number): Outcome {
  const { min, max } = surveys[invitation.metric];
  return askScore(turn, invitation, say(turn.language, 'survey.out_of_range', { min, max }), asked);
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
