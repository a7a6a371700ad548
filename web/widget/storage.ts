/** A small map of texts that outlives the page where the browser allows it. */
export interface Storage {
  get(key: string): string | undefined;
  set(key: string, value: string): void;
  remove(key: string): void;
  keys(): string[];
}

/** The part of the browser's localStorage and sessionStorage in use here. */
export interface WebStorage {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/**
 * Keeps entries under `prefix` in the browser's storage. Where the browser refuses (private mode, blocked cookies, quota)
 * they live in memory until the page goes.
 */
export function createStorage(prefix: string, open: () => WebStorage): Storage {
  const memory = new Map<string, string>();
  const browser = attempt(open);
  return {
    get: (key) => memory.get(key) ?? attempt(() => browser?.getItem(prefix + key)) ?? undefined,
    set(key, value) {
      const kept = attempt(() => {
        browser?.setItem(prefix + key, value);
        return browser !== undefined;
      });
      if (kept) memory.delete(key);
      else memory.set(key, value);
    },
    remove(key) {
      memory.delete(key);
      attempt(() => browser?.removeItem(prefix + key));
    },
    keys() {
      const stored = attempt(() => Array.from({ length: browser?.length ?? 0 }, (_, i) => browser?.key(i) ?? '')) ?? [];
      const own = stored.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
      return [...new Set([...own, ...memory.keys()])];
    },
  };
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    // A browser that forbids storage throws on any access; the caller then uses memory.
    return undefined;
  }
}
