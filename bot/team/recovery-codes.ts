import { createHmac } from 'node:crypto';

/** How many an agent gets. */
export const recoveryCodeCount = 10;
/** Without what is easily taken for something else. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
const length = 12;

/** A code such as `k7mp-x2ra-9tqe`, 59 bits; `random` gives as many random bytes as it is asked for. */
export function recoveryCode(random: (count: number) => Uint8Array): string {
  let code = '';
  while (code.length < length) {
    for (const byte of random(length)) {
      // Bytes that would favour the first letters are thrown away.
      if (byte < alphabet.length * 8 && code.length < length) code += alphabet[byte % alphabet.length];
    }
  }
  return grouped(code);
}

/** What is kept of a code, however it was typed. The key makes a stolen table of hashes worthless. */
export function recoveryCodeHash(code: string, key: Uint8Array): string {
  const typed = code.toLowerCase().replace(/[^a-z0-9]/g, '');
  return createHmac('sha256', key).update(typed).digest('base64url');
}

function grouped(code: string): string {
  return (code.match(/.{4}/g) ?? []).join('-');
}
