import { spawn } from 'node:child_process';
import { mediaRefused } from './media-refused.js';

/** Lets a file pass, or rejects with MEDIA_REFUSED. */
export type Scan = (bytes: Buffer) => Promise<void>;

const patienceMs = 30_000;

/**
 * Gives each file to a program on its standard input; what it ends well for (exit code 0, within 30 s) passes. A scanner that cannot be
 * started lets nothing pass. `command` is a program and its arguments with spaces between; no shell reads it.
 */
export function scanBy(command: string, timeoutMs = patienceMs): Scan {
  const [program = '', ...args] = command.split(/\s+/).filter(Boolean);
  return (bytes) =>
    new Promise((resolve, reject) => {
      const scanner = spawn(program, args, {
        stdio: ['pipe', 'ignore', 'ignore'],
        timeout: timeoutMs,
        killSignal: 'SIGKILL',
      });
      const refuse = () => reject(mediaRefused('It was not found to be safe.'));
      scanner.once('error', refuse);
      scanner.once('close', (code) => (code === 0 ? resolve() : refuse()));
      // Whoever has seen enough does not read to the end.
      scanner.stdin.on('error', () => {});
      scanner.stdin.end(bytes);
    });
}
