import type { Recognition } from '../bot/engine/ports.js';

/** Below this an intent is noise, and offering it would look absurd. */
const floor = 0.05;

/** Whether an alternative may well be what the customer meant. */
export function isLikely({ probability }: Recognition['alternatives'][number]): boolean {
  return probability >= floor;
}
