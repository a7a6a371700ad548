import type { Entity } from '../../engine/ports.js';
import { foldText } from '../clean.js';

const number = String.raw`\d{1,7}(?:[.,]\d{3}){0,3}(?:[.,]\d{1,2})?`;
const before = new RegExp(String.raw`(R\$|[€$£])\s?(${number})(?![\p{L}\p{N}])`, 'giu');
const after = new RegExp(String.raw`(?<![\p{L}\p{N}.,/-])(${number})\s{0,2}(€|\$|£|\p{L}{3,7})(?!\p{L})`, 'giu');

const currencies: ReadonlyMap<string, string> = new Map([
  ['€', 'EUR'],
  ['eur', 'EUR'],
  ['euro', 'EUR'],
  ['euros', 'EUR'],
  ['$', 'USD'],
  ['usd', 'USD'],
  ['dolar', 'USD'],
  ['dolares', 'USD'],
  ['dollar', 'USD'],
  ['dollars', 'USD'],
  ['£', 'GBP'],
  ['gbp', 'GBP'],
  ['pound', 'GBP'],
  ['pounds', 'GBP'],
  ['quid', 'GBP'],
  ['libra', 'GBP'],
  ['libras', 'GBP'],
  ['r$', 'BRL'],
  ['brl', 'BRL'],
  ['reais', 'BRL'],
]);

/** Amounts of money such as `12,50 €`, `£1,200` or `40 euros`, as `12.50 EUR`. */
export function findAmounts(text: string): Entity[] {
  const found: Entity[] = [];
  const add = (match: RegExpExecArray, digits = '', unit = '') => {
    const currency = currencies.get(foldText(unit));
    if (currency === undefined) return;
    const value = `${decimal(digits).toFixed(2)} ${currency}`;
    found.push({ type: 'amount', raw: match[0], value, start: match.index, end: match.index + match[0].length });
  };
  for (const match of text.matchAll(before)) add(match, match[2], match[1]);
  for (const match of text.matchAll(after)) add(match, match[1], match[2]);
  return found;
}

/** Reads both `1.234,50` and `1,234.50`: a last separator before one or two digits is the decimal one. */
function decimal(digits: string): number {
  const [, whole = digits, cents = '0'] = /^(.*)[.,](\d{1,2})$/.exec(digits) ?? [];
  return Number(`${whole.replace(/[.,]/g, '')}.${cents}`);
}
