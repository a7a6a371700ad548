import { useEffect, useState } from 'preact/hooks';
import { useSettings } from './context.js';

/** What is being written, beside what is kept. */
export interface Draft<T> {
  value: T;
  isChanged: boolean;
  set(change: Partial<T>): void;
  reset(): void;
}

/**
 * Begins with what is kept. As long as the two differ, whoever is about to leave is asked first. A component that edits another
 * thing, or another version of it, needs another key.
 */
export function useDraft<T extends object>(kept: T): Draft<T> {
  const { unsaved } = useSettings();
  const [value, setValue] = useState(kept);
  const isChanged = JSON.stringify(value) !== JSON.stringify(kept);
  useEffect(() => {
    if (!isChanged) return;
    unsaved.value = true;
    return () => {
      unsaved.value = false;
    };
  }, [isChanged]);
  return {
    value,
    isChanged,
    set: (change) => setValue((before) => ({ ...before, ...change })),
    reset: () => setValue(kept),
  };
}
