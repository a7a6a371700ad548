import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * The address that our mails to somebody ask him to answer to: `support+<128 bits>@shop.example`. Only whoever has read one of them
 * knows it, and it holds for his address alone.
 */
export function threadAddress(address: string, peer: string, key: Buffer): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, at)}+${tokenFor(peer, key)}${address.slice(at)}`;
}

/** Whether one of these is the address that this person was given. */
export function isInThread(recipients: readonly string[], address: string, peer: string, key: Buffer): boolean {
  const own = Buffer.from(threadAddress(address, peer, key).toLowerCase());
  return recipients.some((one) => {
    const given = Buffer.from(one.trim().toLowerCase());
    return given.length === own.length && timingSafeEqual(given, own);
  });
}

/** Our address, with or without something behind a `+`. */
export function isOurs(one: string, address: string): boolean {
  const [local = '', domain = ''] = apart(one);
  const [ownLocal = '', ownDomain = ''] = apart(address);
  return domain === ownDomain && (local === ownLocal || local.startsWith(`${ownLocal}+`));
}

function apart(address: string): string[] {
  const at = address.lastIndexOf('@');
  return [address.slice(0, at), address.slice(at + 1)].map((part) => part.trim().toLowerCase());
}

function tokenFor(peer: string, key: Buffer): string {
  return createHmac('sha256', key).update(`email thread ${peer}`).digest('hex').slice(0, 32);
}
