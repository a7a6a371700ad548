import { execFile } from 'node:child_process';
import { projectPath } from '../../bot/project-path.js';

export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** Runs the built `convoz` with these arguments, and nothing of this process's settings but the PATH. */
export function convoz(args: string[], env: Record<string, string> = {}): Promise<Ran> {
  const options = { env: { PATH: process.env.PATH ?? '', LOG_LEVEL: 'silent', ...env }, timeout: 20_000 };
  return new Promise((resolve) => {
    execFile(process.execPath, [projectPath('dist/bot/main.js'), ...args], options, (error, out, err) => {
      resolve({ code: error ? (typeof error.code === 'number' ? error.code : -1) : 0, out, err });
    });
  });
}
