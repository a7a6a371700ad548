import { Worker } from 'node:worker_threads';

/**
 * Starts a thread on a file of this folder, by its name without ending. From the sources (tests, benches) the thread must
 * be told about TypeScript: loaders are not handed down to threads.
 */
export function startThread(name: string, workerData: unknown): Worker {
  const isSource = import.meta.url.endsWith('.ts');
  const entry = new URL(`./${name}.${isSource ? 'ts' : 'js'}`, import.meta.url);
  if (!isSource) return new Worker(entry, { workerData });
  const bootstrap = `import('tsx/esm/api').then(({ register }) => { register(); return import('${entry}'); })`;
  return new Worker(bootstrap, { eval: true, workerData });
}
