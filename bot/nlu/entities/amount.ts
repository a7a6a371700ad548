import type { Entity } from '../../engine/ports.js';
import { foldText } from '../clean.js';
import { amountPhrases, amountSlots, currencies } from './amount-phrases.js';
import { phraseFinder, type Seen } from './phrases.js';

const findPhrases = phraseFinder(amountPhrases, amountSlots);

/** `1.234,56`, `1,234.56`, `12'50`, `10 000`: a plain space joins only what begins with a zero, which no number does. */
const number = String.raw`(?!0\d)\d{1,7}(?:[.,\u00a0\u202f]\d{3}| 0\d\d){0,3}(?:[.,'’]\d{1,2})?`;
const before = new RegExp(String.raw`(?<!\p{L})(R\$|US\$|[€$£]|eur|usd|gbp|brl)\s?(${number})(?![\p{L}\p{N}])`, 'giu');
const after = new RegExp(String.raw`(?<![\p{L}\p{N}.,/'’-])(${number})\s{0,2}(R\$|[€$£]|\p{L}{3,7})(?!\p{L})`, 'giu');

/** A pattern, and which of its groups are the figures and the currency. */
const readings: readonly [RegExp, number, number][] = [
  [before, 2, 1],
  [after, 1, 2],
];

/** No message has more; a flood of them need not be read to its end. */
const mostAmounts = 100;

/** Amounts of money in figures such as `12,50 €`, `£1,200` or `40 euros`, as `12.50 EUR`. */
export function findAmounts({ text }: Seen): Entity[] {
  const found: Entity[] = [];
  for (const [pattern, figures, sign] of readings) {
    for (const match of text.matchAll(pattern)) {
      const currency = currencies.get(foldText(match[sign] ?? ''));
      if (currency === undefined) continue;
      found.push(entity(match[0], match.index, decimal(match[figures] ?? ''), currency));
      if (found.length >= mostAmounts) return found;
    }
  }
  return found;
}

/** Amounts in words: `doce euros con cincuenta`, `vinte euros`, `two hundred pounds`, `50 céntimos`. */
export function findSpokenAmounts(seen: Seen): Entity[] {
  return findPhrases(seen, undefined).map(({ value: { cents, currency }, start, end }) =>
    entity(seen.text.slice(start, end), start, cents / 100, currency),
  );
}

function entity(raw: string, start: number, amount: number, currency: string): Entity {
  return { type: 'amount', raw, value: `${amount.toFixed(2)} ${currency}`, start, end: start + raw.length };
}

/** Reads both `1.234,50` and `1,234.50`: a last separator before one or two digits is the decimal one. */
function decimal(digits: string): number {
  const [, whole = digits, cents = '0'] = /^(.*)[.,'’](\d{1,2})$/.exec(digits) ?? [];
  return Number(`${whole.replace(/\D/g, '')}.${cents}`);
}
