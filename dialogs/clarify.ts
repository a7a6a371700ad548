import { z } from 'zod';
import type { Outcome, Turn } from '../bot/engine/ports.js';
import { isWayOut } from './answers.js';
import { personChoice, topicChoice, topicOf, yesNoChoices } from './choices.js';
import { fallback } from './fallback.js';
import { isLikely } from './likely.js';
import { isAboutOrder } from './order-data.js';
import { complete, pass, waiting } from './outcome.js';
import { readChoice, readYesNo } from './prompts.js';
import type { TopicsDialog } from './with-topics.js';
import { say } from './wording/index.js';

/** The intents offered, in the order they were shown. */
const State = z.object({ offered: z.array(z.string()).min(1) });

const person = 'contact.human_agent';

/** Not sure what the customer means: offers the likely topics by their titles. */
export const clarify: TopicsDialog = {
  id: 'clarify',
  intents: [],

  begin(turn) {
    if (isAboutOrder(turn)) return { status: 'topic', intent: 'order.track' };
    const candidates = candidatesOf(turn);
    const [only] = candidates;
    if (only === undefined) return withoutCandidates(turn);
    if (candidates.length === 1) return confirm(turn, only);

    const { language } = turn;
    turn.reply({
      text: say(language, 'clarify.ask'),
      choices: [
        ...candidates.map((intent) => topicChoice(turn, intent)),
        ...(wantsPerson(turn) ? [personChoice(language)] : []),
        { title: say(language, 'choice.something_else'), value: 'something_else' },
      ],
    });
    return waiting({ offered: candidates });
  },

  resume(turn, state) {
    const checked = State.safeParse(state);
    if (!checked.success) return fallback.resume(turn, state);
    const { offered } = checked.data;

    const chosen = topicOf(readChoice(offered.map((intent) => topicChoice(turn, intent)))(turn));
    if (chosen) return { status: 'topic', intent: chosen };

    const yes = readYesNo(turn);
    const [likeliest] = offered;
    if (yes && likeliest !== undefined) return { status: 'topic', intent: likeliest };
    if (yes === undefined && turn.choice !== 'something_else' && !isWayOut(turn.text)) return pass;
    turn.reply(say(turn.language, 'clarify.rephrase'));
    return complete;
  },

  expects(turn, state) {
    if (!State.safeParse(state).success) return fallback.expects?.(turn, state) ?? false;
    return turn.choice !== undefined || readYesNo(turn) !== undefined;
  },
};

function candidatesOf(turn: Turn): string[] {
  const { intent, alternatives } = turn.recognition;
  const likely = [intent, ...alternatives.filter(isLikely).map((one) => one.intent)];
  return likely.filter((one) => one !== 'none' && one !== person && !one.startsWith('smalltalk.')).slice(0, 3);
}

/** Small talk is not worth a question: taking it for what it may be does no harm. */
function withoutCandidates(turn: Turn): ReturnType<TopicsDialog['begin']> {
  const { intent } = turn.recognition;
  return intent.startsWith('smalltalk.') ? { status: 'topic', intent } : fallback.begin(turn);
}

function confirm(turn: Turn, intent: string): Outcome {
  const { language } = turn;
  const topic = turn.facts.knowledge.title(intent, language);
  turn.reply({
    text: say(language, 'clarify.confirm', { topic }),
    choices: [...yesNoChoices(language), ...(wantsPerson(turn) ? [personChoice(language)] : [])],
  });
  return waiting({ offered: [intent] });
}

/** Unsure twice in a row, or a person may be what was asked for. */
function wantsPerson(turn: Turn): boolean {
  const { intent, alternatives } = turn.recognition;
  return turn.memory.unsure >= 2 || intent === person || alternatives.some((one) => one.intent === person);
}
