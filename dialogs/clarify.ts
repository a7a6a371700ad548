import { z } from 'zod';
import type { Outcome, Turn } from '../bot/engine/ports.js';
import { isWayOut } from './answers.js';
import { personChoice, topicChoice, topicOf, yesNoChoices } from './choices.js';
import { fallback } from './fallback.js';
import { likelyTopics } from './likely.js';
import { isAboutOrder } from './order-data.js';
import { complete, handoff, pass, waiting } from './outcome.js';
import { offerPerson } from './person-offer.js';
import { readChoice, readYesNo } from './prompts.js';
import type { TopicsDialog, TopicsOutcome } from './with-topics.js';
import { say } from './wording/index.js';

const State = z.object({
  /** The intents offered, in the order they were shown; none when the customer was asked for other words. */
  offered: z.array(z.string()),
  /** Those offered before, which the customer did not want. */
  refused: z.array(z.string()),
  /** The message they were offered for. */
  about: z.string().exactOptional(),
});
type State = z.infer<typeof State>;

const mostOffered = 3;

/** Topics are offered twice in a row at most, then a person is, and then called. */
const mostLists = 2;

/** Not sure what the customer means: offers the likely topics by their titles, and never the same ones again. */
export const clarify: TopicsDialog = {
  id: 'clarify',
  intents: [],

  begin: (turn) => ask(turn, []),

  resume(turn, state) {
    const checked = State.safeParse(state);
    if (!checked.success) return fallback.resume(turn, state);
    const { offered, refused } = checked.data;

    const chosen = choiceOf(turn, offered);
    if (chosen) {
      turn.memory.unsure = 0;
      told(turn, checked.data, chosen);
      return { status: 'topic', intent: chosen };
    }
    if (turn.choice === 'something_else' || readYesNo(turn) === false || isWayOut(turn.text)) {
      return askForOtherWords(turn, checked.data);
    }
    return turn.recognition.decision === 'clarify' ? ask(turn, [...refused, ...offered]) : pass;
  },

  chosen(turn, state, intent) {
    const { data } = State.safeParse(state);
    if (data) told(turn, data, intent);
  },

  repeat(turn, state) {
    const { data } = State.safeParse(state);
    if (!data) return fallback.repeat?.(turn, state) ?? pass;
    const [only] = data.offered;
    if (only === undefined) turn.reply(say(turn.language, 'clarify.rephrase'));
    else if (data.offered.length === 1) confirm(turn, only);
    else offer(turn, data.offered);
    return waiting(state);
  },

  expects(turn, state) {
    const { data } = State.safeParse(state);
    if (!data) return fallback.expects?.(turn, state) ?? false;
    return turn.choice !== undefined || (data.offered.length > 0 && readYesNo(turn) !== undefined);
  },
};

function ask(turn: Turn, refused: string[]): TopicsOutcome | Promise<TopicsOutcome> {
  if (isAboutOrder(turn)) return { status: 'topic', intent: 'order.track' };
  const { intent } = turn.recognition;
  // Small talk is not worth a question: taking it for what it may be does no harm.
  const likely = likelyTopics(turn.recognition);
  if (likely.length === 0) return intent.startsWith('smalltalk.') ? { status: 'topic', intent } : fallback.begin(turn);

  const { unsure } = turn.memory;
  if (unsure > mostLists + 1) return handoff('unsure');
  const offered = likely.filter((one) => !refused.includes(one)).slice(0, mostOffered);
  const [only] = offered;
  if (only === undefined || unsure > mostLists) {
    return offerPerson(turn, say(turn.language, 'fallback.second'), 'unsure');
  }
  if (offered.length === 1) confirm(turn, only);
  else offer(turn, offered);
  return waiting({ offered, refused, ...(turn.messageId !== undefined && { about: turn.messageId }) });
}

function confirm(turn: Turn, intent: string): void {
  const { language } = turn;
  const topic = turn.facts.knowledge.title(intent, language);
  turn.reply({
    text: say(language, 'clarify.confirm', { topic }),
    choices: [...yesNoChoices(language), personChoice(language)],
  });
}

function offer(turn: Turn, intents: readonly string[]): void {
  const { language } = turn;
  turn.reply({
    text: say(language, 'clarify.ask'),
    choices: [
      ...intents.map((intent) => topicChoice(turn, intent)),
      personChoice(language),
      { title: say(language, 'choice.something_else'), value: 'something_else' },
    ],
  });
}

/** A topic that was named by its place, or the likeliest for a "yes". */
function choiceOf(turn: Turn, offered: readonly string[]): string | undefined {
  const named = topicOf(readChoice(offered.map((intent) => topicChoice(turn, intent)))(turn));
  return named ?? (readYesNo(turn) ? offered[0] : undefined);
}

function askForOtherWords(turn: Turn, { offered, refused }: State): Outcome {
  if (offered.length === 0) {
    turn.reply(say(turn.language, 'left'));
    return complete;
  }
  turn.memory.unsure = 0;
  turn.reply(say(turn.language, 'clarify.rephrase'));
  return waiting({ offered: [], refused: [...refused, ...offered] });
}

function told(turn: Turn, { about }: State, intent: string): void {
  if (about !== undefined) turn.meant(about, intent);
}
