import { createRequire } from 'node:module';
import type * as Basic from '@nlpjs/basic';
import type { NeuralNlu, Normalizer, Stemmer } from '@nlpjs/basic';
import { type Language, languages } from '../support/language.js';
import { remember } from './remember.js';
import { type NetworkClass, type NetworkExamples, type NetworkSettings, trainNetwork } from './train-network.js';

const load = createRequire(import.meta.url);

export interface NlpEngine {
  /** The stem of a word by the rules of a language; empty where they leave nothing. */
  stem(word: string, language: Language): string;
  /** Trains a fresh classifier, see `trainNetwork`. */
  train(examples: NetworkExamples, settings: NetworkSettings): Promise<NetworkClass[]>;
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
    stem: (word, language) => stemmers.get(language)?.(word) ?? word,
    train: (examples, settings) =>
      trainNetwork(nlp.container.get('NeuralNlu', { locale: 'en', log: false }) as NeuralNlu, examples, settings),
  };
}

function stemmerOf(container: Basic.Container, language: Language): (word: string) => string {
  const normalizer = container.get(`normalizer-${language}`) as Normalizer;
  const stemmer = container.get(`stemmer-${language}`) as Stemmer;
  return remember((word) => {
    // The stemmer's own cache has no bound.
    stemmer.cache = {};
    return stemmer.stemWords([normalizer.normalize(word)])[0] ?? '';
  });
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
