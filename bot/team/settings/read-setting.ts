import type { z } from 'zod';
import { ConvozError } from '../../errors.js';

/** What was written, checked. Throws SETTING_INVALID with every fault and where it is. */
export function readSetting<T>(schema: z.ZodType<T>, written: unknown): T {
  const read = schema.safeParse(written);
  if (read.success) return read.data;
  throw invalid(
    read.error.issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': ')).join('; '),
  );
}

export function invalid(problem: string): ConvozError {
  return new ConvozError('SETTING_INVALID', problem, { hint: 'Nothing was kept. Correct it and send it again.' });
}
