import { spawn } from 'node:child_process';
import { projectPath } from '../../bot/project-path.js';
import { csrfHeader } from '../../bot/server/csrf.js';

export interface SourceService {
  url: string;
  /** What it wrote to its log, as far as it has come. */
  log(): string;
  /** The headers of the first agent's requests, logged in with the one-time password as a person would be. */
  logIn(): Promise<Record<string, string>>;
  stop(): Promise<void>;
}

const patienceMs = 60_000;

/** `convoz start` from the sources as a process of its own, with everything logged that can be. */
export async function startSourceService(dataDir: string): Promise<SourceService> {
  const child = spawn(process.execPath, ['--import', 'tsx', projectPath('bot/main.ts'), 'start'], {
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'trace' },
    cwd: projectPath('.'),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let logged = '';
  child.stderr.on('data', (text) => {
    logged += text;
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`Not ready.\n${logged}`)), patienceMs);
    child.stdout.on('data', (text) => {
      said += text;
      if (!/one-time password: \S+\s/.test(said)) return;
      clearTimeout(timer);
      resolve();
    });
    void ended.then(() => reject(new Error(`Ended before it was ready.\n${logged}`)));
  });
  const url = /http:\/\/localhost:\d+/.exec(said)?.[0].replace('localhost', '127.0.0.1') ?? '';
  return {
    url,
    log: () => said + logged,
    async logIn() {
      const password = /one-time password: (\S+)/.exec(said)?.[1] ?? '';
      const first = await post(url, 'login', { login: 'admin', password });
      return post(url, 'password', { current: password, next: 'correct horse battery staple' }, first);
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function post(
  url: string,
  path: string,
  body: object,
  session: Record<string, string> = {},
): Promise<Record<string, string>> {
  const headers = { 'content-type': 'application/json', origin: url, ...session };
  const response = await fetch(`${url}/api/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  const { csrf } = (await response.json()) as { csrf: string };
  return { cookie: response.headers.getSetCookie()[0]?.split(';')[0] ?? '', [csrfHeader]: csrf };
}
