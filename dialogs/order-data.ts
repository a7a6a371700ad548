import type { Turn } from '../bot/engine/ports.js';
import { readEmail } from './prompts.js';

/** What a message gives to find an order by. */
export interface OrderData {
  number?: string;
  email?: string;
  /** Digits were given that cannot be an order number of this shop. */
  malformed: boolean;
}

/** True when a message holds an e-mail or what may be an order number; needs no look-up. */
export function hasOrderData(turn: Turn): boolean {
  return readEmail(turn) !== undefined || numbersIn(turn, true).length > 0;
}

/**
 * True when an order number settles what the bot was unsure of: it is all there is in the message, with or without an
 * e-mail, or order tracking was the best guess anyway.
 */
export function isAboutOrder(turn: Turn): boolean {
  const { number, email } = readOrderData(turn);
  if (turn.recognition.intent === 'order.track' && number !== undefined) return true;
  const known = number ?? (email && turn.memory.slots.order);
  const rest = [...turn.recognition.entities].reduce((text, entity) => text.replace(entity.raw, ''), turn.text);
  return known !== undefined && !/\p{L}{4}/u.test(rest);
}

/**
 * Reads what was recognised in the message and, when the bot has just asked for it (`asked`), also bare digits, which
 * mean nothing elsewhere.
 */
export function readOrderData(turn: Turn, asked = false): OrderData {
  const email = readEmail(turn);
  const candidates = numbersIn(turn, asked);
  const number = candidates.map((one) => turn.facts.orders.normalise(one)).find((one) => one !== undefined);
  return {
    ...(number !== undefined && { number }),
    ...(email !== undefined && { email }),
    malformed: number === undefined && candidates.length > 0,
  };
}

function numbersIn(turn: Turn, asked: boolean): string[] {
  const { text, recognition } = turn;
  const recognised = recognition.entities
    .filter((entity) => entity.type === 'order_number')
    .map((entity) => entity.value);
  if (!asked) return recognised;

  const withoutEmails = text.normalize('NFKC').replace(/\S{0,64}@\S{0,255}/g, ' ');
  const written = withoutEmails.match(/(?<![\p{L}\d])#?\s?(?:MR[\s-]{0,3})?\d{4,12}(?!\d)/giu) ?? [];
  return [...recognised, ...written];
}
