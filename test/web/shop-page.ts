import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { builtFile, builtWeb } from './built.js';
import type { Asset } from './fake-directline.js';

const types: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The built demo shop at /, the widget at /widget.js, and the given demo orders. */
export async function shopAssets(orders: unknown): Promise<Record<string, Asset>> {
  const folder = join(await builtWeb(), 'shop');
  const names = (await readdir(join(folder, 'assets'))).map((name) => `assets/${name}`);
  const files = await Promise.all(
    names.map(async (name): Promise<[string, Asset]> => [`/${name}`, asset(name, await readFile(join(folder, name)))]),
  );
  return {
    ...Object.fromEntries(files),
    '/': asset('index.html', await readFile(join(folder, 'index.html'))),
    '/widget.js': asset('widget.js', await builtFile('widget.js')),
    '/demo/orders': { type: 'application/json', body: JSON.stringify(orders) },
  };
}

function asset(name: string, body: Buffer): Asset {
  return { type: types[extname(name)] ?? 'application/octet-stream', body };
}
