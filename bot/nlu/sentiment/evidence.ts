import { feelingsIn } from './feelings-in.js';
import { signsIn } from './signs-in.js';

/** What is weighed, in the order of `evidenceOf`. */
export const signals = [
  'delight',
  'praise',
  'thanks',
  'smile',
  'anger',
  'displeasure',
  'failure',
  'grievance',
  'hint',
  'frown',
  'asking',
  'question',
  /** Kind words beside a failure or a grievance: irony, more often than not. */
  'soured',
] as const;

export type Signal = (typeof signals)[number];

/** A message as understanding sees it: cleaned, and split by `tokenise`. */
export interface Words {
  text: string;
  tokens: readonly string[];
}

/** A signal repeated more often tells no more. */
const most = 3;

/** How much of each signal is in a message. */
export function evidenceOf({ text, tokens }: Words): number[] {
  const amounts = Object.fromEntries(signals.map((signal) => [signal, 0])) as Record<Signal, number>;
  for (const { feeling, amount } of feelingsIn(tokens)) {
    if (feeling !== 'but' && feeling !== 'intensifier') amounts[feeling] += amount;
  }
  for (const signal of signsIn(text, tokens)) amounts[signal] += 1;
  const isKind = amounts.delight + amounts.praise + amounts.thanks > 0;
  if (isKind && amounts.failure + amounts.grievance > 0) amounts.soured = 1;
  return signals.map((signal) => Math.min(most, amounts[signal]));
}
