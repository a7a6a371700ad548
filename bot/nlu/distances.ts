import type { SparseMatrix } from './sparse-matrix.js';
import { dotRows } from './train-linear.js';

/** The signed distances of some rows to one plane, in their order. */
export function distancesTo(plane: Float32Array, rows: SparseMatrix, asked: Uint32Array): Float32Array {
  return Float32Array.from(asked, (row) => dotRows([plane], rows, row)[0] as number);
}
