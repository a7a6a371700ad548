import type { NetworkData } from '@nlpjs/basic';
import { blockOf, type Features } from './features.js';
import { HashIndex } from './hash-index.js';
import type { NlpEngine } from './nlp-engine.js';
import { randomFrom, shuffle } from './random.js';

export interface OpinionSettings {
  /** Passes over the examples. */
  iterations: number;
  learningRate: number;
  seed: number;
}

/** The second opinion: nlp.js's classifier on stems and concepts, independent enough of the first that agreement means something. */
export interface SecondOpinion {
  /** Hash of a stem or concept → its row. */
  rows: HashIndex;
  classCount: number;
  /** `weights[row * classCount + class]`; the last row is the constant. */
  weights: Float32Array;
}

/** Slope of the activation in nlp.js: of a sum above zero, this share. */
const alpha = 0.07;

/** nlp.js numbers features by the names of an object's parts: the mark keeps them from being taken for list positions. */
const mark = '#';

/** Trains on the examples in `subset`, in a seeded order: the classifier forgets what it has not seen for long. Synchronous work. */
export async function trainSecondOpinion(
  engine: NlpEngine,
  inputs: readonly Record<string, number>[],
  labels: Uint16Array,
  classes: readonly string[],
  subset: Uint32Array,
  settings: OpinionSettings,
): Promise<SecondOpinion> {
  const order = Uint32Array.from(subset);
  shuffle(order, randomFrom(settings.seed));
  const network = await engine.train(
    Array.from(order, (example) => ({
      input: inputs[example] as Record<string, number>,
      output: { [classes[labels[example] as number] as string]: 1 },
    })),
    { iterations: settings.iterations, learningRate: settings.learningRate, alpha },
  );
  return secondOpinion(network, classes);
}

/** What nlp.js learned, on one typed array that is walked feature by feature. */
export function secondOpinion(network: NetworkData, classes: readonly string[]): SecondOpinion {
  const classCount = classes.length;
  const weights = new Float32Array((network.features.length + 1) * classCount);
  for (const [at, intent] of network.intents.entries()) {
    const label = classes.indexOf(intent);
    for (const [row, weight] of (network.perceptrons[at] ?? []).entries()) weights[row * classCount + label] = weight;
  }
  return { rows: new HashIndex(network.features.map((name) => Number(name.slice(mark.length)))), classCount, weights };
}

/** The forward pass of nlp.js: activation per class, 0 and up. */
export function activations({ rows, classCount, weights }: SecondOpinion, features: Features): Float32Array {
  const sums = new Float64Array(weights.subarray(rows.size * classCount));
  for (const block of seenBlocks) {
    for (const hash of blockOf(features, block)) {
      const row = rows.find(hash);
      if (row < 0) continue;
      const base = row * classCount;
      for (let label = 0; label < classCount; label += 1)
        sums[label] = (sums[label] as number) + (weights[base + label] as number);
    }
  }
  return Float32Array.from(sums, (sum) => alpha * Math.max(sum, 0));
}

/** A text in the form nlp.js takes. */
export function networkInput(features: Features): Record<string, number> {
  const input: Record<string, number> = {};
  for (const block of seenBlocks) for (const hash of blockOf(features, block)) input[`${mark}${hash}`] = 1;
  return input;
}

const seenBlocks = ['stems', 'concepts'] as const;
