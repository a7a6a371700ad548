import { RateLimiterMemory } from 'rate-limiter-flexible';
import { ConvozError } from '../errors.js';

/** Refuses with TOO_MANY_REQUESTS once a key has spent its points for the running window. */
export type RateLimit = (key: string) => Promise<void>;

export function rateLimit(points: number, windowSeconds: number): RateLimit {
  const limiter = new RateLimiterMemory({ points, duration: windowSeconds });
  return async (key) => {
    await limiter.consume(key).catch(() => {
      throw new ConvozError('TOO_MANY_REQUESTS', 'Too many requests in a short time', {
        hint: 'Wait a moment and try again.',
      });
    });
  };
}
