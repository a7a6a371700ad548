import type { NetworkData, NeuralNlu } from '@nlpjs/basic';
import type { NlpEngine } from './nlp-engine.js';
import { randomFrom, shuffle } from './random.js';

export interface OpinionSettings {
  /** Passes over the examples. */
  iterations: number;
  learningRate: number;
  seed: number;
}

/** nlp.js's features of a text: stems and concepts, each once. */
export type OpinionFeatures = Record<string, number>;

/** The second opinion: nlp.js's classifier on stems, independent enough of the first that agreement means something. */
export interface SecondOpinion {
  /** Activation per class, 0 and up, in the order of the classes. */
  activations(features: OpinionFeatures): Float32Array;
  toJSON(): NetworkData;
}

/**
 * Stems by the Spanish rules whatever the language: they fit Galician and Portuguese too and hardly touch English, and
 * so the features do not depend on a guess of the language. Keys are prefixed, as nlp.js looks them up in plain objects.
 */
export function opinionFeatures(
  engine: NlpEngine,
  tokens: readonly string[],
  concepts: readonly string[],
): OpinionFeatures {
  const features: OpinionFeatures = {};
  for (const stem of engine.stems(tokens, 'es')) features[`.${stem}`] = 1;
  for (const concept of concepts) features[`=${concept}`] = 1;
  return features;
}

/** Trains on the examples in `subset`, in a seeded order: the classifier forgets what it has not seen for long. Synchronous work. */
export async function trainSecondOpinion(
  engine: NlpEngine,
  examples: readonly OpinionFeatures[],
  labels: Uint16Array,
  classes: readonly string[],
  subset: Uint32Array,
  settings: OpinionSettings,
): Promise<SecondOpinion> {
  const order = Uint32Array.from(subset);
  shuffle(order, randomFrom(settings.seed));
  const nlu = engine.classifier();
  await nlu.innerTrain({
    settings: { iterations: settings.iterations, learningRate: settings.learningRate, log: false },
    corpus: Array.from(order, (example) => ({
      input: examples[example] as OpinionFeatures,
      output: { [classes[labels[example] as number] as string]: 1 },
    })),
  });
  return opinionOf(nlu, classes);
}

/** Brings a trained classifier back. */
export function restoreSecondOpinion(engine: NlpEngine, data: NetworkData, classes: readonly string[]): SecondOpinion {
  const nlu = engine.classifier();
  nlu.fromJSON({ settings: {}, intents: {}, neuralNetwork: data });
  return opinionOf(nlu, classes);
}

function opinionOf(nlu: NeuralNlu, classes: readonly string[]): SecondOpinion {
  const network = nlu.neuralNetwork;
  if (!network) throw new Error('nlp.js left no network behind');
  return {
    activations(features) {
      const outputs = network.run(features);
      return Float32Array.from(classes, (name) => outputs[name] ?? 0);
    },
    toJSON: () => rounded(network.toJSON()),
  };
}

function rounded(data: NetworkData): NetworkData {
  const perceptrons = data.perceptrons.map((weights) => weights.map((weight) => Math.round(weight * 1e4) / 1e4));
  return { ...data, settings: {}, perceptrons };
}
