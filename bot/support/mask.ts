import { ibanLength, isIban } from './iban.js';
import { isCardNumber } from './payment-card.js';

/**
 * Takes out of a text what should never be kept: payment cards and IBANs (only their last four characters stay), and what
 * follows "password:", "mi PIN es" and the like in four languages. Order numbers, phones and dates stay as they are.
 * Masking twice changes nothing more. Time is linear in the text.
 */
export function mask(text: string): string {
  return maskCards(maskIbans(maskLabelled(text)));
}

const hidden = '••••';

const label =
  'contrase(?:ñ|n)as?|contrasinal|contrase(?:ñ|n)al|clave(?: de acceso)?|password|passwort|passwd|pwd|passphrase|passcode|senha|palavra[- ]passe|chave de acesso';
const code = 'pin|cvv2?|cvc2?|csc';

/** After a colon or equals sign any word is a secret; after "is" only one that looks like it ("is wrong" is no secret). */
const labelled = new RegExp(`(?<![\\p{L}\\p{N}])((?:${label})\\s{0,3}[:=]\\s{0,3})(\\S+)`, 'giu');
const told = new RegExp(
  `(?<![\\p{L}\\p{N}])((?:${label})\\s{1,3}(?:es|is|é|e|era|was)\\s{1,3})(?=\\p{L}{0,64}[\\p{N}_$%&#@*+=^~/\\\\-])(\\S+)`,
  'giu',
);
const short = new RegExp(
  `(?<![\\p{L}\\p{N}])((?:${code})\\s{0,3}(?:[:=]|es|is|é|e)?\\s{0,3})(\\d{3,8})(?![\\p{L}\\p{N}])`,
  'giu',
);

function maskLabelled(text: string): string {
  return [labelled, told, short].reduce((masked, pattern) => masked.replace(pattern, `$1${hidden}`), text);
}

/** Looks at every place where an IBAN could begin; it is read over single spaces and hyphens between its characters. */
function maskIbans(text: string): string {
  return text.replace(/(?<![A-Za-z0-9])[A-Za-z]{2}[\s-]?\d[\s-]?\d(?:[\s-]?[A-Za-z0-9]){11,60}/g, (candidate) => {
    const length = ibanLength(candidate.slice(0, 2).toUpperCase());
    const end = length === undefined ? undefined : endOf(candidate, length);
    if (end === undefined || /^[A-Za-z0-9]/.test(candidate.slice(end))) return candidate;
    const compact = candidate
      .slice(0, end)
      .replace(/[^A-Za-z0-9]/g, '')
      .toUpperCase();
    return isIban(compact) ? `${compact.slice(0, 2)}${hidden}${compact.slice(-4)}${candidate.slice(end)}` : candidate;
  });
}

/** The offset after the first `length` letters and digits; undefined when there are fewer. */
function endOf(text: string, length: number): number | undefined {
  for (let i = 0, seen = 0; i < text.length; i++) {
    if (/[A-Za-z0-9]/.test(text[i] ?? '')) seen++;
    if (seen === length) return i + 1;
  }
  return undefined;
}

/** A card may be written in groups and have other numbers beside it, so every run of whole groups is tried. */
function maskCards(text: string): string {
  return text.replace(/\d+(?:[\s.\-\u2010-\u2014]\d+)*/g, (run) => (run.length < 13 ? run : maskRun(run)));
}

function maskRun(run: string): string {
  const groups = [...run.matchAll(/\d+/g)].map((match) => ({ digits: match[0], start: match.index }));
  let masked = '';
  let copied = 0;
  for (let first = 0; first < groups.length; first++) {
    let digits = '';
    for (let last = first; last < groups.length && digits.length <= 19; last++) {
      digits += groups[last]?.digits ?? '';
      if (digits.length < 13 || digits.length > 19 || !isCardNumber(digits)) continue;
      masked += `${run.slice(copied, groups[first]?.start)}${hidden} ${digits.slice(-4)}`;
      copied = (groups[last]?.start ?? 0) + (groups[last]?.digits.length ?? 0);
      first = last;
      break;
    }
  }
  return masked + run.slice(copied);
}
