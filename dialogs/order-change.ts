import type { Turn } from '../bot/engine/ports.js';
import { readOrderData } from './order-data.js';
import { listItems } from './order-report.js';
import { pass } from './outcome.js';
import { expectsOffer, offerPersonLast, repeatOffer, resumeOffer } from './person-offer.js';
import type { TopicDialog } from './with-topics.js';
import { say } from './wording/index.js';

/** Changing or cancelling an order: says until when it can be done, and calls a person, who can do it. */
export const orderChange: TopicDialog = {
  id: 'order-change',
  intents: ['order.change', 'order.cancel'],

  async begin(turn, intent = turn.recognition.intent) {
    const { number } = readOrderData(turn);
    if (number) turn.memory.slots.order = number;
    await nameItems(turn);

    const answer = turn.facts.knowledge.answer(intent, turn.language);
    if (answer !== undefined) {
      turn.reply(answer);
      turn.memory.topic = intent;
      turn.resolved('answered');
    }
    return offerPersonLast(turn, say(turn.language, 'order.change_with_person'), 'topic');
  },

  resume: (turn, state) => resumeOffer(turn, state) ?? pass,
  repeat: (turn, state) => repeatOffer(turn, state) ?? pass,
  expects: expectsOffer,
};

/** Says what is in the order if the customer has proved in this conversation that he may know, so that he sees which one is meant. */
async function nameItems({ memory, language, findOrder, reply }: Turn): Promise<void> {
  const { order: number, orderEmail: email } = memory.slots;
  if (number === undefined || email === undefined) return;
  const lookup = await findOrder(number, { kind: 'email', email });
  if (lookup.status === 'found') reply(`${number}: ${listItems(language, lookup.order)}.`);
}
