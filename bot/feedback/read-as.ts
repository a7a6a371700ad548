import type { z } from 'zod';
import { ConvozError } from '../errors.js';

/** What was written, checked. Throws SURVEY_INVALID with every fault and where it is; the values themselves are not repeated. */
export function readAs<T>(schema: z.ZodType<T>, written: unknown, what: string): T {
  const read = schema.safeParse(written);
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '));
  throw new ConvozError('SURVEY_INVALID', `${what} cannot be used: ${faults.join('; ')}`, {
    hint: 'Nothing was kept. Correct it and send it again.',
  });
}
