/**
 * Numbers contacts from 0 in the order in which they are met, so that reports can count them in plain arrays. An
 * open-addressing table over both hashes of a contact: 24 bytes a contact at most, and nothing for the collector.
 */
export class ContactIds {
  #capacity = 1024;
  #lows = new Uint32Array(this.#capacity);
  #highs = new Uint32Array(this.#capacity);
  /** The id and 1; 0 where a place is free. */
  #ids = new Uint32Array(this.#capacity);
  #size = 0;

  /** One more than the highest id. */
  get size(): number {
    return this.#size;
  }

  get bytes(): number {
    return 12 * this.#capacity;
  }

  idsOf(lows: Uint32Array, highs: Uint32Array): Int32Array {
    const ids = new Int32Array(lows.length);
    for (let i = 0; i < lows.length; i++) ids[i] = this.#idOf(lows[i] as number, highs[i] as number);
    return ids;
  }

  #idOf(low: number, high: number): number {
    if (2 * this.#size >= this.#capacity) this.#grow();
    const at = this.#placeOf(low, high);
    const known = this.#ids[at] as number;
    if (known > 0) return known - 1;
    this.#put(at, low, high, ++this.#size);
    return this.#size - 1;
  }

  #placeOf(low: number, high: number): number {
    const last = this.#capacity - 1;
    let at = low & last;
    while (this.#ids[at] !== 0 && (this.#lows[at] !== low || this.#highs[at] !== high)) at = (at + 1) & last;
    return at;
  }

  #put(at: number, low: number, high: number, id: number): void {
    this.#lows[at] = low;
    this.#highs[at] = high;
    this.#ids[at] = id;
  }

  #grow(): void {
    const [lows, highs, ids] = [this.#lows, this.#highs, this.#ids];
    this.#capacity *= 2;
    this.#lows = new Uint32Array(this.#capacity);
    this.#highs = new Uint32Array(this.#capacity);
    this.#ids = new Uint32Array(this.#capacity);
    for (let i = 0; i < ids.length; i++) {
      const [low, high, id] = [lows[i] as number, highs[i] as number, ids[i] as number];
      if (id > 0) this.#put(this.#placeOf(low, high), low, high, id);
    }
  }
}
