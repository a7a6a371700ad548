import { createHash, randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Clock } from '../../engine/ports.js';
import { ConvozError } from '../../errors.js';
import type { ApiKeys } from '../../support/access-repositories.js';
import type { Agent } from '../../support/agent.js';
import type { Scope } from '../../support/api-key.js';

const prefix = 'convoz_';
/** How exactly it is known when a key was last used. */
const usedEveryMs = 60_000;

/** A new key, to be shown once: 256 random bits. Its beginning tells people and secret scanners what it is. */
export function newApiKey(): string {
  return prefix + randomBytes(32).toString('base64url');
}

/** What is kept of a key. It needs no salt, as nobody can try out 256 bits. */
export function apiKeyHash(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}

/** Lets other systems in, each with the key it was given, to what its scopes name. */
export class KeyGate {
  readonly #keys: ApiKeys;
  readonly #clock: Clock;

  constructor(keys: ApiKeys, clock: Clock) {
    this.#keys = keys;
    this.#clock = clock;
  }

  /**
   * Whoever asks with a key, as an agent of the id `key:<id>` under which all he does is recorded; undefined for a request
   * without one. Throws TOKEN_INVALID for a key that is none or has been revoked, and SCOPE_MISSING where it does not reach.
   */
  async admit(request: IncomingMessage, scope: Scope | undefined): Promise<Agent | undefined> {
    const given = /^Bearer (convoz_\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (given === undefined) return undefined;
    const key = await this.#keys.byHash(apiKeyHash(given));
    if (!key) {
      throw new ConvozError('TOKEN_INVALID', 'The key is not valid here', { hint: 'Ask an admin for a new one.' });
    }
    if (scope === undefined || !key.scopes.includes(scope)) {
      throw new ConvozError('SCOPE_MISSING', 'The key does not reach as far as this', {
        hint: scope === undefined ? 'This is for people only.' : `It needs the scope ${scope}.`,
      });
    }
    const now = this.#clock.now();
    if (now.getTime() - (key.usedAt?.getTime() ?? 0) >= usedEveryMs) await this.#keys.used(key.id, now);
    const id = `key:${key.id}`;
    const { name, createdAt } = key;
    return { id, login: id, name, role: 'agent', active: true, createdAt, mustChangePassword: false };
  }
}
