import { z } from 'zod';

/** A person's id goes into keys as it is, so it has no control characters and no half surrogates. */
export const userIdOf = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}\p{Cs}]+$/u);
