import { createHmac } from 'node:crypto';
import { Lru } from '../../engine/lru.js';

const rememberedAddresses = 10_000;

/** Names network addresses by a keyed hash, so that guesses can be counted without keeping who made them. */
export function addressHash(key: string): (ip: string | undefined) => string | undefined {
  const known = new Lru<string, string>(rememberedAddresses);
  return (ip) => {
    if (ip === undefined) return undefined;
    const hash = known.get(ip) ?? createHmac('sha256', key).update(ip).digest('base64url').slice(0, 22);
    known.set(ip, hash);
    return hash;
  };
}
