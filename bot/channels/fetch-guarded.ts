import http from 'node:http';
import https from 'node:https';
import { globalHttpsAgent } from 'request-filtering-agent';
import { ConvozError } from '../errors.js';

export interface GuardedRequest {
  url: string;
  /** Not sent on to another origin when the vendor redirects there. */
  headers?: Record<string, string>;
  /**
   * Where it may lead: a host (`files.slack.com`), all hosts below one (`.fbcdn.net`), or the origin of an API base that was
   * configured (`http://127.0.0.1:8081`). Hosts are reached by https on its own port, and never at a private address; an
   * origin as it stands.
   */
  hosts: readonly string[];
  /** In bytes. */
  longest: number;
}

const patienceMs = 20_000;
const redirects = new Set([301, 302, 303, 307, 308]);

/**
 * Fetches what a vendor keeps for a customer, within 20 s and with one redirect at most, which must lead to one of `hosts` too.
 * The address is looked at when the connection is made, so that a name cannot change its meaning in between (OWASP ASVS 5.0,
 * 1.3.6). Rejects with MEDIA_REFUSED for what may not be fetched or is not there, and with SEND_UNREACHABLE for what may be
 * there later. No address is kept in the error: tokens stand in them.
 */
export async function fetchGuarded(request: GuardedRequest): Promise<{ bytes: Buffer; mime?: string }> {
  const signal = AbortSignal.timeout(patienceMs);
  const url = allowedUrl(request.url, request.hosts);
  try {
    const first = await get(url, request, request.headers, signal);
    if (!('location' in first)) return first;
    const next = allowedUrl(absolute(first.location, url), request.hosts);
    const second = await get(next, request, next.origin === url.origin ? request.headers : {}, signal);
    if ('location' in second) throw refused('It is redirected more than once.');
    return second;
  } catch (error) {
    if (error instanceof ConvozError) throw error;
    if (/is not allowed/.test(String(error))) throw refused('It lies at a private address.');
    throw new ConvozError('SEND_UNREACHABLE', 'An attachment could not be fetched from the vendor', {
      hint: 'It is tried again.',
    });
  }
}

function allowedUrl(text: string, hosts: readonly string[]): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || url.username || url.password) throw refused('Its address cannot be read.');
  if (hosts.includes(url.origin)) return url;
  const known = hosts.some((host) => (host.startsWith('.') ? url.hostname.endsWith(host) : url.hostname === host));
  if (!known || url.protocol !== 'https:' || url.port) throw refused('It lies at a host that is not the vendor’s.');
  return url;
}

function absolute(location: string, from: URL): string {
  return URL.canParse(location, from.href) ? new URL(location, from).href : '';
}

type Answer = { bytes: Buffer; mime?: string } | { location: string };

async function get(
  url: URL,
  { hosts, longest }: GuardedRequest,
  headers: Record<string, string> | undefined,
  signal: AbortSignal,
): Promise<Answer> {
  const configured = hosts.includes(url.origin);
  const response = await new Promise<http.IncomingMessage>((resolve, reject) => {
    const { request } = url.protocol === 'https:' ? https : http;
    request(url, {
      headers: { ...headers, 'accept-encoding': 'identity' },
      signal,
      ...(!configured && { agent: globalHttpsAgent }),
    })
      .once('response', resolve)
      .once('error', reject)
      .end();
  });
  try {
    const status = response.statusCode ?? 0;
    if (redirects.has(status) && response.headers.location) return { location: response.headers.location };
    if (status >= 500 || status === 429 || status === 408) throw new Error(`answered ${status}`);
    if (status !== 200) throw refused(`The vendor answered ${status}.`);
    const mime = response.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
    return { bytes: await bytesOf(response, longest), ...(mime && { mime }) };
  } finally {
    response.destroy();
  }
}

async function bytesOf(response: http.IncomingMessage, longest: number): Promise<Buffer> {
  if (Number(response.headers['content-length'] ?? 0) > longest) throw refused('It is too large.');
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > longest) throw refused('It is too large.');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function refused(hint: string): ConvozError {
  return new ConvozError('MEDIA_REFUSED', 'An attachment was not fetched from the vendor', { hint });
}
