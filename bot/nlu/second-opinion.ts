import type { NetworkData } from '@nlpjs/basic';
import type { NlpEngine } from './nlp-engine.js';
import { randomFrom, shuffle } from './random.js';

export interface OpinionSettings {
  /** Passes over the examples. */
  iterations: number;
  learningRate: number;
  seed: number;
}

/** What nlp.js looks at in a text: stems and concepts, each once. */
export interface OpinionFeatures {
  stems: ReadonlySet<string>;
  concepts: ReadonlySet<string>;
}

/** The second opinion: nlp.js's classifier on stems, independent enough of the first that agreement means something. */
export interface SecondOpinion {
  /** Activation per class, 0 and up, in the order of the classes. */
  activations(features: OpinionFeatures): Float32Array;
  /** What nlp.js learned, as it exports it. */
  network: NetworkData;
}

/** Slope of the activation in nlp.js: of a sum above zero, this share. */
const alpha = 0.07;

/** nlp.js looks features up in plain objects: the first letter keeps them apart from names that these have anyway. */
const stemMark = '.';
const conceptMark = '=';

/**
 * Stems by the Spanish rules whatever the language: they fit Galician and Portuguese too and hardly touch English, and
 * so the features do not depend on a guess of the language.
 */
export function opinionFeatures(
  engine: NlpEngine,
  tokens: readonly string[],
  concepts: readonly string[],
): OpinionFeatures {
  const stems = new Set<string>();
  for (const token of tokens) {
    const stem = engine.stem(token, 'es');
    if (stem !== '') stems.add(stem);
  }
  return { stems, concepts: new Set(concepts) };
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
  const network = await engine.train(
    Array.from(order, (example) => ({
      input: inputOf(examples[example] as OpinionFeatures),
      output: { [classes[labels[example] as number] as string]: 1 },
    })),
    { iterations: settings.iterations, learningRate: settings.learningRate, alpha },
  );
  return secondOpinion(rounded(network), classes);
}

/** Gives opinions with what nlp.js learned: its forward pass, on one typed array that is walked feature by feature. */
export function secondOpinion(network: NetworkData, classes: readonly string[]): SecondOpinion {
  const width = classes.length;
  const weights = new Float32Array((network.features.length + 1) * width);
  for (const [at, intent] of network.intents.entries()) {
    const label = classes.indexOf(intent);
    for (const [feature, weight] of (network.perceptrons[at] ?? []).entries())
      weights[feature * width + label] = weight;
  }
  const stems = rowsOf(network.features, stemMark);
  const concepts = rowsOf(network.features, conceptMark);
  const constants = weights.subarray(network.features.length * width);

  return {
    network,
    activations(features) {
      const sums = new Float64Array(constants);
      for (const stem of features.stems) addRow(sums, weights, stems.get(stem));
      for (const concept of features.concepts) addRow(sums, weights, concepts.get(concept));
      const activations = new Float32Array(width);
      for (let label = 0; label < width; label += 1) activations[label] = alpha * Math.max(sums[label] as number, 0);
      return activations;
    },
  };
}

function addRow(sums: Float64Array, weights: Float32Array, row: number | undefined): void {
  if (row === undefined) return;
  const base = row * sums.length;
  for (let label = 0; label < sums.length; label += 1)
    sums[label] = (sums[label] as number) + (weights[base + label] as number);
}

function rowsOf(features: readonly string[], mark: string): Map<string, number> {
  const rows = new Map<string, number>();
  for (const [row, feature] of features.entries()) if (feature.startsWith(mark)) rows.set(feature.slice(1), row);
  return rows;
}

function inputOf({ stems, concepts }: OpinionFeatures): Record<string, number> {
  const input: Record<string, number> = {};
  for (const stem of stems) input[`${stemMark}${stem}`] = 1;
  for (const concept of concepts) input[`${conceptMark}${concept}`] = 1;
  return input;
}

function rounded(network: NetworkData): NetworkData {
  const perceptrons = network.perceptrons.map((weights) => weights.map((weight) => Math.round(weight * 1e4) / 1e4));
  return { ...network, settings: {}, perceptrons };
}
