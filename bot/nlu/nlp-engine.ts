import { createRequire } from 'node:module';
import type * as Basic from '@nlpjs/basic';
import type { NetworkData, NetworkExample, NeuralNlu, Normalizer, Stemmer } from '@nlpjs/basic';
import { type Language, languages } from '../support/language.js';
import { remember } from './remember.js';

const load = createRequire(import.meta.url);

export interface NetworkSettings {
  /** Passes over the examples. */
  iterations: number;
  learningRate: number;
  /** Slope of the activation above zero. */
  alpha: number;
}

export interface NlpEngine {
  /** The stem of a word by the rules of a language; empty where they leave nothing. */
  stem(word: string, language: Language): string;
  /** Trains a fresh classifier, in the order of the examples, and exports it. Synchronous work. */
  train(examples: NetworkExample[], settings: NetworkSettings): Promise<NetworkData>;
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

async function trainNetwork(
  nlu: NeuralNlu,
  examples: NetworkExample[],
  settings: NetworkSettings,
): Promise<NetworkData> {
  // Without examples it only makes its network, whose summing can then be replaced by a quicker one.
  await nlu.innerTrain({ settings: { ...settings, log: false }, corpus: [] });
  const network = nlu.neuralNetwork;
  if (!network) throw new Error('nlp.js made no network');
  network.runInputPerceptron = ({ weights, bias }, { keys }) => {
    let sum = bias;
    for (let at = 0; at < keys.length; at += 1) sum += weights[keys[at] as number] as number;
    return sum <= 0 ? 0 : settings.alpha * sum;
  };
  network.train(examples);
  return network.toJSON();
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
