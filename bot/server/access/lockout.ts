import { Lru } from '../../engine/lru.js';
import type { Clock } from '../../engine/ports.js';
import { ConvozError } from '../../errors.js';

const windowMs = 15 * 60_000;
const longestMs = 60 * 60_000;
const mostOf = { account: 5, address: 20 } as const;
const remembered = 20_000;

/** What is remembered of one account or address. */
interface Tries {
  /** When tries of the last 15 minutes were made that have not been right. */
  times: number[];
  lockedUntil: number;
  /** How often it has been locked in a row: each lock lasts twice as long as the one before. */
  locks: number;
}

/** One try at a password or code. */
export interface Try {
  /** Of what no other will be heard for a while, unless this one is right. */
  readonly locks: keyof typeof mostOf | undefined;
  /** It was right: the account begins anew, and the address has its try back. */
  succeeded(): void;
  /** It was neither right nor wrong, and does not count. */
  withdraw(): void;
}

/**
 * Slows guessing down: five failed tries an account and twenty a network address in 15 minutes, then a pause that begins with 15
 * minutes and doubles to an hour. It ends by itself, and nobody is shut out for good. Kept in memory, a bounded number.
 */
export class Lockout {
  readonly #clock: Clock;
  readonly #tries = new Lru<string, Tries>(remembered);

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /**
   * Counts a try before anything is looked at, so that tries at the same moment count too. Throws TOO_MANY_REQUESTS, alike for
   * accounts that exist and for others.
   */
  begin(login: string, address: string): Try {
    const keys = { account: `account ${login.toLowerCase()}`, address: `address ${address}` };
    const account = this.#of(keys.account);
    const from = this.#of(keys.address);
    const at = this.#clock.now().getTime();
    const waitMs = Math.max(account.lockedUntil, from.lockedUntil) - at;
    if (waitMs > 0) {
      throw new ConvozError('TOO_MANY_REQUESTS', 'Too many tries in a short time', {
        hint: `Wait ${Math.ceil(waitMs / 60_000)} min and try again.`,
      });
    }
    this.#count(keys.address, from, mostOf.address, at);
    this.#count(keys.account, account, mostOf.account, at);
    return {
      locks: account.lockedUntil > at ? 'account' : from.lockedUntil > at ? 'address' : undefined,
      succeeded: () => {
        this.#tries.delete(keys.account);
        takeBack(from, at);
      },
      withdraw: () => {
        takeBack(account, at);
        takeBack(from, at);
      },
    };
  }

  /** Lets an account try again at once, as when it has been given a new password. */
  forget(login: string): void {
    this.#tries.delete(`account ${login.toLowerCase()}`);
  }

  #count(key: string, tries: Tries, most: number, at: number): void {
    tries.times.push(at);
    if (tries.times.length >= most) {
      tries.locks += 1;
      tries.lockedUntil = at + Math.min(windowMs * 2 ** (tries.locks - 1), longestMs);
    }
    this.#tries.set(key, tries);
  }

  #of(key: string): Tries {
    const now = this.#clock.now().getTime();
    const known = this.#tries.get(key);
    if (!known) return { times: [], lockedUntil: 0, locks: 0 };
    known.times = known.times.filter((time) => time > now - windowMs);
    // Whoever goes on soon after a lock is locked for longer; an hour of peace is a new beginning.
    if (known.lockedUntil + longestMs <= now) known.locks = 0;
    return known;
  }
}

function takeBack(tries: Tries, at: number): void {
  const place = tries.times.indexOf(at);
  if (place < 0) return;
  tries.times.splice(place, 1);
  if (tries.lockedUntil <= at) return;
  tries.lockedUntil = 0;
  tries.locks -= 1;
}
