import { ConvozError, type ErrorCode } from '../errors.js';
import type { ConceptEntry } from './concepts/read-concepts.js';
import type { Utterance } from './read-corpus.js';
import type { TrainOptions } from './train.js';
import type { TrainingReport } from './training-report.js';

/** What a training worker is given. */
export interface TrainingTask {
  corpus: readonly Utterance[];
  lexicon: readonly ConceptEntry[];
  options: TrainOptions;
}

/** What it says, in this order: steps, then one of the others. */
export type TrainingMessage =
  | { type: 'step'; done: number; total: number }
  | { type: 'trained'; report: TrainingReport }
  | { type: 'failed'; error: PackedError };

type PackedError = { code: ErrorCode; message: string; hint?: string; cause?: string } | { foreign: unknown };

/** Threads copy data, not classes: a ConvozError would arrive without its code. */
export function packError(error: unknown): PackedError {
  if (!(error instanceof ConvozError)) return { foreign: error };
  const { code, message, hint, cause } = error;
  return { code, message, ...(hint !== undefined && { hint }), ...(cause !== undefined && { cause: String(cause) }) };
}

export function unpackError(packed: PackedError): unknown {
  return 'foreign' in packed ? packed.foreign : new ConvozError(packed.code, packed.message, packed);
}
