import type { Recognizer } from '../engine/ports.js';
import type { Language } from '../support/language.js';
import type { ReviewDecision, ReviewReason } from '../support/review.js';
import type { Gathered } from './gather.js';
import type { Group } from './group.js';

/** A way of asking, masked, and how often it came up. */
export interface Wording {
  text: string;
  language: Language;
  count: number;
}

/** A group as the team sees it. */
export interface ShownGroup {
  id: string;
  count: number;
  languages: Partial<Record<Language, number>>;
  reasons: Record<ReviewReason, number>;
  firstSeen: Date;
  lastSeen: Date;
  /** The first of its messages. */
  example: Wording;
  /** Every different wording, most frequent first, at most fifty: what an approval would teach. */
  wordings: Wording[];
  /** What the model in use makes of the example, most probable first. */
  guesses: { intent: string; probability: number }[];
  /** Set when the same was decided about before and has come up again; counts and wordings are those since. */
  again?: Pick<ReviewDecision, 'kind' | 'decidedAt' | 'intent'>;
}

const mostWordings = 50;
const mostGuesses = 3;

/** A group with at least one message; throws RangeError for one without. */
export function showGroup({ id, messages, decision }: Group, recognizer: Recognizer, now: Date): ShownGroup {
  const wordings = wordingsOf(messages);
  const [first, last, example] = [messages[0], messages.at(-1), wordings[0]];
  if (!first || !last || !example) throw new RangeError(`Group ${id} has no message`);
  const { intent, probability, alternatives } = recognizer.recognise(example.text, { language: example.language, now });
  return {
    id,
    count: messages.length,
    languages: countBy(messages.map(({ language }) => language)),
    reasons: { ...noReasons, ...countBy(messages.flatMap(({ reasons }) => reasons)) },
    firstSeen: first.at,
    lastSeen: last.at,
    example,
    wordings: wordings.toSorted((a, b) => b.count - a.count).slice(0, mostWordings),
    guesses: [{ intent, probability }, ...alternatives].slice(0, mostGuesses).map(rounded),
    ...(decision && { again: past(decision) }),
  };
}

const noReasons: Record<ReviewReason, number> = { unanswered: 0, clarified: 0, badly_rated: 0 };

/** In the order in which they came up; what differs in case, accents or punctuation only is one, written as it was first. */
function wordingsOf(messages: readonly Gathered[]): Wording[] {
  const wordings = new Map<string, Wording>();
  for (const { text, normalised, language } of messages) {
    const key = `${language}\n${normalised}`;
    const known = wordings.get(key);
    if (known) known.count += 1;
    else wordings.set(key, { text, language, count: 1 });
  }
  return [...wordings.values()];
}

function past({ kind, decidedAt, intent }: ReviewDecision): NonNullable<ShownGroup['again']> {
  return { kind, decidedAt, ...(intent !== undefined && { intent }) };
}

function rounded({ intent, probability }: { intent: string; probability: number }) {
  return { intent, probability: Math.round(probability * 1000) / 1000 };
}

function countBy<K extends string>(names: readonly K[]): Partial<Record<K, number>> {
  const counts: Partial<Record<K, number>> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
