import { readOrderData } from './order-data.js';
import { pass } from './outcome.js';
import { expectsOffer, offerPerson, resumeOffer } from './person-offer.js';
import type { TopicDialog } from './with-topics.js';
import { say } from './wording/index.js';

/** Changing or cancelling an order: says until when it can be done, and calls a person, who can do it. */
export const orderChange: TopicDialog = {
  id: 'order-change',
  intents: ['order.change', 'order.cancel'],

  begin(turn, intent = turn.recognition.intent) {
    const { number } = readOrderData(turn);
    if (number) turn.memory.slots.order = number;

    const answer = turn.facts.knowledge.answer(intent, turn.language);
    if (answer !== undefined) {
      turn.reply(answer);
      turn.memory.topic = intent;
      turn.resolved('answered');
    }
    return offerPerson(turn, say(turn.language, 'order.change_with_person'), 'topic');
  },

  resume: (turn, state) => resumeOffer(turn, state) ?? pass,
  expects: expectsOffer,
};
