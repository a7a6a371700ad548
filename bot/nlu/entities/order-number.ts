import type { Entity } from '../../engine/ports.js';
import type { Seen } from './phrases.js';

/** A short prefix and a number, as printed on a confirmation: `MR-10482`, `#MR 10482`, `mr10482`. */
const prefixed = /(?<![\p{L}\p{N}])#?\s?([a-z]{2,4})(?:\s?-\s?|(?<=\bmr)\s?)(\d{4,8})(?![\p{L}\p{N}])/giu;

/** A bare number close behind a word that says it is an order's. */
const introduced =
  /(?:#|(?<!\p{L})(?:pedidos?|encomendas?|encargos?|compras?|orde[nm]?|orders?|n[úu]mero|number|refer[êe]ncia|reference|ref|num|nro|n[º°o.]))(?!\p{L})[^\d\n]{0,16}?(?<![a-z\p{N}.,/+-])(\d{5,6})(?![\p{L}\p{N}]|[.,/-]\d)/giu;

const alone = /^\s*#?(\d{5,6})\s*[.!]?\s*$/;

/** Order numbers: `MR-10482` whatever the spelling, or the digits alone where no prefix was written. */
export function findOrderNumbers({ text }: Seen): Entity[] {
  const found: Entity[] = [];
  for (const match of text.matchAll(prefixed)) {
    const raw = match[0].trimStart();
    const start = match.index + match[0].length - raw.length;
    found.push({
      type: 'order_number',
      raw,
      value: `${match[1]?.toUpperCase()}-${match[2]}`,
      start,
      end: start + raw.length,
    });
  }
  for (const match of [...text.matchAll(introduced), alone.exec(text)]) {
    const digits = match?.[1];
    if (!match || digits === undefined) continue;
    const start = match.index + match[0].lastIndexOf(digits);
    found.push({ type: 'order_number', raw: digits, value: digits, start, end: start + digits.length });
  }
  return found;
}
