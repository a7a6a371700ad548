import { golden } from './hash.js';

/**
 * Collects 32-bit hashes, each once, in the order of their first coming. Made to be used again and again: `clear` costs nothing,
 * and the tables stay as large as the longest text needed.
 */
export class DistinctHashes {
  #hashes = new Uint32Array(1024);
  /** Pairs of hash and the round in which it came. */
  #table = new Uint32Array(4096);
  #shift = 21;
  #round = 1;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  clear(): void {
    this.#size = 0;
    this.#round = (this.#round + 1) >>> 0;
    if (this.#round === 0) {
      this.#table.fill(0);
      this.#round = 1;
    }
  }

  add(hash: number): void {
    const table = this.#table;
    const mask = table.length / 2 - 1;
    let slot = Math.imul(hash, golden) >>> this.#shift;
    while (table[2 * slot + 1] === this.#round) {
      if (table[2 * slot] === hash) return;
      slot = (slot + 1) & mask;
    }
    table[2 * slot] = hash;
    table[2 * slot + 1] = this.#round;
    this.#hashes[this.#size] = hash;
    this.#size += 1;
    if (this.#size === this.#hashes.length) this.#grow();
  }

  /** A copy of what was collected since the last `clear`. */
  toArray(): Uint32Array {
    return this.#hashes.slice(0, this.#size);
  }

  #grow(): void {
    const collected = this.toArray();
    this.#hashes = new Uint32Array(this.#hashes.length * 2);
    this.#table = new Uint32Array(this.#table.length * 2);
    this.#shift -= 1;
    this.#round = 1;
    this.#size = 0;
    for (const hash of collected) this.add(hash);
  }
}
