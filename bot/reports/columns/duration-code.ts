/** How many codes there are; the last one is `noDuration`. */
export const durationCodes = 4096;

/** What a column holds where nothing was measured. */
export const noDuration = durationCodes - 1;

const tenth = 100;
const exact = 256;
const half = exact / 2;

/**
 * A time in twelve bits, in the order of length: tenths of a second up to 25.5 s, from there on 128 steps in each doubling, so that
 * what is kept is off by 0.4 % at most: so few different times can be counted instead of sorted. Takes milliseconds up to
 * some thousands of years; below 0 is 0.
 */
export function durationCode(ms: number | null): number {
  if (ms === null) return noDuration;
  const tenths = Math.round(Math.max(0, ms) / tenth);
  if (tenths < exact) return tenths;
  const doublings = Math.floor(Math.log2(tenths)) - 7;
  return Math.min(noDuration - 1, doublings * half + Math.floor(tenths / 2 ** doublings));
}

/** Milliseconds by code, other than `noDuration`: the middle of the times that have it. */
export const durations = Float64Array.from({ length: durationCodes }, (_, code) => {
  if (code < exact) return code * tenth;
  const doublings = Math.floor(code / half) - 1;
  const step = 2 ** doublings;
  return ((code - doublings * half) * step + (step - 1) / 2) * tenth;
});

/** A time as reports know it. */
export function asKept(ms: number): number {
  return durations[durationCode(ms)] as number;
}
