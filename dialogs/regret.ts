import type { Turn } from '../bot/engine/ports.js';
import { unhappyFrom } from '../bot/support/unhappy.js';
import type { TopicDialog } from './with-topics.js';
import { say } from './wording/index.js';

/** Their answers open with a word of regret themselves. */
const sorryAnyway = ['order.missing_item', 'order.damaged', 'payment.issue', 'account.registration_problem'];

/** A message that is answered and sounds plainly unhappy: whoever writes so should have a person one tap away. */
export function isUnhappy({ recognition, choice }: Turn): boolean {
  return choice === undefined && recognition.decision === 'answer' && recognition.sentiment <= unhappyFrom;
}

/** A dialog whose answer to an unhappy customer opens with a word of regret, once in an episode. */
export function withRegret(dialog: TopicDialog): TopicDialog {
  return {
    ...dialog,
    begin: (turn, intent = turn.recognition.intent) => dialog.begin(regretting(turn, intent), intent),
  };
}

function regretting(turn: Turn, intent: string): Turn {
  if (!isUnhappy(turn) || turn.memory.regretted) return turn;
  turn.memory.regretted = true;
  if (sorryAnyway.includes(intent)) return turn;

  let opening = `${say(turn.language, 'regret')} `;
  return {
    ...turn,
    reply(message) {
      const reply = typeof message === 'string' ? { text: message } : message;
      turn.reply({ ...reply, text: opening + reply.text });
      opening = '';
    },
  };
}
