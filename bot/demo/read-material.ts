import type { Knowledge } from '../support/knowledge.js';
import type { Language } from '../support/language.js';
import type { Material } from './invent-conversation.js';

export interface MaterialSources {
  corpus: readonly { text: string; intent: string; language: Language }[];
  knowledge: Knowledge;
  /** What the bot says of an order, and when it does not understand. */
  say: { order(language: Language): string; unsure(language: Language): string };
  model: string;
}

/** What invented people say and are told: utterances from the corpus, answers from the FAQ. */
export function readMaterial({ corpus, knowledge, say, model }: MaterialSources): Material {
  const byTopic = new Map<string, string[]>();
  for (const { text, intent, language } of corpus) {
    const key = `${language} ${intent}`;
    byTopic.set(key, [...(byTopic.get(key) ?? []), text]);
  }
  return {
    utterances: (intent, language) => byTopic.get(`${language} ${intent}`) ?? ['…'],
    answer: (intent, language) => knowledge.answer(intent, language) ?? say.order(language),
    unsure: say.unsure,
    model,
  };
}
