import type { Lesson } from '../support/review.js';

/**
 * What training may learn beside the corpus: lessons the team has approved, and the examples of topics of its own. Lessons of
 * intents that neither the corpus nor a topic has are left out, as nothing answers those; `strange` names them.
 */
export function learnedFromUse(
  corpusIntents: ReadonlySet<string>,
  approved: readonly Lesson[],
  examples: readonly Lesson[],
): { extra: Lesson[]; strange: string[] } {
  const known = new Set([...corpusIntents, ...examples.map(({ intent }) => intent)]);
  const strange = new Set(approved.map(({ intent }) => intent).filter((intent) => !known.has(intent)));
  return { extra: [...examples, ...approved.filter(({ intent }) => known.has(intent))], strange: [...strange] };
}
