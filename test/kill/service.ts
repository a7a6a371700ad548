import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { projectPath } from '../../bot/project-path.js';

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
}

const program = projectPath('dist/bot/main.js');
const patienceMs = 20_000;

/** The built service as a process of its own: it can be killed at any moment. */
export class Service {
  /** Resolves once it listens; rejects when it ends before that. */
  readonly ready: Promise<void>;
  readonly ended: Promise<Ended>;
  /** What it wrote to its log, one JSON text a line. */
  log = '';
  /** Whether it was us who ended it. */
  asked = false;
  readonly #child: ChildProcess;

  constructor(settings: Record<string, string>) {
    if (!existsSync(program)) throw new Error('The service is not built: run npm run build.');
    this.#child = spawn(process.execPath, [program, 'start'], {
      env: {
        PATH: process.env.PATH,
        HOST: '127.0.0.1',
        RATE_TOKENS_PER_MINUTE: '1000000',
        RATE_MESSAGES_PER_MINUTE: '1000000',
        ...settings,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.ended = new Promise((resolve) => this.#child.once('exit', (code, signal) => resolve({ code, signal })));
    this.ready = this.#listening();
    this.ready.catch(() => {});
    this.#child.stderr?.on('data', (text) => {
      this.log += text;
    });
  }

  /** Ends it at once, as a crash or a lack of memory would; resolves when it is gone. */
  async kill(): Promise<void> {
    this.asked = true;
    this.#child.kill('SIGKILL');
    await this.ended;
  }

  /** Asks it to end, and resolves with how it did. */
  async terminate(): Promise<Ended> {
    this.asked = true;
    this.#child.kill('SIGTERM');
    return this.ended;
  }

  #listening(): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`The service is not ready.\n${this.log}`)), patienceMs);
      let said = '';
      this.#child.stdout?.on('data', (text) => {
        said += text;
        if (!said.includes('is ready')) return;
        clearTimeout(timer);
        resolve();
      });
      void this.ended.then(() => {
        clearTimeout(timer);
        reject(new Error(`The service ended before it was ready.\n${this.log}`));
      });
    });
  }
}

/** A port nobody listens on now, so that a service can come back under the same address. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
