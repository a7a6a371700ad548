/**
 * Solves A·x = b for a symmetric positive definite A, of which only the lower triangle is read (Cholesky). Ten unknowns
 * or so: nothing clever.
 */
export function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const size = right.length;
  const lower: number[][] = [];
  const at = (row: number, column: number) => (lower[row] as number[])[column] as number;
  for (let row = 0; row < size; row += 1) {
    lower.push([]);
    for (let column = 0; column <= row; column += 1) {
      let sum = (matrix[row] as readonly number[])[column] as number;
      for (let k = 0; k < column; k += 1) sum -= at(row, k) * at(column, k);
      (lower[row] as number[])[column] = row === column ? Math.sqrt(Math.max(sum, 1e-12)) : sum / at(column, column);
    }
  }
  const forward: number[] = [];
  for (let row = 0; row < size; row += 1) {
    let sum = right[row] as number;
    for (let k = 0; k < row; k += 1) sum -= at(row, k) * (forward[k] as number);
    forward.push(sum / at(row, row));
  }
  const solution = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row -= 1) {
    let sum = forward[row] as number;
    for (let k = row + 1; k < size; k += 1) sum -= at(k, row) * (solution[k] as number);
    solution[row] = sum / at(row, row);
  }
  return solution;
}
