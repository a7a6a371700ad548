import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** Files under a folder in which the bytes of the text stand, as UTF-8 or UTF-16. */
export async function filesWith(text: string, folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const needles = [Buffer.from(text), Buffer.from(text, 'utf16le')];
  const found: string[] = [];
  for (const file of files) {
    const bytes = await readFile(file);
    if (needles.some((needle) => bytes.includes(needle))) found.push(relative(folder, file));
  }
  return found;
}
