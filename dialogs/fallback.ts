import { isAboutOrder } from './order-data.js';
import { handoff, pass, waiting } from './outcome.js';
import { expectsOffer, offerPerson, repeatOffer, resumeOffer } from './person-offer.js';
import { mainTopics } from './welcome.js';
import type { TopicsDialog } from './with-topics.js';
import { say } from './wording/index.js';

/** Does not know, says so kindly, and shows a way on; twice in a row it offers a person, the third time it calls one. */
export const fallback: TopicsDialog = {
  id: 'fallback',
  intents: [],

  begin(turn) {
    if (isAboutOrder(turn)) return { status: 'topic', intent: 'order.track' };
    if (turn.memory.unsure >= 2) return offerPerson(turn, say(turn.language, 'fallback.second'), 'unsure');
    turn.reply({ text: say(turn.language, 'fallback.first'), choices: mainTopics(turn) });
    return waiting({});
  },

  resume(turn, state) {
    const answer = resumeOffer(turn, state);
    if (answer && answer.status !== 'pass') return answer;
    if (turn.recognition.decision !== 'fallback' || isAboutOrder(turn)) return pass;
    return answer ? handoff('unsure') : offerPerson(turn, say(turn.language, 'fallback.second'), 'unsure');
  },

  repeat: (turn, state) => repeatOffer(turn, state) ?? pass,
  expects: expectsOffer,
};
