import type { Outcome, Turn } from '../bot/engine/ports.js';
import { complete, pass, waiting } from './outcome.js';
import { readYesNo } from './prompts.js';
import { mainTopics } from './welcome.js';
import type { TopicDialog } from './with-topics.js';
import { say } from './wording/index.js';

/** Hello, thanks, goodbye, and who is there. */
export const smalltalk: TopicDialog = {
  id: 'smalltalk',
  intents: ['smalltalk.greeting', 'smalltalk.thanks', 'smalltalk.goodbye', 'smalltalk.bot_identity'],

  begin(turn, intent = turn.recognition.intent) {
    switch (intent) {
      case 'smalltalk.thanks':
        turn.reply(say(turn.language, 'smalltalk.thanks'));
        return waiting({ asked: 'more' });
      case 'smalltalk.goodbye':
        return goodbye(turn);
      case 'smalltalk.bot_identity':
        turn.reply({ text: say(turn.language, 'smalltalk.identity'), choices: mainTopics(turn) });
        return waiting({});
      default:
        turn.reply({ text: greeting(turn), choices: mainTopics(turn) });
        return waiting({});
    }
  },

  resume(turn, state) {
    const more = asksForMore(state) ? readYesNo(turn) : undefined;
    if (more === undefined) return pass;
    if (!more) return goodbye(turn);
    turn.reply(say(turn.language, 'smalltalk.tell_me'));
    return complete;
  },

  expects: (turn, state) => asksForMore(state) && readYesNo(turn) !== undefined,
};

function greeting(turn: Turn): string {
  return say(turn.language, turn.memory.replies === 0 ? 'smalltalk.first_greeting' : 'smalltalk.greeting');
}

/** Who leaves after an answer has what he came for, and nobody who leaves wants anything more. */
function goodbye(turn: Turn): Outcome {
  if (turn.memory.resolved) turn.resolved('left');
  delete turn.memory.wishes;
  turn.reply(say(turn.language, 'smalltalk.goodbye'));
  return complete;
}

function asksForMore(state: unknown): boolean {
  return 'asked' in Object(state);
}
