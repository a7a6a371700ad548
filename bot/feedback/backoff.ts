const firstPauseMs = 5000;
const longestPauseMs = 3_600_000;
/** A receiver may ask for patience, but not for ever. */
const longestWishMs = 86_400_000;

/** After so many attempts, spread over five to eleven hours, a dispatch is given up. */
export const mostAttempts = 20;

/**
 * The pause before the next attempt: 5 s, doubled with each of the `attempts` so far, at most an hour, of which a random
 * half is left out, so that what failed together does not come back together. Never shorter than the receiver asked for,
 * up to a day. `random` is 0 ≤ x < 1.
 */
export function backoffMs(attempts: number, random: number, askedForMs = 0): number {
  const whole = Math.min(longestPauseMs, firstPauseMs * 2 ** (attempts - 1));
  return Math.max(Math.round(whole * (0.5 + random / 2)), Math.min(askedForMs, longestWishMs));
}
