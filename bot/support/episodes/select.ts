/**
 * Puts the value there that a full sort would put at place `k` (from 0), nothing greater before it and nothing smaller
 * after it. Only places from `left` on are looked at and moved. Takes time in proportion to their number, on average.
 * Source: C. A. R. Hoare, Algorithm 65: FIND, CACM 4 (1961).
 */
export function select(values: Float64Array | number[], k: number, left = 0): void {
  let [low, high] = [left, values.length - 1];
  while (low < high) {
    const pivot = values[k] as number;
    let [i, j] = [low, high];
    while (i <= j) {
      while ((values[i] as number) < pivot) i += 1;
      while ((values[j] as number) > pivot) j -= 1;
      if (i <= j) {
        const kept = values[i] as number;
        values[i] = values[j] as number;
        values[j] = kept;
        i += 1;
        j -= 1;
      }
    }
    if (j < k) low = i;
    if (i > k) high = j;
  }
}
