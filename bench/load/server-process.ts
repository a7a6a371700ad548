import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface ServerProcess {
  port: number;
  /** User and system time used so far, in microseconds, all threads. */
  cpuMicros(): number;
  rssMb(): number;
  stop(): Promise<void>;
}

const clockTicksPerSecond = 100;

/** Starts a server held to one core (where `taskset` exists), and waits until a line of its output names its port. */
export async function startProcess(args: string[], env: NodeJS.ProcessEnv, port: RegExp): Promise<ServerProcess> {
  const pinned = hasTaskset() ? ['taskset', '-c', '0', process.execPath] : [process.execPath];
  const [program = process.execPath, ...before] = pinned;
  const child = spawn(program, [...before, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const number = await portOf(child, port);
  const stat = () => readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return {
    port: number,
    cpuMicros: () => ((Number(stat()[11]) + Number(stat()[12])) / clockTicksPerSecond) * 1e6,
    rssMb: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024,
    stop: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
    },
  };
}

function portOf(child: ChildProcess, pattern: RegExp): Promise<number> {
  return new Promise((resolve, reject) => {
    let seen = '';
    child.once('exit', (code) => reject(new Error(`The server ended with ${code} before it was ready`)));
    child.stdout?.on('data', (chunk) => {
      seen += chunk;
      const found = pattern.exec(seen)?.[1];
      if (found) resolve(Number(found));
    });
  });
}

export function hasTaskset(): boolean {
  try {
    execFileSync('taskset', ['-V'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
