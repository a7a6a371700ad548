import { z } from 'zod';
import type { Outcome, Turn } from '../bot/engine/ports.js';
import type { Reply } from '../bot/support/message.js';
import { personChoice, topicChoice, yesNoChoices } from './choices.js';
import { faqIntents, followUpOf } from './faq-topics.js';
import { likelyTopics } from './likely.js';
import { closing, complete, pass, waiting } from './outcome.js';
import { expectsOffer, offerPerson, offerPersonLast, repeatOffer, resumeOffer } from './person-offer.js';
import { readYesNo } from './prompts.js';
import { isUnhappy } from './regret.js';
import type { TopicDialog } from './with-topics.js';
import { say } from './wording/index.js';

/** `similar`: what else the question may have meant, for a customer who says "no". */
const Asked = z.object({ asked: z.literal('helped'), similar: z.array(z.string()) });

/** Answers a frequent question, and asks lightly whether that was it. */
export const faq: TopicDialog = {
  id: 'faq',
  intents: faqIntents,
  takesOthers: true,

  begin(turn, intent = turn.recognition.intent) {
    const answer = turn.facts.knowledge.answer(intent, turn.language);
    if (answer === undefined) return withoutAnswer(turn);

    turn.reply(turn.wordingOf({ kind: 'answer', intent }) ?? answer);
    turn.memory.topic = intent;
    turn.resolved('answered');
    return followUp(turn, intent);
  },

  resume(turn, state) {
    const offer = resumeOffer(turn, state);
    if (offer) return offer;

    const asked = Asked.safeParse(state);
    const helped = asked.success ? readYesNo(turn) : undefined;
    if (helped === undefined) return pass;
    return helped ? glad(turn) : notHelped(turn, asked.data?.similar ?? []);
  },

  repeat(turn, state) {
    if (!Asked.safeParse(state).success) return repeatOffer(turn, state) ?? pass;
    turn.reply(helpedQuestion(turn));
    return waiting(state);
  },

  expects(turn, state) {
    return expectsOffer(turn, state) || (Asked.safeParse(state).success && readYesNo(turn) !== undefined);
  },
};

function withoutAnswer(turn: Turn): Outcome {
  const { language } = turn;
  return offerPerson(turn, `${say(language, 'faq.no_entry')} ${say(language, 'offer.person')}`, 'requested');
}

function followUp(turn: Turn, intent: string): Outcome {
  const { language } = turn;
  const next = followUpOf(intent);
  switch (next === 'nothing' && isUnhappy(turn) ? 'person' : next) {
    case 'nothing':
      return complete;
    case 'person':
      return offerPersonLast(turn, say(language, 'faq.person_can_look'), 'topic');
    case 'helped':
      return closing(helpedQuestion(turn), { asked: 'helped', similar: similarTo(turn, intent) });
  }
}

function helpedQuestion({ language }: Turn): Reply {
  return { text: say(language, 'faq.helped'), choices: [...yesNoChoices(language), personChoice(language)] };
}

function similarTo(turn: Turn, intent: string): string[] {
  if (turn.recognition.intent !== intent) return [];
  const others = likelyTopics(turn.recognition).filter((other) => other !== intent);
  return others.filter((other) => faqIntents.includes(other)).slice(0, 2);
}

function glad(turn: Turn): Outcome {
  turn.resolved('confirmed');
  turn.reply(say(turn.language, 'faq.glad'));
  return complete;
}

function notHelped(turn: Turn, similar: readonly string[]): Outcome {
  turn.memory.resolved = false;
  turn.reply({
    text: say(turn.language, 'faq.not_helped'),
    choices: [...similar.map((intent) => topicChoice(turn, intent)), personChoice(turn.language)],
  });
  return waiting({ asked: 'rephrase' });
}
