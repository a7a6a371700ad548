import { Worker } from 'node:worker_threads';
import type { ThreadData } from './messages.js';

/** From the sources (tests, benches) the thread must be told about TypeScript: loaders are not handed down to threads. */
export function startReportThread(workerData: ThreadData): Worker {
  const isSource = import.meta.url.endsWith('.ts');
  const entry = new URL(`./report-thread.${isSource ? 'ts' : 'js'}`, import.meta.url);
  if (!isSource) return new Worker(entry, { workerData });
  const bootstrap = `import('tsx/esm/api').then(({ register }) => { register(); return import('${entry}'); })`;
  return new Worker(bootstrap, { eval: true, workerData });
}
