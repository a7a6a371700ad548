/** A seeded source of numbers in [0, 1): the same seed gives the same run (mulberry32, Tommy Ettinger, 2017). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function between(random: () => number, low: number, high: number): number {
  return Math.floor(low + random() * (high - low + 1));
}

export function pick<T>(random: () => number, values: readonly [T, ...T[]]): T {
  return values[between(random, 0, values.length - 1)] ?? values[0];
}
