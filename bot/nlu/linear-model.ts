import type { Features } from './features.js';
import type { SparseRow } from './sparse-matrix.js';
import { toRow, type Vocabulary } from './vocabulary.js';

/**
 * The first opinion: one score per class from hashed features. Weights are kept in eight bits with a scale per feature:
 * a quarter of the memory to load and to walk through, and no decision is closer than that.
 */
export interface LinearModel {
  vocabulary: Vocabulary;
  classCount: number;
  /** `weights[column * classCount + class] × scales[column]`; the last column is the constant. */
  weights: Int8Array;
  scales: Float32Array;
}

const finest = 127;

/** Turns one array of weights per class into a model whose scoring walks memory in order. */
export function linearModel(vocabulary: Vocabulary, classes: readonly Float32Array[]): LinearModel {
  const classCount = classes.length;
  const columnCount = vocabulary.columns.size + 1;
  const weights = new Int8Array(columnCount * classCount);
  const scales = new Float32Array(columnCount);
  for (let column = 0; column < columnCount; column += 1) {
    let largest = 0;
    for (const own of classes) largest = Math.max(largest, Math.abs(own[column] as number));
    if (largest === 0) continue;
    scales[column] = largest / finest;
    for (let label = 0; label < classCount; label += 1)
      weights[column * classCount + label] = Math.round(
        (classes[label]?.[column] as number) / (scales[column] as number),
      );
  }
  return { vocabulary, classCount, weights, scales };
}

/** Signed distances to the classes' planes; around −1 for "not this" and 1 for "this". */
export function linearScores(model: LinearModel, features: Features): Float32Array {
  return scoresOfRow(model, toRow(features, model.vocabulary));
}

export function scoresOfRow(
  { weights, scales, classCount }: LinearModel,
  { columns, values }: SparseRow,
): Float32Array {
  const scores = new Float64Array(classCount);
  for (let at = 0; at < columns.length; at += 1) {
    const column = columns[at] as number;
    const base = column * classCount;
    const value = (values[at] as number) * (scales[column] as number);
    for (let label = 0; label < classCount; label += 1) {
      scores[label] = (scores[label] as number) + (weights[base + label] as number) * value;
    }
  }
  return new Float32Array(scores);
}
