import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { type AddressInfo, createServer } from 'node:net';
import { projectPath } from '../../bot/project-path.js';

const program = ['--import', 'tsx', projectPath('bot/main.ts')];

/** The service, from the sources, as a process of its own that logs all it can. */
export interface ServiceProcess {
  url: string;
  /** All it has written so far. */
  log(): string;
  stop(): Promise<void>;
}

export async function startProcess(dataDir: string): Promise<ServiceProcess> {
  const port = await freePort();
  const env = { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'trace' };
  const child: ChildProcess = spawn(process.execPath, [...program, 'start'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    const read = (text: Buffer) => {
      written += text.toString();
      if (written.includes('is ready')) resolve();
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    void ended.then(() => reject(new Error(`It ended before it was ready.\n${written}`)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    log: () => written,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Runs a command of `convoz` on the same data. */
export function command(dataDir: string, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const env = { PATH: process.env.PATH ?? '', DATA_DIR: dataDir, LOG_LEVEL: 'silent' };
  return new Promise((resolve) => {
    execFile(process.execPath, [...program, ...args], { env }, (error, out, err) =>
      resolve({ code: error ? Number(error.code ?? -1) : 0, out, err }),
    );
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
