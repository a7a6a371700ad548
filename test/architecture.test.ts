import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { expect } from 'chai';
import { projectPath } from '../bot/project-path.js';

interface Import {
  /** Path from the root of the project. */
  file: string;
  /** Path from the root of the project, or the name of a package. */
  to: string;
  typesOnly: boolean;
}

/** Where each part may look, as paths from the root; its own files are always allowed. */
const arrows: Record<string, readonly string[]> = {
  'bot/support': [],
  'bot/errors.ts': [],
  'bot/engine': ['bot/support', 'bot/errors.ts'],
  'bot/nlu': ['bot/engine/ports.ts', 'bot/support', 'bot/errors.ts'],
  'bot/models': ['bot/engine/ports.ts', 'bot/nlu/index.ts', 'bot/support', 'bot/errors.ts'],
  'bot/channels': ['bot/engine', 'bot/support', 'bot/errors.ts'],
  'bot/store': ['bot/support', 'bot/errors.ts'],
  'bot/orders': ['bot/support', 'bot/errors.ts'],
  'bot/knowledge': ['bot/engine/ports.ts', 'bot/support', 'bot/errors.ts'],
  'bot/review': ['bot/engine/ports.ts', 'bot/support', 'bot/errors.ts'],
  'bot/feedback': ['bot/engine/ports.ts', 'bot/support', 'bot/errors.ts'],
  'bot/reports': ['bot/support', 'bot/store/index.ts', 'bot/errors.ts'],
  'bot/demo': ['bot/support', 'bot/errors.ts'],
  'bot/team': ['bot/engine/ports.ts', 'bot/support', 'bot/errors.ts'],
  'bot/files': ['bot/engine/ports.ts', 'bot/support', 'bot/errors.ts'],
  'bot/customers': ['bot/engine/ports.ts', 'bot/support', 'bot/errors.ts'],
  'bot/server': [
    'bot/engine',
    'bot/support',
    'bot/channels',
    'bot/review',
    'bot/feedback',
    'bot/reports/index.ts',
    'bot/team',
    'bot/customers',
    'bot/files',
    'bot/knowledge',
    'bot/errors.ts',
  ],
  'bot/config.ts': ['bot/config', 'bot/support', 'bot/errors.ts'],
  'bot/config': ['bot/support', 'bot/errors.ts'],
  'bot/project-path.ts': [],
  'bot/service-settings.ts': ['bot/engine', 'bot/support', 'bot/config.ts', 'bot/errors.ts'],
  'bot/replay': ['bot', 'dialogs'],
  'bot/app.ts': ['bot', 'dialogs'],
  'bot/outgoing.ts': ['bot', 'dialogs'],
  'bot/following-up.ts': ['bot', 'dialogs'],
  'bot/workplace.ts': ['bot', 'dialogs'],
  'bot/teams-in-use.ts': ['bot', 'dialogs'],
  'bot/model-work.ts': ['bot', 'dialogs'],
  'bot/knowledge-in-use.ts': ['bot'],
  'bot/learning.ts': ['bot'],
  'bot/channels-in-use.ts': ['bot'],
  'bot/files-in-use.ts': ['bot'],
  'bot/vendor-channels.ts': ['bot'],
  'bot/serve.ts': ['bot', 'dialogs'],
  'bot/main.ts': ['bot', 'dialogs'],
  'bot/commands': ['bot', 'dialogs'],
  dialogs: ['bot/engine/ports.ts', 'bot/support', 'bot/errors.ts'],
  web: [],
};

/** Packages with one door. */
const doors: Record<string, readonly string[]> = {
  botbuilder: ['bot/engine/botbuilder.ts'],
  '@nlpjs': ['bot/nlu'],
  sqlite3: ['bot/store'],
  pg: ['bot/store'],
  knex: ['bot/store'],
  nodemailer: ['bot/feedback/email'],
  '@asteasolutions/zod-to-openapi': ['bot/server/desk'],
};

const environmentReaders = ['bot/config.ts', 'bot/main.ts', 'bot/commands'];
const longest = 220;

describe('the architecture', () => {
  let files: string[];
  let sources: Map<string, string>;
  let imports: Import[];
  before(async () => {
    files = (await Promise.all(['bot', 'dialogs', 'web'].map(filesUnder))).flat();
    sources = new Map(await Promise.all(files.map(async (file) => [file, await read(file)] as const)));
    imports = files.flatMap((file) => importsOf(file, sources.get(file) ?? ''));
  });

  it('is walked at all', () => {
    expect(files.length).to.be.greaterThan(150);
    expect(imports.length).to.be.greaterThan(400);
  });

  it('has a rule for every file', () => {
    expect(files.filter((file) => partOf(file) === undefined)).to.deep.equal([]);
  });

  it('has no arrow but the allowed ones', () => {
    const wrong = imports.filter(({ file, to, typesOnly }) => {
      const part = partOf(file);
      if (part === undefined || !/^(bot|dialogs|web|test)\//.test(to)) return false;
      if (isUnder(to, part)) return false;
      if (part === 'web' && typesOnly && isUnder(to, 'bot/support')) return false;
      return !(arrows[part] ?? []).some((allowed) => isUnder(to, allowed));
    });

    expect(wrong.map(inWords)).to.deep.equal([]);
  });

  it('lets nothing out of the project but packages', () => {
    const outside = imports.filter(({ to }) => to.startsWith('..'));

    expect(outside.map(inWords)).to.deep.equal([]);
  });

  it('opens each of these packages in one place: botbuilder, @nlpjs, sqlite3, pg, knex', () => {
    const wrong = imports.filter(({ file, to }) => {
      const door = Object.keys(doors).find((name) => to === name || to.startsWith(`${name}/`));
      return door !== undefined && !doors[door]?.some((allowed) => isUnder(file, allowed));
    });

    expect(wrong.map(inWords)).to.deep.equal([]);
  });

  it('reads the environment where the settings are read, and nowhere else', () => {
    const wrong = files.filter(
      (file) =>
        !file.startsWith('web/') &&
        /process\s*\.\s*env/.test(sources.get(file) ?? '') &&
        !environmentReaders.some((allowed) => isUnder(file, allowed)),
    );

    expect(wrong).to.deep.equal([]);
  });

  it('is made of files that fit a screen or two', () => {
    const long = [...sources].flatMap(([file, text]) => {
      const lines = text.split('\n').length - 1;
      return lines > longest ? [`${file} has ${lines} lines`] : [];
    });

    expect(long).to.deep.equal([]);
  });
});

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(projectPath(folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mts|js|mjs)$/.test(entry.name))
    .map((entry) => relative(projectPath('.'), join(entry.parentPath, entry.name)));
}

function read(file: string): Promise<string> {
  return readFile(projectPath(file), 'utf8');
}

/** `import … from`, `export … from`, `import 'x'`, `import('x')` and types such as `typeof import('x')`. */
function importsOf(file: string, source: string): Import[] {
  const pattern =
    /(?:^|\n)\s*(import|export)\s+(type\s)?[^;'"`]*?from\s*(['"])([^'"]+)\3|\bimport\s*\(?\s*(['"])([^'"]+)\5/g;
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
  return [...code.matchAll(pattern)].map(([, , type, , from, , plain]) => {
    const to = from ?? plain ?? '';
    return { file, to: to.startsWith('.') ? fileOf(join(dirname(file), to)) : to, typesOnly: type !== undefined };
  });
}

function fileOf(path: string): string {
  return path.replace(/\.js$/, '.ts');
}

function partOf(file: string): string | undefined {
  return Object.keys(arrows)
    .sort((a, b) => b.length - a.length)
    .find((part) => isUnder(file, part));
}

function isUnder(file: string, part: string): boolean {
  return file === part || file.startsWith(`${part}/`);
}

function inWords({ file, to }: Import): string {
  return `${file} → ${to}`;
}
