import { intensifiers, negators, strengthOf } from './sentiment-lexicon.js';

/** How many words after a negator are turned around: "no estoy nada contento". */
const scope = 3;
const turned = -0.7;
const stronger = 1.5;

/** The sum of strengths at which a text counts as halfway to the end of the scale. */
const halfway = 2.5;

/**
 * −1 (very unhappy) … 1 of the words of a text, from a small lexicon. A negator turns the next words around, "muy"
 * and the like make the next one stronger. Blind to irony and to facts: evidence, never a verdict.
 */
export function sentimentOf(tokens: readonly string[]): number {
  let sum = 0;
  let negatedUntil = -1;
  for (const [at, token] of tokens.entries()) {
    if (negators.has(token)) {
      negatedUntil = at + scope;
      continue;
    }
    const strength = strengthOf(token);
    if (strength === 0) continue;
    const intensified = intensifiers.has(tokens[at - 1] ?? '') ? stronger : 1;
    sum += strength * intensified * (at <= negatedUntil ? turned : 1);
  }
  return sum / (Math.abs(sum) + halfway);
}
