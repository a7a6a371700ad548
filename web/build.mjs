// Builds every front end to dist/web: `node web/build.mjs [--out <folder>] [--only widget,shop,desk,reports,feedback,settings,rate,api-docs]`.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));

/** The oldest browsers served: what is Baseline "widely available". */
const browsers = ['chrome123', 'edge123', 'firefox121', 'safari17.5'];

const shared = {
  configFile: false,
  logLevel: 'warn',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
};

/** The widget: one classic script, its styles inside it, for a page that is not ours; made small by the slower of two ways. */
function widget(outDir) {
  return build({
    ...shared,
    root: join(here, 'widget'),
    build: {
      target: browsers,
      outDir,
      emptyOutDir: false,
      minify: 'terser',
      terserOptions: { ecma: 2020, compress: { passes: 3 } },
      lib: { entry: 'main.tsx', formats: ['iife'], name: 'ConvozWidget', fileName: () => 'widget.js' },
    },
  });
}

/** A page of our own with an index.html, under a folder of its name; its addresses are relative to that folder. */
function page(name, outDir) {
  return build({
    ...shared,
    root: join(here, name),
    base: './',
    build: { target: browsers, outDir: join(outDir, name), emptyOutDir: true },
  });
}

/** The style sheet of a page whose HTML is written by the server, and which has no scripts. */
function sheet(name, outDir) {
  return build({
    ...shared,
    root: join(here, name),
    build: {
      target: browsers,
      outDir: join(outDir, name),
      emptyOutDir: true,
      rolldownOptions: { input: join(here, name, `${name}.css`), output: { assetFileNames: '[name][extname]' } },
    },
  });
}

function option(name) {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

const outDir = resolve(option('--out') ?? join(here, '../dist/web'));
const only = option('--only')?.split(',');
const pages = ['shop', 'desk', 'reports', 'feedback', 'settings'].filter((name) =>
  existsSync(join(here, name, 'index.html')),
);

const made = { widget, rate: (to) => sheet('rate', to), 'api-docs': (to) => sheet('api-docs', to) };

for (const name of [...Object.keys(made), ...pages]) {
  if (only && !only.includes(name)) continue;
  await (made[name]?.(outDir) ?? page(name, outDir));
}
