/** How much of a message is understood, in UTF-16 units; what follows is not looked at. */
export const understoodLength = 1000;

/**
 * The text as far as understanding looks at it: composed (NFC), without invisible characters, controls as spaces,
 * at most one combining mark after a letter (a flood of them is no language), never cut inside a character.
 */
export function cleanText(text: string, limit = understoodLength): string {
  if (clean.test(text)) return cutText(text, limit);
  const cleaned = cutText(text, limit * 4)
    .normalize('NFC')
    .replace(/\p{Cf}|\p{Variation_Selector}/gu, '')
    .replace(/(\p{M})\p{M}+/gu, '$1')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ');
  return cutText(cleaned, limit);
}

/** Latin letters with their accents, usual punctuation: nothing to compose, to drop or to replace. Most messages. */
const clean = /^[\x20-\x7e\xa0-\xac\xae-\u024f\u2010-\u2027\u20ac]*$/;

/** At most `limit` UTF-16 units, one less where the cut would fall into a surrogate pair. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const before = text.charCodeAt(limit - 1);
  const splitsPair = before >= 0xd800 && before <= 0xdbff;
  return text.slice(0, splitsPair ? limit - 1 : limit);
}

/** Lower case without accents, for comparing: `Devolución` and `devolucion` are one word, `ñ` is `n`, `ç` is `c`. */
export function foldText(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

const ascii = /^[\0-\x7f]*$/;
