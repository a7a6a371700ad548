import { type Loaded, useLoaded } from '../../feedback/state/use-loaded.js';
import { useSettings } from './context.js';

/** Reads `/api/<path>`, and again whenever `beat` rises or `reload` is called. */
export function useRead<T>(path: string, beat = 0): Loaded<T> {
  const { call } = useSettings();
  return useLoaded(path, async (signal) => (await call('GET', path, { signal })) as T, beat);
}
