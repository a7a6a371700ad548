/** The same cases again with BAD_INPUT_SEED; more of them with BAD_INPUT_RUNS, a factor. */
export const seed = Number(process.env.BAD_INPUT_SEED ?? Date.now() % 1_000_000_000);

const factor = Number(process.env.BAD_INPUT_RUNS ?? 1);

/** How fast-check shall run a property; it prints the seed and the shortest case that fails. */
export function runs(count: number): { seed: number; numRuns: number } {
  return { seed, numRuns: Math.round(count * factor) };
}
