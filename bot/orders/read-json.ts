import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { ConvozError } from '../errors.js';

/** A JSON file of the demo shop; `what` names it in errors. Throws `FILE_NOT_FOUND`, or `CONFIG_INVALID` naming every fault. */
export async function readJson<T>(path: string, what: string, schema: z.ZodType<T>): Promise<T> {
  const text = await readFile(path, 'utf8').catch((cause) => {
    throw new ConvozError('FILE_NOT_FOUND', `Could not read ${what} at ${path}`, { cause });
  });
  const checked = schema.safeParse(parse(text, what, path));
  if (checked.success) return checked.data;
  throw new ConvozError('CONFIG_INVALID', `${what} at ${path} is not valid:\n${z.prettifyError(checked.error)}`);
}

function parse(text: string, what: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ConvozError('CONFIG_INVALID', `${what} at ${path} is not JSON`, { cause });
  }
}
