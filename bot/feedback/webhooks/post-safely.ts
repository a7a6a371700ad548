import { lookup as resolve } from 'node:dns';
import { request as plain } from 'node:http';
import { request as encrypted } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { ConvozError } from '../../errors.js';
import { isPublicAddress } from './public-address.js';

export interface Post {
  url: string;
  headers: Record<string, string>;
  body: string;
  signal: AbortSignal;
  /** Addresses of one's own network are let pass. */
  privateToo: boolean;
}

export interface PostAnswer {
  status: number;
  retryAfter: string | null;
}

/**
 * Posts to an address that somebody has typed in. The addresses its name leads to are checked in the moment of connecting, and those
 * are connected to: a name that leads elsewhere a moment later gains nothing. Follows no redirect and reads no answer but its head.
 * Rejects with ADDRESS_REFUSED, or with the network's own error.
 */
export function postSafely({ url, headers, body, signal, privateToo }: Post): Promise<PostAnswer> {
  checkAddress(url, privateToo);
  const target = new URL(url);
  const send = target.protocol === 'https:' ? encrypted : plain;
  return new Promise((answered, failed) => {
    const request = send(
      target,
      {
        method: 'POST',
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        signal,
        // A connection of its own each time: one that is kept might have been made when other rules held.
        agent: false,
        ...(!privateToo && { lookup: publicOnly }),
      },
      (response) => {
        answered({ status: response.statusCode ?? 0, retryAfter: response.headers['retry-after'] ?? null });
        response.destroy();
      },
    );
    request.on('error', failed);
    request.end(body);
  });
}

/** Throws ADDRESS_REFUSED for what can be told from the address itself. A name is looked up only when something is sent. */
export function checkAddress(url: string, privateToo: boolean): void {
  const target = URL.canParse(url) ? new URL(url) : undefined;
  const isWeb = target?.protocol === 'https:' || (privateToo && target?.protocol === 'http:');
  if (!target || !isWeb || target.username !== '' || target.password !== '') {
    throw refused('It must be an https address without user and password');
  }
  const host = target.hostname.replace(/^\[|\]$/g, '');
  if (!privateToo && isIP(host) !== 0 && !isPublicAddress(host)) throw refused('It leads into a network of your own');
}

const publicOnly: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '', 0);
    const closed = addresses.find(({ address }) => !isPublicAddress(address));
    const [first] = addresses;
    if (closed || !first) return callback(refused('Its name leads into a network of your own'), '', 0);
    if (options.all) return callback(null, addresses);
    callback(null, first.address, first.family);
  });
};

function refused(problem: string): ConvozError {
  return new ConvozError('ADDRESS_REFUSED', problem, {
    hint: 'Set WEBHOOK_PRIVATE_ADDRESSES=1 if it is to be reached all the same.',
  });
}
