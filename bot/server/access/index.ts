import type { Request } from 'express';
import type { Live } from '../../engine/live.js';
import type { Clock } from '../../engine/ports.js';
import type { Audit } from '../../support/audit.js';
import type { Store } from '../../support/repositories.js';
import { auditing } from '../../team/auditing.js';
import { checkPassword } from '../../team/password-rules.js';
import { addressHash } from '../directline/address-hash.js';
import type { Sessions } from '../sessions.js';
import { KeyGate } from './key-gate.js';
import { Lockout } from './lockout.js';
import { SecondFactor } from './second-factor.js';

/** What stands between the network and the desk's interface. */
export interface Access {
  sessions: Sessions;
  keys: KeyGate;
  secondFactor: SecondFactor;
  lockout: Lockout;
  audit: Audit;
  /** Tells admins at once that an account has been locked; undefined for one that does not exist, and for a network address. */
  warnOfLock(agentId: string | undefined): void;
  /** Throws PASSWORD_TOO_WEAK, also for what is made of this person's or the shop's own words. */
  checkPassword(password: string, of: { login: string; name: string }): void;
  /** The keyed hash of where a request comes from, for the audit log. */
  addressOf(request: Request): string | undefined;
}

export interface AccessDeps {
  store: Pick<Store, 'agents' | 'apiKeys' | 'audit'>;
  clock: Clock;
  /** Of this installation; at least 32 bytes. */
  key: Buffer;
  /** What the shop and its bot are called: no part of a password. */
  houseWords: readonly string[];
  live: Pick<Live, 'warn'>;
}

export function createAccess({ store, clock, key, houseWords, live }: AccessDeps, sessions: Sessions): Access {
  const hash = addressHash(key.toString('base64'));
  return {
    sessions,
    keys: new KeyGate(store.apiKeys, clock),
    secondFactor: new SecondFactor(store.agents, key, clock),
    lockout: new Lockout(clock),
    audit: auditing(store.audit, clock),
    warnOfLock: (agentId) =>
      live.warn({ code: 'login.locked', at: clock.now(), ...(agentId !== undefined && { agentId }) }),
    checkPassword: (password, { login, name }) => checkPassword(password, [login, name, ...houseWords]),
    addressOf: (request) => hash(request.ip),
  };
}
