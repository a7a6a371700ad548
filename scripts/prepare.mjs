/**
 * Makes sure that dependencies are installed, the sources are built and the model is trained, each only when what it is
 * made from has changed. Runs before `npm start`, `npm test` and `npm run convoz`; needs nothing but Node and npm.
 * `--quiet` speaks only when there is something to do; `--force` does everything again. All words go to stderr.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const force = process.argv.includes('--force');
const stampFile = join(root, 'dist', 'stamps.json');

const steps = [
  {
    name: 'dependencies',
    from: ['package.json', 'package-lock.json'],
    stamp: join(root, 'node_modules', '.convoz-stamp'),
    says: 'Installing dependencies. SQLite is compiled where no ready-made binary can be had: 2 to 3 minutes.',
    // Not `npm ci`: it refuses a lock that was written where a package for another platform could not be looked up.
    run: () => command('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']),
  },
  {
    name: 'server',
    from: ['bot', 'dialogs', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'],
    makes: 'dist/bot/main.js',
    says: 'Building the service.',
    run: () => command('node', ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json']),
  },
  {
    name: 'web',
    from: ['web', 'package-lock.json'],
    makes: 'dist/web/widget.js',
    says: 'Building the widget, the desk and the demo shop.',
    run: () => command('node', ['web/build.mjs']),
  },
  {
    name: 'model',
    from: ['nlp-models/corpus', 'nlp-models/concepts', 'bot/nlu'],
    makes: 'dist/model',
    says: 'Training the language model: half a minute or so.',
    run: () => command('node', ['dist/bot/main.js', 'train']),
  },
];

const [major] = process.versions.node.split('.').map(Number);
if (major < 20) fail(`Convoz needs Node 20 or newer; this is ${process.version}.`);

for (const step of steps) {
  const fingerprint = fingerprintOf(step.from);
  const done = readStamp(step) === fingerprint && (!step.makes || existsSync(join(root, step.makes)));
  if (done && !force) continue;
  const started = Date.now();
  say(step.says);
  const heartbeat = setInterval(() => say(`  … still working, ${seconds(started)} s`), 15_000);
  await step.run().catch((error) => fail(`${step.name}: ${error.message}`));
  clearInterval(heartbeat);
  writeStamp(step, fingerprint);
  say(`  done in ${seconds(started)} s`);
}

/** Names, sizes and times of modification: reading a few hundred of them takes milliseconds. Locks are read whole. */
function fingerprintOf(paths) {
  const hash = createHash('sha256').update(process.version);
  for (const path of paths) {
    const full = join(root, path);
    if (!existsSync(full)) continue;
    if (!statSync(full).isDirectory()) hash.update(path).update(readFileSync(full));
    else {
      for (const file of readdirSync(full, { recursive: true, withFileTypes: true }).filter((entry) =>
        entry.isFile(),
      )) {
        const { size, mtimeMs } = statSync(join(file.parentPath, file.name));
        hash.update(`${file.parentPath}/${file.name} ${size} ${mtimeMs}\n`);
      }
    }
  }
  return hash.digest('hex');
}

function readStamp({ name, stamp }) {
  if (stamp) return existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  return existsSync(stampFile) ? JSON.parse(readFileSync(stampFile, 'utf8'))[name] : '';
}

function writeStamp({ name, stamp }, fingerprint) {
  if (stamp) {
    writeFileSync(stamp, fingerprint);
    return;
  }
  mkdirSync(join(root, 'dist'), { recursive: true });
  const stamps = existsSync(stampFile) ? JSON.parse(readFileSync(stampFile, 'utf8')) : {};
  writeFileSync(stampFile, JSON.stringify({ ...stamps, [name]: fingerprint }, null, 2));
}

function command(program, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 2, 2] });
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${program} ${args[0]} ended with ${code}`)),
    );
  });
}

function seconds(since) {
  return Math.round((Date.now() - since) / 1000);
}

function say(line) {
  process.stderr.write(`${line}\n`);
}

function fail(reason) {
  say(`Convoz could not be prepared. ${reason}`);
  process.exit(1);
}
