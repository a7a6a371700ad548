import type { Recognizer } from '../engine/ports.js';
import { cutText } from '../support/cut-text.js';
import type { Knowledge } from '../support/knowledge.js';
import type { Language } from '../support/language.js';
import type { Message } from '../support/message.js';

/** An answer the bot knows to what the customer has written last. */
export interface SuggestedReply {
  intent: string;
  title: string;
  text: string;
  /** 0–1, as calibrated: how likely that is what he wants. */
  probability: number;
}

const mostSuggestions = 3;
/** In UTF-16 units: what he wants stands in the beginning. */
const longestRead = 1000;
/** Less likely ones only distract. */
const leastProbability = 0.05;

/** Likeliest first, at most three; none where the customer has said nothing the bot knows an answer to. */
export function suggestReplies(
  messages: readonly Message[],
  language: Language,
  { recognizer, knowledge, now }: { recognizer: Recognizer; knowledge: Knowledge; now: Date },
): SuggestedReply[] {
  const said = messages.findLast(({ author, text }) => author.kind === 'customer' && text !== '');
  if (!said) return [];
  const { intent, probability, alternatives } = recognizer.recognise(cutText(said.text, longestRead), {
    language,
    now,
  });
  return [{ intent, probability }, ...alternatives]
    .filter((topic) => topic.probability >= leastProbability)
    .flatMap((topic) => {
      const text = knowledge.answer(topic.intent, language);
      return text === undefined ? [] : [{ ...topic, title: knowledge.title(topic.intent, language), text }];
    })
    .slice(0, mostSuggestions);
}
