/** Numbers the texts of each dimension from 0 in the order in which they are met, the same in all days. */
export class Names {
  readonly #ids = new Map<string, Map<string, number>>();

  /** All texts of a dimension so far, by number. */
  of(dimension: string): string[] {
    return [...this.#of(dimension).keys()];
  }

  /** Numbers of the texts. */
  ids(dimension: string, texts: readonly string[]): Int32Array {
    const ids = this.#of(dimension);
    return Int32Array.from(texts, (text) => {
      const id = ids.get(text) ?? ids.size;
      ids.set(text, id);
      return id;
    });
  }

  #of(dimension: string): Map<string, number> {
    const known = this.#ids.get(dimension) ?? new Map<string, number>();
    this.#ids.set(dimension, known);
    return known;
  }
}
