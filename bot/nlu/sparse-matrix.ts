/** A row of a sparse matrix: each column once. */
export interface SparseRow {
  columns: Uint32Array;
  values: Float32Array;
}

/** Rows one behind the other in two arrays, so that walking through them walks through memory; threads may share it. */
export interface SparseMatrix {
  rowCount: number;
  columnCount: number;
  /** Row r is at `starts[r]` up to, not with, `starts[r + 1]`. */
  starts: Uint32Array;
  columns: Uint32Array;
  values: Float32Array;
  /** The square of each row's length. */
  squares: Float32Array;
}

export function sparseMatrix(rows: readonly SparseRow[], columnCount: number): SparseMatrix {
  const starts = new Uint32Array(shared(rows.length + 1));
  for (const [at, row] of rows.entries()) starts[at + 1] = (starts[at] as number) + row.columns.length;
  const size = starts[rows.length] as number;
  const matrix: SparseMatrix = {
    rowCount: rows.length,
    columnCount,
    starts,
    columns: new Uint32Array(shared(size)),
    values: new Float32Array(shared(size)),
    squares: new Float32Array(shared(rows.length)),
  };
  for (const [at, { columns, values }] of rows.entries()) {
    matrix.columns.set(columns, starts[at]);
    matrix.values.set(values, starts[at]);
    let square = 0;
    for (const value of values) square += value * value;
    matrix.squares[at] = square;
  }
  return matrix;
}

/** Room for numbers of four bytes. */
function shared(length: number): SharedArrayBuffer {
  return new SharedArrayBuffer(length * 4);
}
