import { golden } from './hash.js';

/**
 * Numbers distinct 32-bit keys by their position in a list. A table of pairs (key, position + 1) with open addressing,
 * at most half full: a look-up touches one line of memory and makes no garbage.
 */
export class HashIndex {
  readonly keys: Uint32Array;
  readonly #table: Uint32Array;
  readonly #shift: number;
  readonly #mask: number;

  constructor(keys: Iterable<number>) {
    this.keys = Uint32Array.from(keys);
    const bits = Math.max(2, Math.ceil(Math.log2(this.keys.length * 2 + 1)));
    this.#table = new Uint32Array(2 ** (bits + 1));
    this.#shift = 32 - bits;
    this.#mask = 2 ** bits - 1;
    for (let at = 0; at < this.keys.length; at += 1) this.#insert(this.keys[at] as number, at);
  }

  get size(): number {
    return this.keys.length;
  }

  /** The position of a key, −1 when it is none. */
  find(key: number): number {
    const table = this.#table;
    let slot = Math.imul(key, golden) >>> this.#shift;
    for (;;) {
      const entry = table[2 * slot + 1] as number;
      if (entry === 0) return -1;
      if (table[2 * slot] === key) return entry - 1;
      slot = (slot + 1) & this.#mask;
    }
  }

  has(key: number): boolean {
    return this.find(key) >= 0;
  }

  #insert(key: number, position: number): void {
    let slot = Math.imul(key, golden) >>> this.#shift;
    while (this.#table[2 * slot + 1] !== 0) slot = (slot + 1) & this.#mask;
    this.#table[2 * slot] = key;
    this.#table[2 * slot + 1] = position + 1;
  }
}
