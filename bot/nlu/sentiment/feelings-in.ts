import { negators } from '../negators.js';
import type { Feeling } from './feelings.js';
import { feelingFinder } from './find-feelings.js';
import { en } from './words/en/index.js';
import { es } from './words/es/index.js';
import { gl } from './words/gl/index.js';
import { pt } from './words/pt/index.js';

/** Words after a negator that it turns around: "not really a good idea". */
const scope = 3;
const intensified = 1.4;
const beforeBut = 0.5;
/** "Not angry" is still nearer to angry than to happy. */
const denied = 0.5;

const kind: readonly Feeling[] = ['delight', 'praise'];
const troubled: readonly Feeling[] = ['anger', 'displeasure', 'failure'];

const find = feelingFinder([es, gl, en, pt]);

/**
 * The feelings that the words of a message tell, and how strongly: 1 for a plain word. What goes before "but" counts half, an intensifier
 * strengthens the next word, a negator turns the next ones around, up to the end of a phrase that the lexicon knows as a whole.
 */
export function feelingsIn(tokens: readonly string[]): { feeling: Feeling; amount: number }[] {
  const told: { feeling: Feeling; amount: number }[] = [];
  const found = find(tokens);
  const turn = found.find(({ at, feelings }) => at > 0 && feelings.includes('but'))?.at ?? 0;
  let negatedUntil = -1;
  let strongerAt = -1;
  let read = 0;
  for (const { at, words, feelings } of found) {
    for (; read < at; read += 1) if (isNegator(tokens, read)) negatedUntil = read + scope;
    read = at + words;
    const negates = isNegator(tokens, at);
    const isNegated = at <= negatedUntil && !negates;
    const amount = (at < turn ? beforeBut : 1) * (at === strongerAt ? intensified : 1);
    for (const feeling of feelings) {
      if (isNegated && kind.includes(feeling)) told.push({ feeling: 'displeasure', amount });
      else told.push({ feeling, amount: isNegated && troubled.includes(feeling) ? amount * denied : amount });
    }
    if (words > 1 || feelings.includes('but')) negatedUntil = -1;
    else if (negates) negatedUntil = at + scope;
    if (feelings.includes('intensifier')) strongerAt = read;
  }
  return told;
}

function isNegator(tokens: readonly string[], at: number): boolean {
  return negators.has(tokens[at] as string);
}
