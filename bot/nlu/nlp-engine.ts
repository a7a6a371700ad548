import { createRequire } from 'node:module';
import type * as Basic from '@nlpjs/basic';
import type { NeuralNlu, Normalizer, Stemmer } from '@nlpjs/basic';
import { type Language, languages } from '../support/language.js';

const load = createRequire(import.meta.url);

/** Stems kept per language before they are forgotten: customers type endless new words. */
const rememberedStems = 20_000;

export interface NlpEngine {
  /** The stems of words in a language, in their order. */
  stems(words: readonly string[], language: Language): string[];
  /** A fresh, untrained classifier. */
  classifier(): NeuralNlu;
}

/**
 * nlp.js with the four languages, started without files, logs and caches of utterances. Its `process()` keeps every
 * message of the hour in memory and hides scores below its own threshold, so only its parts are used.
 */
export function startNlpEngine(): NlpEngine {
  const { Nlp } = quietly(() => load('@nlpjs/basic') as typeof Basic);
  const nlp = new Nlp({ autoSave: false, autoLoad: false, forceNER: false });
  for (const language of languages) {
    const plugin = `Lang${language[0]?.toUpperCase()}${language[1]}`;
    nlp.use((load(`@nlpjs/lang-${language}`) as Record<string, unknown>)[plugin]);
  }
  const stemmers = new Map(languages.map((name) => [name, stemmerOf(nlp.container, name)] as const));
  return {
    stems: (words, language) => stemmers.get(language)?.(words) ?? [...words],
    classifier: () => nlp.container.get('NeuralNlu', { locale: 'en', log: false }) as NeuralNlu,
  };
}

function stemmerOf(container: Basic.Container, language: Language): (words: readonly string[]) => string[] {
  const normalizer = container.get(`normalizer-${language}`) as Normalizer;
  const stemmer = container.get(`stemmer-${language}`) as Stemmer;
  let remembered = 0;
  return (words) => {
    remembered += words.length;
    if (remembered > rememberedStems) {
      stemmer.cache = {};
      remembered = words.length;
    }
    return stemmer.stemWords(words.map((word) => normalizer.normalize(word)));
  };
}

/** The logger inside nlp.js warns of its own old options when it is loaded; nobody here can act on that. */
function quietly<T>(work: () => T): T {
  const { emitWarning } = process;
  process.emitWarning = () => undefined;
  try {
    return work();
  } finally {
    process.emitWarning = emitWarning;
  }
}
