/** When somebody should look again. Alarms are never early by the clock of their time, and keep no process alive. */
export class Wakes {
  readonly #wake: () => void;
  readonly #alarms = new Set<NodeJS.Timeout>();
  #last: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(wake: () => void) {
    this.#wake = wake;
  }

  in(ms: number): void {
    if (this.#stopped) return;
    const alarm = this.#set(ms, () => this.#alarms.delete(alarm));
    this.#alarms.add(alarm);
  }

  /** There is one such alarm: a later call puts it off or brings it forward. */
  atLatestIn(ms: number): void {
    if (this.#stopped) return;
    clearTimeout(this.#last);
    this.#last = this.#set(ms, () => {});
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#last);
    for (const alarm of this.#alarms) clearTimeout(alarm);
    this.#alarms.clear();
  }

  #set(ms: number, first: () => void): NodeJS.Timeout {
    const alarm = setTimeout(() => {
      first();
      this.#wake();
    }, Math.min(ms, longestMs) + earlyMs);
    return alarm.unref();
  }
}

/** Node's timers may fire a millisecond before the clock says so. */
const earlyMs = 2;
/** What is longer overflows a timer, and the clock may be set meanwhile. */
const longestMs = 3_600_000;
