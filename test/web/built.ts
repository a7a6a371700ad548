import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const script = fileURLToPath(new URL('../../web/build.mjs', import.meta.url));

let folder: Promise<string> | undefined;

/** Builds widget and shop from the sources once per test run, away from dist/, into a folder that goes when the run ends. */
export function builtWeb(): Promise<string> {
  folder ??= build();
  return folder;
}

export async function builtFile(name: string): Promise<Buffer> {
  return readFile(join(await builtWeb(), name));
}

async function build(): Promise<string> {
  const out = await mkdtemp(join(tmpdir(), 'convoz-web-'));
  process.once('exit', () => rmSync(out, { recursive: true, force: true }));
  await promisify(execFile)(process.execPath, [script, '--out', out, '--only', 'widget,shop']);
  return out;
}
