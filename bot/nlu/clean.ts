/** How much of a message is understood, in UTF-16 units; what follows is not looked at. */
export const understoodLength = 1000;

/**
 * The text as far as understanding looks at it: composed (NFC), in ordinary letters, without invisible characters, stray
 * marks and halves of characters, controls as spaces and spaces single, never cut inside a character.
 */
export function cleanText(text: string, limit = understoodLength): string {
  if (clean.test(text) && !text.includes('  ')) return cutText(text, limit);
  const cleaned = cutText(text, limit * mostNoise)
    .replace(/(?<=\p{L})\p{M}{3,}/gu, '')
    .normalize('NFC')
    .replace(/\p{Cf}|\p{Cs}|\p{Variation_Selector}/gu, '')
    .replace(/(?<=\p{Script=Latin})\p{M}+|(?<=\p{M})\p{M}+/gu, '')
    .replace(/[\p{Cc}\p{Z}]+/gu, ' ')
    .replace(dressed, (character) => character.normalize('NFKC'));
  return cutText(withoutLookalikes(cleaned), limit);
}

/** How many characters of noise to one that counts are looked through. */
const mostNoise = 16;

/** Full-width, circled and mathematical letters and digits: "ｐｅｄｉｄｏ", "𝐩𝐞𝐝𝐢𝐝𝐨". */
const dressed = /[\uff01-\uff5e\u2460-\u24ff\u{1d400}-\u{1d7ff}]/gu;

/** Latin letters with their accents, usual punctuation: nothing to compose, to drop or to replace. Most messages. */
const clean = /^[\x20-\x7e\xa0-\xac\xae-\u024f\u2010-\u2027\u20ac]*$/;

/** Cyrillic and Greek letters that look like Latin ones, in pairs. */
const lookalikes = new Map(
  'аaеeоoрpсcхxуyіiјjѕsһhԁdԛqԝwкkмmтtАAВBЕEКKМMНHОOРPСCТTХXУYІIЈJЅSοoαaνvιiκkρpτtυuχxεeΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX'
    .match(/../gu)
    ?.map(([like = '', letter = '']) => [like, letter] as const),
);

/** In a word that is otherwise Latin, letters of other scripts that only look like Latin ones become what they look like. */
function withoutLookalikes(text: string): string {
  if (!/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(text)) return text;
  return text.replace(/\p{L}+/gu, (word) => {
    const latin = word.replace(/\P{Script=Latin}/gu, (letter) => lookalikes.get(letter) ?? letter);
    return /\p{Script=Latin}/u.test(word) && !/\P{Script=Latin}/u.test(latin) ? latin : word;
  });
}

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
