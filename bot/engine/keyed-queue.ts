/** Runs work one at a time per key, in the order given, and different keys side by side up to `parallel`. */
export class KeyedQueue {
  readonly #lines = new Map<string, (() => Promise<void>)[]>();
  readonly #ready: string[] = [];
  readonly #parallel: number;
  #running = 0;
  #length = 0;
  #idle: (() => void)[] = [];

  constructor(parallel: number) {
    this.#parallel = parallel;
  }

  /** How much has been given and not yet finished. */
  get length(): number {
    return this.#length;
  }

  run<T>(key: string, work: () => Promise<T>): Promise<T> {
    this.#length += 1;
    return new Promise<T>((resolve, reject) => {
      const job = () => work().then(resolve, reject);
      const line = this.#lines.get(key);
      if (line) {
        line.push(job);
        return;
      }
      this.#lines.set(key, [job]);
      this.#ready.push(key);
      this.#start();
    });
  }

  async idle(): Promise<void> {
    if (this.#length > 0) await new Promise<void>((resolve) => this.#idle.push(resolve));
  }

  #start(): void {
    while (this.#running < this.#parallel) {
      const key = this.#ready.shift();
      if (key === undefined) return;
      this.#running += 1;
      void this.#next(key);
    }
  }

  /** Does one job of the line, then lets other keys have their turn before the next job of the same key. */
  async #next(key: string): Promise<void> {
    const line = this.#lines.get(key) ?? [];
    await line[0]?.();
    line.shift();
    this.#running -= 1;
    this.#length -= 1;
    if (line.length > 0) this.#ready.push(key);
    else this.#lines.delete(key);
    this.#start();
    if (this.#length === 0) for (const done of this.#idle.splice(0)) done();
  }
}
