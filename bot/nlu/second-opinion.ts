import { randomFrom } from '../support/random.js';
import { blockOf, type Features } from './features.js';
import { HashIndex } from './hash-index.js';
import type { NlpEngine } from './nlp-engine.js';
import { shuffle } from './shuffle.js';
import type { NetworkInputs } from './train-network.js';

export interface OpinionSettings {
  /** Passes over the examples: as many as make `steps` steps, one per example, but at least and at most so many. */
  iterations: number;
  mostIterations: number;
  steps: number;
  /** On so many utterances at most it ranks beside the first opinion; on more it only tells how far to trust that one. */
  ranksUpTo: number;
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

/** Texts as the second opinion sees them. */
export interface OpinionInputs extends NetworkInputs {
  /** Hash of a stem or concept → its number. */
  index: HashIndex;
}

/** Slope of the activation in nlp.js: of a sum above zero, this share. */
const alpha = 0.07;

const seenBlocks = ['stems', 'concepts'] as const;

/** Numbers the stems and concepts of texts. */
export function opinionInputs(texts: readonly Features[]): OpinionInputs {
  const numbers = new Map<number, number>();
  const starts = new Uint32Array(texts.length + 1);
  const features: number[] = [];
  for (const [at, text] of texts.entries()) {
    for (const block of seenBlocks) {
      for (const hash of blockOf(text, block)) {
        const number = numbers.get(hash) ?? numbers.size;
        numbers.set(hash, number);
        features.push(number);
      }
    }
    starts[at + 1] = features.length;
  }
  return {
    index: new HashIndex(numbers.keys()),
    starts,
    features: Uint32Array.from(features),
    featureCount: numbers.size,
  };
}

/** Trains on the examples in `subset`, in a seeded order: the classifier forgets what it has not seen for long. Synchronous work. */
export async function trainSecondOpinion(
  engine: NlpEngine,
  inputs: OpinionInputs,
  labels: Uint16Array,
  classCount: number,
  subset: Uint32Array,
  settings: OpinionSettings,
): Promise<SecondOpinion> {
  const { learningRate, seed } = settings;
  const order = Uint32Array.from(subset);
  shuffle(order, randomFrom(seed));
  const iterations = iterationsFor(order.length, settings);
  const learned = await engine.train({ inputs, labels, classCount, order }, { iterations, learningRate, alpha });
  const constants = inputs.featureCount * classCount;
  const weights = new Float32Array(constants + classCount);
  for (const [label, { weights: own, bias }] of learned.entries()) {
    for (let row = 0; row < own.length; row += 1) weights[row * classCount + label] = own[row] as number;
    weights[constants + label] = bias;
  }
  return { rows: inputs.index, classCount, weights };
}

function iterationsFor(examples: number, { iterations, mostIterations, steps }: OpinionSettings): number {
  return Math.min(mostIterations, Math.max(iterations, Math.round(steps / examples)));
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
