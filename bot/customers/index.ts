import { setTimeout as delay } from 'node:timers/promises';
import type { Clock, Ids } from '../engine/ports.js';
import { localDayOf } from '../support/local-time.js';
import type { Store } from '../support/repositories.js';
import { type ContinueLinks, continueLinks } from './continue-links.js';
import { emailCodes } from './email-codes.js';
import { createErasure, type Erasure } from './erasure.js';
import { exportContact } from './export-contact.js';
import { type GoOn, goingOn } from './go-on.js';
import { type Proved, proving } from './proved.js';
import { type RetentionPeriods, type SweepResult, sweep } from './retention.js';
import { tombstonesIn } from './tombstones.js';

export interface CustomerCareDeps {
  store: Pick<Store, 'conversations' | 'customers' | 'proofs' | 'personal' | 'files' | 'dispatches' | 'audit'>;
  /** Where the file of tombstones is. */
  dataDir: string;
  timeZone: string;
  key: Buffer;
  periods: RetentionPeriods;
  clock: Clock;
  ids: Ids;
  /** E-mails wait to be sent. */
  kick: () => void;
  /** Events have been committed outside a turn. */
  announce: () => void;
  log: (level: 'info' | 'warn' | 'error', message: string, ids: Record<string, unknown>) => void;
}

/** What is done with customers as persons: proving who they are, going on elsewhere, telling all, forgetting all. */
export interface CustomerCare extends Erasure {
  proved: Proved;
  codes: ReturnType<typeof emailCodes>;
  links: ContinueLinks;
  goOn: GoOn;
  /** Everything about him as pieces of a JSON document. Rejects with NOT_FOUND. */
  export(contactId: string): Promise<AsyncIterable<string>>;
  /** One sweep of what has grown old, now. */
  sweep(): Promise<SweepResult>;
  start(): void;
  stop(): Promise<void>;
}

const lookEveryMs = 10 * 60_000;
/** Nights are quiet from here on, in local time. */
const nightFromMs = 3 * 3_600_000;
const restMs = 50;

export function createCustomerCare(deps: CustomerCareDeps): CustomerCare {
  const { store, clock, ids, key, log } = deps;
  const { retention } = store.personal;
  const erasure = createErasure({
    customers: store.customers,
    personal: store.personal,
    tombstones: tombstonesIn(deps.dataDir),
    clock,
  });
  const proved = proving({
    customers: store.customers,
    clock,
    ids,
    merged: (moveId, contactId) => {
      log('info', 'Two contacts have proved to be one', { moveId, contactId });
      deps.announce();
    },
  });
  const links = continueLinks({ proofs: store.proofs, key, clock, ids });
  let isStopping = false;
  let running: Promise<SweepResult> | undefined;
  let timer: NodeJS.Timeout | undefined;
  const sweepOnce = () => {
    running ??= sweep({
      retention,
      proofs: store.proofs,
      files: store.files,
      erase: (id) => erasure.erase(id),
      finishErasures: () => erasure.repeat(),
      periods: deps.periods,
      clock,
      rest: async () => {
        await delay(restMs);
        return !isStopping;
      },
    }).finally(() => {
      running = undefined;
    });
    return running;
  };
  const look = async () => {
    const night = localDayOf(new Date(clock.now().getTime() - nightFromMs), deps.timeZone).iso;
    if ((await retention.place('night')) === night) return;
    const swept = await sweepOnce();
    if (swept.isPaused) return;
    await retention.keepPlace('night', night);
    const { isPaused: _done, ...removed } = swept;
    if (Object.values(removed).some((count) => count > 0)) log('info', 'What had grown old has been removed', removed);
  };
  const lookSafely = () => {
    look().catch((error: unknown) => log('warn', 'Removing what has grown old waits', { error: String(error) }));
  };
  return {
    ...erasure,
    proved,
    codes: emailCodes({ proofs: store.proofs, dispatches: store.dispatches, proved, key, clock, ids, kick: deps.kick }),
    links,
    goOn: goingOn({ store, links, proved }),
    export: (contactId) =>
      exportContact(contactId, { customers: store.customers, personal: store.personal, audit: store.audit, clock }),
    sweep: sweepOnce,
    start() {
      timer ??= setInterval(lookSafely, lookEveryMs).unref();
      lookSafely();
    },
    async stop() {
      isStopping = true;
      clearInterval(timer);
      await running?.catch(() => undefined);
    },
  };
}
