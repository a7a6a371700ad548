import { createHmac, timingSafeEqual } from 'node:crypto';
import { toBase32 } from './base32.js';

const periodMs = 30_000;
const digits = 6;
/** RFC 6238, section 5.2: one step either way, for slow fingers and phones whose clock is a little off. */
const stepsOff = [0, -1, 1];

/** How many bytes a secret has: the length of its hash, as RFC 4226, section 4, recommends. */
export const totpSecretBytes = 20;

/** The step of 30 seconds that a moment is in (RFC 6238, section 4.2). */
export function totpStep(now: Date): number {
  return Math.floor(now.getTime() / periodMs);
}

/** The code of a step (RFC 6238 with SHA-1; RFC 4226, section 5.3). */
export function totpCode(secret: Uint8Array, step: number, length = digits): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac('sha1', secret).update(counter).digest();
  const offset = (hash.at(-1) ?? 0) & 15;
  const number = hash.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** length).padStart(length, '0');
}

/** The step whose code this is, of the one of `now` and its neighbours; undefined for a wrong code. */
export function stepOfCode(secret: Uint8Array, code: string, now: Date): number | undefined {
  const given = Buffer.from(code);
  // All are looked at, so that the time tells nothing.
  const steps = stepsOff
    .map((off) => totpStep(now) + off)
    .filter((step) => {
      const expected = Buffer.from(totpCode(secret, step));
      return given.length === expected.length && timingSafeEqual(given, expected);
    });
  return steps[0];
}

/** What a person types into an app, and what the app is told by a link (Google Authenticator's Key Uri Format). */
export function totpOffer(secret: Uint8Array, login: string): { groups: string; uri: string } {
  const text = toBase32(secret);
  const query = `secret=${text}&issuer=Convoz&algorithm=SHA1&digits=${digits}&period=${periodMs / 1000}`;
  return {
    groups: (text.match(/.{1,4}/g) ?? []).join(' '),
    uri: `otpauth://totp/Convoz:${encodeURIComponent(login)}?${query}`,
  };
}
