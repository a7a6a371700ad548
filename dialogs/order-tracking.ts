import type { Outcome, Turn } from '../bot/engine/ports.js';
import { isNo, isWayOut } from './answers.js';
import { hasOrderData, readOrderData } from './order-data.js';
import { lookUp } from './order-lookup.js';
import { askFor, OrderRequest } from './order-request.js';
import { complete, handoff, pass } from './outcome.js';
import { expectsOffer, offerPerson, repeatOffer, resumeOffer } from './person-offer.js';
import { readAnswer } from './prompts.js';
import type { TopicDialog } from './with-topics.js';
import { say } from './wording/index.js';

const tries = 3;

/**
 * Where is my order: asks for the number and for the e-mail as proof, in any order or together, lets the customer
 * correct them, and gives way to a person instead of asking for ever.
 */
export const orderTracking: TopicDialog = {
  id: 'order-tracking',
  intents: ['order.track'],

  begin(turn) {
    const { order, orderEmail: email } = turn.memory.slots;
    const known = { ...(order && { number: order }), ...(email && { email }) };
    const { malformed, ...given } = readOrderData(turn);
    return proceed(turn, { asked: 'number', ...known, ...given, misses: 0, refused: 0 });
  },

  resume(turn, state) {
    const offer = resumeOffer(turn, state);
    if (offer) return offer;
    const checked = OrderRequest.safeParse(state);
    if (!checked.success) return pass;
    if (turn.choice === 'person') return handoff('requested');
    return checked.data.asked === 'another' ? another(turn, checked.data) : hear(turn, checked.data);
  },

  repeat(turn, state) {
    const { data: request } = OrderRequest.safeParse(state);
    if (!request || request.asked === 'another') return repeatOffer(turn, state) ?? pass;
    return request.asked === 'correction'
      ? askFor(turn, request, say(turn.language, 'order.no_match'))
      : proceed(turn, request);
  },

  expects(turn, state) {
    if (expectsOffer(turn, state)) return true;
    const checked = OrderRequest.safeParse(state);
    if (!checked.success) return false;
    const { asked } = checked.data;
    const isAnswer = asked === 'another' ? isBareNumber(turn) || isNo(turn.text) : hasOrderData(turn);
    return isAnswer || turn.choice !== undefined || isWayOut(turn.text);
  },
};

/** Asks for what is missing, or looks the order up. */
function proceed(turn: Turn, request: OrderRequest): Outcome | Promise<Outcome> {
  const { number, email } = request;
  if (number === undefined) {
    const key = email === undefined ? 'order.ask_number' : 'order.ask_number_too';
    return askFor(turn, { ...request, asked: 'number' }, say(turn.language, key));
  }
  turn.memory.slots.order = number;
  if (email === undefined) {
    return askFor(turn, { ...request, asked: 'email' }, say(turn.language, 'order.ask_email', { number }));
  }
  return lookUp(turn, { ...request, number, email });
}

/** The answer to what was asked, which may also be the other datum, or a correction of one given before. */
function hear(turn: Turn, request: OrderRequest): Outcome | Promise<Outcome> {
  const { malformed, ...given } = readOrderData(turn, true);
  const { number = request.number, email = request.email } = given;
  const isNew = number !== request.number || email !== request.email;
  const answer = readAnswer(turn, () => (isNew ? given : undefined), request.misses, tries);

  switch (answer.kind) {
    case 'value':
      return proceed(turn, { ...request, ...answer.value, misses: 0 });
    case 'out':
      turn.reply(say(turn.language, 'left'));
      return complete;
    case 'again':
      return askFor(turn, { ...request, misses: answer.misses }, hint(turn, request, malformed));
    case 'stuck':
      return offerPerson(turn, say(turn.language, 'order.stuck'), 'requested');
  }
}

function hint(turn: Turn, { asked }: OrderRequest, malformed: boolean): string {
  if (malformed) return say(turn.language, 'order.not_a_number');
  if (asked === 'correction') return say(turn.language, 'order.no_match_again');
  if (asked === 'number') return say(turn.language, 'order.ask_number_again');
  return say(turn.language, turn.text.includes('@') ? 'order.ask_email_again' : 'order.email_why');
}

/** After an answer the customer may go on to another order; anything else is a new message. */
function another(turn: Turn, request: OrderRequest): Outcome | Promise<Outcome> {
  const tapped = turn.choice?.startsWith('order:') ? turn.choice.slice('order:'.length) : undefined;
  const { number = tapped } = readOrderData(turn, isBareNumber(turn));
  if (number !== undefined) return proceed(turn, { ...request, number });
  if (!isNo(turn.text) && !isWayOut(turn.text)) return pass;
  turn.reply(say(turn.language, 'offer.declined'));
  return complete;
}

/** Digits inside a sentence may be anything by now; alone they are the number of another order. */
function isBareNumber({ text }: Turn): boolean {
  return /^\W{0,3}(?:MR\W{0,3})?\d{4,6}\W{0,3}$/i.test(text);
}
