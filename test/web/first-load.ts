import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes over the wire, gzipped, until a built page can be used: its HTML and all that it names; what is fetched when it is wanted is not. */
export async function firstLoad(folder: string): Promise<{ files: string[]; bytes: number }> {
  const html = await readFile(join(folder, 'index.html'), 'utf8');
  const files = [...html.matchAll(/ (?:src|href)="\.\/([^"]+)"/g)].map(([, name]) => name as string);
  const sizes = await Promise.all(
    ['index.html', ...files].map(async (name) => gzipSync(await readFile(join(folder, name))).length),
  );
  return { files, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}
