import type { FoundOrder, Outcome, Turn } from '../bot/engine/ports.js';
import { personChoice } from './choices.js';
import { reportOrder } from './order-report.js';
import { askFor, type OrderRequest } from './order-request.js';
import { closing, complete } from './outcome.js';
import { offerPerson } from './person-offer.js';
import { isUnhappy } from './regret.js';
import { formatShortDay, say } from './wording/index.js';

const mostRefusals = 3;

/** Statuses that words do not settle. */
const troubled = ['failed_attempt', 'unknown', 'returned'];

/** Looks the order up and says what came of it; whatever goes wrong ends in a question that can be answered. */
export async function lookUp(turn: Turn, request: OrderRequest & { number: string; email: string }): Promise<Outcome> {
  const lookup = await turn.findOrder(request.number, { kind: 'email', email: request.email });
  switch (lookup.status) {
    case 'found':
      return tell(turn, lookup, request.email);
    case 'no_match':
      return correct(turn, request);
    case 'unavailable':
      return offerPerson(turn, say(turn.language, 'order.unavailable'), 'failure');
    case 'limited':
      return offerPerson(turn, say(turn.language, 'order.limited'), 'requested');
  }
}

/** One wording for "no such order" and "does not match": numbers cannot be guessed from it. */
function correct(turn: Turn, request: OrderRequest): Outcome {
  delete turn.memory.slots.order;
  const refused = request.refused + 1;
  if (refused >= mostRefusals) return offerPerson(turn, say(turn.language, 'order.no_match_last'), 'requested');
  const key = refused === 1 ? 'order.no_match' : 'order.no_match_again';
  return askFor(turn, { ...request, asked: 'correction', refused }, say(turn.language, key));
}

function tell(turn: Turn, { order, others }: Extract<FoundOrder, { status: 'found' }>, email: string): Outcome {
  const { language, memory } = turn;
  memory.slots.order = order.number;
  memory.slots.orderEmail = email;
  memory.topic = 'order.track';
  turn.resolved('answered');
  turn.reply(reportOrder(language, order, turn.facts.hours.at(turn.now).timeZone));

  const needsPerson = troubled.includes(order.status) || isUnhappy(turn);
  if (others.length === 0 && !needsPerson) return complete;
  const count = others.length;
  const question = {
    text: count > 0 ? say(language, 'order.others', { count }) : say(language, 'order.more_help'),
    choices: [...others.map((other) => orderChoice(turn, other)), ...(needsPerson ? [personChoice(language)] : [])],
  };
  return closing(question, { asked: 'another', email, misses: 0, refused: 0 });
}

function orderChoice({ language }: Turn, { number, placedOn }: { number: string; placedOn: string }) {
  return { title: `${number} · ${formatShortDay(language, placedOn)}`, value: `order:${number}` };
}
