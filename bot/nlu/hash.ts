/** 2³² divided by the golden ratio: its products spread keys over a table (Knuth, "The Art of Computer Programming", 6.4). */
export const golden = 0x9e3779b1;

/** The hash of a text, with 32 bits. */
export function hash(seed: number, text: string): number {
  let value = seed;
  for (let at = 0; at < text.length; at += 1) value = step(value, text.charCodeAt(at));
  return finish(value);
}

/** The hash of two hashes in their order. */
export function join(seed: number, first: number, second: number): number {
  let value = step(seed, first & 0xffff);
  value = step(value, first >>> 16);
  value = step(value, second & 0xffff);
  return finish(step(value, second >>> 16));
}

/** One step of FNV-1a (Fowler, Noll, Vo), taking 16 bits at a time. */
export function step(value: number, unit: number): number {
  return Math.imul(value ^ unit, 0x01000193);
}

/** The finalizer of MurmurHash3 (Appleby): spreads the last units over all bits. */
export function finish(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
