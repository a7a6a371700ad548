import type { Place } from './persistent-customer.js';
import { between } from './random.js';
import { type Ended, freePort, Service } from './service.js';

const pauseMs = 20;

/** A service that comes back on the same port and data however often it is killed. */
export class RevivedService implements Place {
  readonly url: string;
  kills = 0;
  /** Kills that hit it before it was ready. */
  killsAtStart = 0;
  /** Inbox entries that a new process took over from a killed one. */
  takenOver = 0;
  readonly #settings: Record<string, string>;
  #service: Service;

  private constructor(port: number, settings: Record<string, string>) {
    this.url = `http://127.0.0.1:${port}`;
    this.#settings = { ...settings, PORT: String(port) };
    this.#service = new Service(this.#settings);
  }

  static async start(settings: Record<string, string>): Promise<RevivedService> {
    const revived = new RevivedService(await freePort(), settings);
    await revived.#service.ready;
    return revived;
  }

  async up(): Promise<void> {
    for (;;) {
      const service = this.#service;
      const failure = await service.ready.then(
        () => undefined,
        (error: Error) => error,
      );
      if (!failure) return;
      if (!service.asked) throw failure;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }

  /** Kills it at a random moment of its start or of its work, and starts it again. */
  async killSometime(random: () => number): Promise<void> {
    const atStart = random() < 0.15;
    if (!atStart) await this.#service.ready;
    await new Promise((resolve) => setTimeout(resolve, atStart ? between(random, 50, 700) : between(random, 0, 900)));
    this.kills += 1;
    if (atStart) this.killsAtStart += 1;
    const killed = this.#service;
    await killed.kill();
    this.#noteTakenOver(killed);
    this.#service = new Service(this.#settings);
  }

  /** Asks it to end, and starts it again; resolves with how the old one ended and in how many milliseconds. */
  async replace(): Promise<Ended & { tookMs: number }> {
    const old = this.#service;
    const asked = performance.now();
    const ending = old.terminate();
    const ended = { ...(await ending), tookMs: Math.round(performance.now() - asked) };
    this.#service = new Service(this.#settings);
    await this.#service.ready;
    return ended;
  }

  async stop(): Promise<Ended> {
    const ended = await this.#service.terminate();
    this.#noteTakenOver(this.#service);
    return ended;
  }

  /** What to do when a test fails midway. */
  async abandon(): Promise<void> {
    await this.#service.kill();
  }

  #noteTakenOver({ log }: Service): void {
    for (const line of log.split('\n').filter((text) => text.includes('Took up'))) {
      this.takenOver += (JSON.parse(line) as { inbox: number }).inbox;
    }
  }
}
