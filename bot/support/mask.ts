import { cardsIn } from './card-in-text.js';
import { ibansIn } from './iban.js';
import { type Hidden, legible } from './legible.js';
import { secretsIn } from './secret-in-text.js';

/**
 * Takes out of a text what should never be kept: payment cards and IBANs (only their last four characters stay), security
 * codes, and what is called a password or PIN in four languages, in whatever digits and however grouped. Order numbers,
 * phones, tracking numbers and dates stay as they are. Masking twice changes nothing more. Time is linear in the text.
 */
export function mask(text: string): string {
  const read = legible(text);
  const numbered = read.text
    .replace(uuid, (id) => 'x'.repeat(id.length))
    .replace(encoded, (code) => ' '.repeat(code.length));
  const hidden = [...secretsIn(read.text), ...ibansIn(numbered), ...cardsIn(numbered)];
  if (hidden.length === 0) return text;
  let masked = '';
  let copied = 0;
  for (const { start, end, shown } of apart(hidden)) {
    masked += text.slice(copied, read.origin(start)) + shown;
    copied = read.origin(end);
  }
  return masked + text.slice(copied);
}

/** Its digits mean nothing, and sometimes look like a card or an IBAN. */
const uuid = /(?<![0-9a-f])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-f])/gi;

/** A space, hyphen or dot as it stands in addresses and pages. */
const encoded = /%(?:20|2d|2e|a0)|&nbsp;/gi;

/** In order; of those that meet one is made, shown as the longest of them. */
function apart(hidden: readonly Hidden[]): Hidden[] {
  const sorted = [...hidden].sort((a, b) => a.start - b.start || b.end - a.end);
  const result: Hidden[] = [];
  for (const next of sorted) {
    const last = result.at(-1);
    if (!last || next.start >= last.end) result.push({ ...next });
    else {
      if (next.end - next.start > last.end - last.start) last.shown = next.shown;
      last.end = Math.max(last.end, next.end);
    }
  }
  return result;
}
