import { ConvozError, isConvozError } from '../errors.js';

export interface VendorRequest {
  method: 'GET' | 'POST' | 'DELETE';
  url: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

export interface VendorReply {
  status: number;
  headers: Headers;
  text: string;
}

export type VendorCall = (request: VendorRequest) => Promise<VendorReply>;

const patienceMs = 10_000;
/** Answers of an API are short; what is longer is none. */
const longestAnswer = 1_000_000;
/** The connection never came about, so the vendor has seen nothing. */
const neverConnected = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/**
 * One call of a vendor's API, within 10 s, without redirects. Resolves with any answer, errors included: their meaning is the
 * channel's. Rejects with SEND_UNREACHABLE when nothing can have arrived, and with SEND_UNKNOWN when it may have. Neither
 * address nor cause is kept in the error: tokens stand in them.
 */
export const vendorCall: VendorCall = async ({ method, url, headers, body }) => {
  try {
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      signal: AbortSignal.timeout(patienceMs),
      ...(headers && { headers }),
      ...(body !== undefined && { body: typeof body === 'string' ? body : new Uint8Array(body) }),
    });
    return { status: response.status, headers: response.headers, text: await textOf(response) };
  } catch (error) {
    if (isConvozError(error)) throw error;
    throw neverConnected.has(codeOf(error)) ? unreachable() : unknown();
  }
};

async function textOf(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > longestAnswer) throw unknown();
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** The JSON of an answer; undefined for what is none, such as a page of something between us and the vendor. */
export function jsonIn({ text }: VendorReply): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * How long an answer asks us to wait, in ms: `Retry-After` in seconds or as an HTTP date. Undefined when it does not say.
 */
export function retryAfterOf(headers: Headers, now: Date): number | undefined {
  const said = headers.get('retry-after')?.trim();
  if (!said) return undefined;
  const ms = /^\d{1,6}$/.test(said) ? Number(said) * 1000 : Date.parse(said) - now.getTime();
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

function codeOf(error: unknown): string {
  const cause = (error as { cause?: { code?: unknown; errors?: { code?: unknown }[] } }).cause;
  return String(cause?.code ?? cause?.errors?.[0]?.code ?? '');
}

function unreachable(): ConvozError {
  return new ConvozError('SEND_UNREACHABLE', "The vendor's API could not be reached", { hint: 'It is tried again.' });
}

function unknown(): ConvozError {
  return new ConvozError('SEND_UNKNOWN', "The vendor's API did not say what became of a message", {
    hint: 'Look at the channel whether it arrived.',
  });
}
