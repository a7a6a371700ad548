import { foldText } from '../bot/support/fold-text.js';
import { no, ordinals, wayOut, yes } from './answer-words.js';

/**
 * Short answers as people type them in es, gl, en and pt, read as whole messages: "no" is an answer, "no me llegó" is
 * not. The languages share one list, since customers mix them and the few clashes mean the same.
 */

export function isYes(text: string): boolean {
  return yes.has(bare(text));
}

export function isNo(text: string): boolean {
  return no.has(bare(text));
}

/** The customer wants to stop what is being asked: "cancelar", "déjalo", "never mind". */
export function isWayOut(text: string): boolean {
  return wayOut.has(bare(text));
}

/** Thanks and nothing else. */
export function isThanks(text: string): boolean {
  return /[a-z]/.test(fold(text)) && bare(text) === '' && thanks.test(fold(text));
}

/** Position (from 0) that an ordinal such as "la segunda" or "the first one" names; undefined when it is none. */
export function readOrdinal(text: string): number | undefined {
  const words = bare(text)
    .replace(/^(la|el|a|o|the) /, '')
    .replace(/ (one|opcion|opcao)$/, '');
  const position = ordinals.findIndex((names) => names.includes(words));
  return position < 0 ? undefined : position;
}

/** Lower case, without accents and punctuation, single spaces, long vowels shortened ("Siii!!" → "si"). */
export function fold(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\p{N}\p{Extended_Pictographic}]+/gu, ' ')
    .replace(/([a-z])\1{2,}/g, '$1')
    .trim();
}

const longest = 60;
const courtesy =
  /\b(por favor|porfa|please|pls|faz favor|se faz favor|gracias|grazas|thank you|thanks|thx|obrigad[oa]|moitas|muchas|muito|vera)\b/g;
const thanks = /\b(gracias|grazas|thank you|thanks|thx|obrigad[oa])\b/;

/** Without courtesy, and without signs beside words; longer messages are never a short answer. */
function bare(text: string): string {
  if (text.length > longest) return text;
  const folded = fold(text);
  const words = /\p{L}/u.test(folded) ? folded.replace(/\p{Extended_Pictographic}/gu, '') : folded;
  return words.replace(courtesy, ' ').replace(/\s+/g, ' ').trim();
}
