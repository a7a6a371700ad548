import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Seals small secrets so that a copy of one table does not give them away; `open` throws for what was not sealed with this key. */
export interface SecretBox {
  seal(secret: Uint8Array, about: string): string;
  /** `about` must be what it was sealed about: one agent's secret cannot be put in another's place. */
  open(sealed: string, about: string): Buffer;
  /** A key for hashes of the same purpose. */
  readonly hashKey: Uint8Array;
}

/** AES-256-GCM under a key derived from the installation's (HKDF, RFC 5869); `purpose` keeps uses of that key apart. */
export function secretBox(key: Uint8Array, purpose: string): SecretBox {
  const derived = (use: string) => new Uint8Array(hkdfSync('sha256', key, '', `convoz ${purpose} ${use}`, 32));
  const sealing = derived('seal');
  return {
    hashKey: derived('hash'),
    seal(secret, about) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(Buffer.from(about));
      const text = Buffer.concat([cipher.update(secret), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url');
    },
    open(sealed, about) {
      const bytes = Buffer.from(sealed, 'base64url');
      const cipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, 12), { authTagLength: 16 });
      cipher.setAAD(Buffer.from(about)).setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]);
    },
  };
}
