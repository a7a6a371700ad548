import { randomBytes, scrypt as scryptCallback, timingSafeEqual } from 'node:crypto';

/** OWASP Password Storage Cheat Sheet: scrypt with N = 2^15, r = 8, p = 3. */
const cost = { N: 32_768, r: 8, p: 3, maxmem: 128 * 1024 * 1024 };

/** `scrypt$N$r$p$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await scrypt(password, salt);
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

/** Takes the same time for an unknown agent (`stored` undefined) as for a wrong password. */
export async function passwordMatches(password: string, stored: string | undefined): Promise<boolean> {
  const [, , , , salt = '', hash = ''] = (stored ?? '').split('$');
  const expected = Buffer.from(hash, 'base64url');
  const actual = await scrypt(password, Buffer.from(salt || 'no such agent', 'base64url'));
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}

/** A password to be used once: four groups of four unambiguous characters, 78 bits. */
export function oneTimePassword(): string {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
  const characters = Array.from(randomBytes(64)).filter((byte) => byte < alphabet.length * 8);
  const word = (start: number) =>
    characters
      .slice(start, start + 4)
      .map((byte) => alphabet[byte % alphabet.length])
      .join('');
  return [0, 4, 8, 12].map(word).join('-');
}

function scrypt(password: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scryptCallback(password.normalize('NFKC'), salt, 32, cost, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
