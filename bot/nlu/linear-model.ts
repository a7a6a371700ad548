import type { Examples } from './examples.js';
import type { Features } from './features.js';
import type { HashIndex } from './hash-index.js';
import { type LinearSettings, trainLinear } from './train-linear.js';
import { type SparseRow, toRow } from './vocabulary.js';

/** The first opinion: one score per class from hashed features. */
export interface LinearModel {
  vocabulary: HashIndex;
  classCount: number;
  /** `weights[column * classCount + class]`; the last column is the constant. */
  weights: Float32Array;
}

/** Learns from the examples in `subset`. */
export function trainFirstOpinion(examples: Examples, subset: Uint32Array, settings: LinearSettings): LinearModel {
  const { rows, labels, classes, vocabulary } = examples;
  return linearModel(vocabulary, trainLinear(rows, labels, classes.length, vocabulary.size + 1, subset, settings));
}

/** Turns one array of weights per class into a model whose scoring walks memory in order. */
export function linearModel(vocabulary: HashIndex, classes: readonly Float32Array[]): LinearModel {
  const classCount = classes.length;
  const columnCount = vocabulary.size + 1;
  const weights = new Float32Array(columnCount * classCount);
  for (const [label, own] of classes.entries()) {
    for (let column = 0; column < columnCount; column += 1)
      weights[column * classCount + label] = own[column] as number;
  }
  return { vocabulary, classCount, weights };
}

/** Signed distances to the classes' planes; around −1 for "not this" and 1 for "this". */
export function linearScores(model: LinearModel, features: Features): Float32Array {
  return scoresOfRow(model, toRow(features, model.vocabulary));
}

export function scoresOfRow({ weights, classCount }: LinearModel, { columns, values }: SparseRow): Float32Array {
  const scores = new Float64Array(classCount);
  for (let at = 0; at < columns.length; at += 1) {
    const base = (columns[at] as number) * classCount;
    const value = values[at] as number;
    for (let label = 0; label < classCount; label += 1) {
      scores[label] = (scores[label] as number) + (weights[base + label] as number) * value;
    }
  }
  return new Float32Array(scores);
}
