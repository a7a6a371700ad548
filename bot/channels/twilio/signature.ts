import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { parse, stringify } from 'node:querystring';

/**
 * What our guide puts behind the webhook's address, so that Twilio tries a failed delivery again. It is not part of the request;
 * whether it is part of what is signed Twilio does not say, so both are taken.
 */
export const connectionOverrides = '#rc=5&rp=all&ct=1500&rt=2500';

/**
 * Whether Twilio signed this delivery to `url`, the public address with its query: HMAC-SHA1 over the address and all form
 * parameters in order, or over the address alone when that names the SHA-256 of the body (Twilio, "Webhooks security";
 * twilio-node, `webhooks.ts`, 2026-07). `url` must be ours by configuration, never by the Host header.
 */
export function isSignedByTwilio(authToken: string, signature: string | undefined, url: string, body: Buffer): boolean {
  if (!authToken || !signature) return false;
  const addresses = [url, url + connectionOverrides].filter((one) => URL.canParse(one));
  const byHash = url.includes('bodySHA256');
  const params = byHash ? '' : inOrder(new URLSearchParams(body.toString('utf8')));
  return addresses
    .filter((one) => !byHash || equal(new URL(one).searchParams.get('bodySHA256') ?? '', sha256(body)))
    .flatMap(asSigned)
    .some((signed) => equal(signature, hmac(authToken, signed + params)));
}

/** Twilio is of two minds about the port, and about how the query is escaped. */
function asSigned(url: string): string[] {
  const given = [withoutPort(url), withPort(url)];
  const normal = new URL(url).href;
  const [bare, ported] = [withoutPort(normal), withPort(normal)];
  return [...new Set([...given, bare, ported, requeried(bare), requeried(ported)])];
}

const authority = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*?)(:\d*)?(?=[/?#]|$)/i;

function withoutPort(url: string): string {
  return url.replace(authority, '$1');
}

function withPort(url: string): string {
  const standard = /^https:/i.test(url) ? ':443' : ':80';
  return url.replace(authority, (_all, host: string, port?: string) => host + (port || standard));
}

function requeried(url: string): string {
  const at = url.indexOf('?');
  return at === -1 || at === url.length - 1 ? url : `${url.slice(0, at)}?${stringify(parse(url.slice(at + 1)))}`;
}

/** Each name with its different values, both in the order of UTF-16 units. */
function inOrder(form: URLSearchParams): string {
  return [...new Set(form.keys())]
    .sort()
    .flatMap((name) => [...new Set(form.getAll(name))].sort().map((value) => name + value))
    .join('');
}

function hmac(authToken: string, data: string): string {
  return createHmac('sha1', authToken).update(data, 'utf8').digest('base64');
}

function sha256(body: Buffer): string {
  return createHash('sha256').update(body).digest('hex');
}

function equal(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
