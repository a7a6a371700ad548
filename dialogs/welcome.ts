import type { Turn } from '../bot/engine/ports.js';
import type { Choice } from '../bot/support/message.js';
import { personChoice, topicChoice } from './choices.js';
import { pass, waiting } from './outcome.js';
import type { TopicsDialog } from './with-topics.js';
import { say } from './wording/index.js';

/** Greets, says what it is, and shows what it can do. */
export const welcome: TopicsDialog = {
  id: 'welcome',
  intents: [],

  begin(turn) {
    turn.reply({ text: say(turn.language, 'welcome.hello'), choices: mainTopics(turn) });
    return waiting({});
  },

  resume: () => pass,
};

/** What most customers come for, and a person. */
export function mainTopics(turn: Turn): Choice[] {
  const topics = ['order.track', 'return.start', 'delivery.options'];
  return [...topics.map((intent) => topicChoice(turn, intent)), personChoice(turn.language)];
}
