import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const script = fileURLToPath(new URL('../../web/build.mjs', import.meta.url));

const folders = new Map<string, Promise<string>>();

/**
 * Builds front ends, named as `web/build.mjs` knows them, from the sources once per test run, away from dist/, into a folder
 * that goes when the run ends.
 */
export function builtWeb(names = 'widget,shop,rate'): Promise<string> {
  const folder = folders.get(names) ?? build(names);
  folders.set(names, folder);
  return folder;
}

export async function builtFile(name: string): Promise<Buffer> {
  return readFile(join(await builtWeb(), name));
}

async function build(names: string): Promise<string> {
  const out = await mkdtemp(join(tmpdir(), 'convoz-web-'));
  process.once('exit', () => rmSync(out, { recursive: true, force: true }));
  await promisify(execFile)(process.execPath, [script, '--out', out, '--only', names]);
  return out;
}
