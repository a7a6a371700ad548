/** The three-way reading of a message. */
export const sentiments = ['negative', 'neutral', 'positive'] as const;
export type Sentiment = (typeof sentiments)[number];

/** What words of a language tell about how its writer feels, from `words/`. */
export const feelings = [
  /** "perfect", "love it", "ten out of ten". */
  'delight',
  /** "good", "arrived on time", "no complaints". */
  'praise',
  'thanks',
  /** Insults, "never again", "scam". */
  'anger',
  /** "bad", "disappointed", "nobody answers". */
  'displeasure',
  /** What was bought or promised fails: "stopped working", "arrived broken". */
  'failure',
  /** How it came to this: "third time", "three weeks and still nothing". */
  'grievance',
  /** Told alone, nothing; beside others, displeasure: "never", "still", "honestly". */
  'hint',
  /** Asks, tells data, greets: "how do I", "my order number is". */
  'asking',
  /** What follows counts, what went before half. */
  'but',
  'intensifier',
] as const;

export type Feeling = (typeof feelings)[number];

/**
 * Forms by feeling, separated by commas: words and phrases as `foldText` leaves them, without apostrophes and hyphens.
 * `recom*` is every word that begins so, `*` alone any one word. The longest form that fits counts.
 */
export type FeelingWords = Record<Feeling, string>;
