import { z } from 'zod';
import type { FoundOrder, Outcome, Turn } from '../bot/engine/ports.js';
import { isNo, isWayOut } from './answers.js';
import { personChoice } from './choices.js';
import { hasOrderData, readOrderData } from './order-data.js';
import { reportOrder } from './order-report.js';
import { complete, handoff, pass, waiting } from './outcome.js';
import { expectsOffer, offerPerson, resumeOffer } from './person-offer.js';
import { readAnswer } from './prompts.js';
import type { TopicDialog } from './with-topics.js';
import { formatShortDay, say } from './wording/index.js';

/** `asked` is what the customer was last asked for; `refused` counts look-ups that found nothing. */
const State = z.object({
  asked: z.enum(['number', 'email', 'correction', 'another']),
  number: z.string().exactOptional(),
  email: z.string().exactOptional(),
  misses: z.int(),
  refused: z.int(),
});
type State = z.infer<typeof State>;

const misses = 3;
const refusals = 3;

/**
 * Where is my order: asks for the number and for the e-mail as proof, in any order or together, lets the customer
 * correct them, and gives way to a person instead of asking for ever.
 */
export const orderTracking: TopicDialog = {
  id: 'order-tracking',
  intents: ['order.track'],

  begin(turn) {
    const { order, email } = turn.memory.slots;
    const known = { ...(order && { number: order }), ...(email && { email }), misses: 0, refused: 0 };
    const { malformed, ...given } = readOrderData(turn);
    return proceed(turn, { asked: 'number', ...known, ...given });
  },

  resume(turn, state) {
    const offer = resumeOffer(turn, state);
    if (offer) return offer;
    const checked = State.safeParse(state);
    if (!checked.success) return pass;
    if (turn.choice === 'person') return handoff('requested');
    return checked.data.asked === 'another' ? another(turn, checked.data) : hear(turn, checked.data);
  },

  expects(turn, state) {
    if (expectsOffer(turn, state)) return true;
    if (!State.safeParse(state).success) return false;
    return hasOrderData(turn) || turn.choice !== undefined || isWayOut(turn.text);
  },
};

/** Asks for what is missing, or looks the order up. */
function proceed(turn: Turn, state: State): Outcome | Promise<Outcome> {
  const { number, email } = state;
  if (number !== undefined) turn.memory.slots.order = number;
  if (number === undefined) return ask(turn, { ...state, asked: 'number' }, say(turn.language, 'order.ask_number'));
  if (email === undefined) {
    return ask(turn, { ...state, asked: 'email' }, say(turn.language, 'order.ask_email', { number }));
  }
  return lookUp(turn, { ...state, number, email });
}

function ask(turn: Turn, state: State, question: string): Outcome {
  const again = state.misses + state.refused > 0;
  turn.reply(again ? { text: question, choices: [personChoice(turn.language)] } : question);
  return waiting(state);
}

/** The answer to what was asked, which may also be the other datum, or a correction of one given before. */
function hear(turn: Turn, state: State): Outcome | Promise<Outcome> {
  const given = readOrderData(turn, true);
  const news = (given.number ?? state.number) !== state.number || (given.email ?? state.email) !== state.email;
  const answer = readAnswer(turn, () => (news ? given : undefined), state.misses, misses);

  switch (answer.kind) {
    case 'value': {
      const { malformed, ...data } = answer.value;
      return proceed(turn, { ...state, ...data, misses: 0 });
    }
    case 'out':
      turn.reply(say(turn.language, 'left'));
      return complete;
    case 'again':
      return ask(turn, { ...state, misses: answer.misses }, hint(turn, state, given.malformed));
    case 'stuck':
      return offerPerson(turn, say(turn.language, 'order.stuck'), 'requested');
  }
}

function hint(turn: Turn, { asked }: State, malformed: boolean): string {
  if (malformed) return say(turn.language, 'order.not_a_number');
  if (asked === 'correction') return say(turn.language, 'order.no_match_again');
  return say(turn.language, asked === 'email' ? 'order.ask_email_again' : 'order.ask_number_again');
}

async function lookUp(turn: Turn, state: State & { number: string; email: string }): Promise<Outcome> {
  const lookup = await turn.findOrder(state.number, { kind: 'email', email: state.email });
  switch (lookup.status) {
    case 'found':
      return tell(turn, lookup, state.email);
    case 'no_match':
      return correct(turn, state);
    case 'unavailable':
      return offerPerson(turn, say(turn.language, 'order.unavailable'), 'failure');
    case 'limited':
      return offerPerson(turn, say(turn.language, 'order.limited'), 'requested');
  }
}

/** One wording for "no such order" and "does not match": numbers cannot be guessed from it. */
function correct(turn: Turn, state: State): Outcome {
  delete turn.memory.slots.order;
  delete turn.memory.slots.email;
  const refused = state.refused + 1;
  if (refused >= refusals) return offerPerson(turn, say(turn.language, 'order.no_match_last'), 'requested');
  const key = refused === 1 ? 'order.no_match' : 'order.no_match_again';
  return ask(turn, { ...state, asked: 'correction', refused }, say(turn.language, key));
}

function tell(turn: Turn, { order, others }: Extract<FoundOrder, { status: 'found' }>, email: string): Outcome {
  const { language, memory } = turn;
  memory.slots.order = order.number;
  memory.slots.email = email;
  memory.topic = 'order.track';
  turn.resolved('answered');
  turn.reply(reportOrder(language, order, turn.facts.hours.at(turn.now).timeZone));

  const troubled = ['failed_attempt', 'unknown', 'returned'].includes(order.status);
  if (others.length === 0 && !troubled) return complete;
  turn.reply({
    text: others.length > 0 ? say(language, 'order.others', { count: others.length }) : say(language, 'order.more_help'),
    choices: [
      ...others.map((other) => ({
        title: `${other.number} · ${formatShortDay(language, other.placedOn)}`,
        value: `order:${other.number}`,
      })),
      ...(troubled ? [personChoice(language)] : []),
    ],
  });
  return waiting({ asked: 'another', email, misses: 0, refused: 0 });
}

/** After an answer the customer may go on to another order; anything else is a new message. */
function another(turn: Turn, state: State): Outcome | Promise<Outcome> {
  const { number, email } = tapped(turn);
  if (number !== undefined) return proceed(turn, { ...state, number, ...(email !== undefined && { email }) });
  if (!isNo(turn.text) && !isWayOut(turn.text)) return pass;
  turn.reply(say(turn.language, 'offer.declined'));
  return complete;
}

function tapped(turn: Turn): { number?: string; email?: string } {
  const number = turn.choice?.startsWith('order:') ? turn.choice.slice('order:'.length) : undefined;
  return number === undefined ? readOrderData(turn, true) : { number };
}
