import { foldText } from '../support/fold-text.js';
import type { Language } from '../support/language.js';
import type { Faq } from './faq-files.js';

/** A published answer that may be what is looked for. */
export interface FoundAnswer {
  intent: string;
  title: string;
  /** As customers are told it. */
  text: string;
  /** How well it fits, from 0 to 3; only good for comparing. */
  score: number;
}

type Guesses = readonly { intent: string; probability: number }[];

/**
 * Published answers that a question or some words lead to, the best first: by what the recogniser takes the text for, by the
 * share of the words that the title has, and by that of the words in the text. Looks at every answer, of which there are few.
 */
export function findAnswers(
  faq: Pick<Faq, 'intents' | 'answer' | 'title'>,
  { q, language, limit }: { q: string; language: Language; limit: number },
  guesses: Guesses,
): FoundAnswer[] {
  const words = wordsOf(q);
  const found = faq.intents().flatMap((intent): FoundAnswer[] => {
    const text = faq.answer(intent, language);
    if (text === undefined) return [];
    const title = faq.title(intent, language);
    const probability = guesses.find((guess) => guess.intent === intent)?.probability ?? 0;
    const score = probability + shareIn(title, words) + shareIn(text, words);
    return score > 0 ? [{ intent, title, text, score: Math.round(score * 1000) / 1000 }] : [];
  });
  return found.sort((a, b) => b.score - a.score || (a.intent < b.intent ? -1 : 1)).slice(0, limit);
}

/** The share of the words that a word of the text begins with. */
function shareIn(text: string, words: readonly string[]): number {
  if (words.length === 0) return 0;
  const own = wordsOf(text);
  return words.filter((word) => own.some((one) => one.startsWith(word))).length / words.length;
}

/** Words that tell something: of three letters or more. */
function wordsOf(text: string): string[] {
  return (foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length > 2);
}
