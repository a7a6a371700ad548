import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { ChangeSet } from '../support/change-set.js';

export interface Gauges {
  backlog: () => number;
  sockets: () => number;
  /** Read from the store when asked for, not on the way of a message. */
  inbox: () => Promise<{ pending: number; dead: number }>;
  dispatches: () => Promise<{ ready: number; failed: number }>;
  /** Version of the model in use. */
  model: () => string;
}

/** Counts what is promised: accepted, answered, dead, and how long it took. Labels never hold anything personal. */
export function createMetrics(gauges: Gauges) {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const events = new Counter({
    name: 'convoz_events_total',
    help: 'Events committed',
    labelNames: ['type'],
    registers,
  });
  const turns = new Counter({ name: 'convoz_turns_total', help: 'Turns committed', registers });
  const answer = new Histogram({
    name: 'convoz_answer_seconds',
    help: 'From acceptance of a message to the commit of its answer',
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers,
  });
  gauge(registry, 'convoz_turns_waiting', 'Turns given and not yet finished', gauges.backlog);
  gauge(registry, 'convoz_streams_open', 'Open live connections', gauges.sockets);
  new Gauge({
    name: 'convoz_inbox',
    help: 'Inbox entries by state',
    labelNames: ['state'],
    registers,
    async collect() {
      const { pending, dead } = await gauges.inbox();
      this.set({ state: 'pending' }, pending);
      this.set({ state: 'dead' }, dead);
    },
  });
  const dispatched = new Counter({
    name: 'convoz_dispatches_total',
    help: 'Attempts to deliver an e-mail or a webhook, by what came of them',
    labelNames: ['via', 'status'],
    registers,
  });
  new Gauge({
    name: 'convoz_dispatches',
    help: 'E-mails and webhooks that wait, and those given up',
    labelNames: ['state'],
    registers,
    async collect() {
      const { ready, failed } = await gauges.dispatches();
      this.set({ state: 'ready' }, ready);
      this.set({ state: 'failed' }, failed);
    },
  });
  new Gauge({
    name: 'convoz_model_info',
    help: 'Always 1; the version of the language model in use is the label',
    labelNames: ['version'],
    registers,
    collect() {
      this.reset();
      this.set({ version: gauges.model() }, 1);
    },
  });
  return {
    registry,
    /** Called after each commit. */
    committed(changes: ChangeSet): void {
      turns.inc();
      for (const { type } of changes.events) events.inc({ type });
    },
    dispatched(via: string, status: string): void {
      dispatched.inc({ via, status });
    },
    answered(seconds: number): void {
      answer.observe(seconds);
    },
  };
}

function gauge(registry: Registry, name: string, help: string, read: () => number): void {
  new Gauge({
    name,
    help,
    registers: [registry],
    collect() {
      this.set(read());
    },
  });
}
