import { complete, handoff, pass } from './outcome.js';
import { expectsOffer, offerPerson, repeatOffer, resumeOffer } from './person-offer.js';
import type { TopicDialog } from './with-topics.js';
import { say } from './wording/index.js';

/** From here down a complaint is not asked about again but passed on at once. */
const strong = -0.6;

/** Words that look like the complaint itself, told to the question whether to talk to somebody. */
const storyLength = 25;

/** Somebody is unhappy with us: kind words first, then a person. */
export const complaint: TopicDialog = {
  id: 'complaint',
  intents: ['feedback.complaint'],

  begin(turn) {
    turn.memory.topic = 'feedback.complaint';
    turn.memory.regretted = true;
    turn.reply(say(turn.language, 'complaint.sorry'));
    if (turn.recognition.sentiment <= strong) return handoff('complaint');
    return offerPerson(turn, say(turn.language, 'complaint.offer'), 'complaint');
  },

  resume(turn, state) {
    const answer = resumeOffer(turn, state) ?? complete;
    if (answer.status !== 'pass') return answer;
    if (turn.text.length < storyLength || turn.recognition.decision === 'answer') return pass;
    turn.reply(say(turn.language, 'complaint.understood'));
    return handoff('complaint');
  },

  repeat: (turn, state) => repeatOffer(turn, state) ?? pass,
  expects: expectsOffer,
};
