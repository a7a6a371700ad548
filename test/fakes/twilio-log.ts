import type { ServerResponse } from 'node:http';
import { sendJson } from './vendor-server.js';

/** What Twilio keeps of a message, either way. */
export interface Logged {
  sid: string;
  direction: 'inbound' | 'outbound-api';
  from: string;
  to: string;
  body: string;
  at: Date;
  statusCallback: string;
  media?: { bytes: Buffer; mime: string; lost?: true };
  errorCode?: number;
  /** SID of the messaging service it came or left by. */
  service?: string;
}

/** `Messages.json` of an account: newest first, in pages, filtered by number and by the second. `log` is in order of time. */
export function listMessages(
  log: readonly Logged[],
  accountSid: string,
  query: URLSearchParams,
  response: ServerResponse,
): void {
  const after = Date.parse(query.get('DateSent>') ?? '1970-01-01T00:00:00Z');
  const found = log
    .filter((one) => (query.get('To') ?? one.to) === one.to && (query.get('From') ?? one.from) === one.from)
    .filter((one) => Math.floor(one.at.getTime() / 1000) * 1000 >= after)
    .reverse();
  const size = Math.min(Number(query.get('PageSize') ?? 50), 1000);
  const token = query.get('PageToken');
  const start = token ? found.findIndex(({ sid }) => token === `PA${sid}`) + 1 : 0;
  const rows = found.slice(start, start + size);
  const next = new URLSearchParams(query);
  next.set('Page', String(Number(query.get('Page') ?? 0) + 1));
  next.set('PageToken', `PA${rows.at(-1)?.sid}`);
  sendJson(response, 200, {
    messages: rows.map((one) => messageJson(one, accountSid)),
    page_size: size,
    next_page_uri: start + size < found.length ? `/2010-04-01/Accounts/${accountSid}/Messages.json?${next}` : null,
  });
}

export function messageJson(one: Logged, accountSid: string) {
  const at = one.at.toUTCString().replace('GMT', '+0000');
  return {
    sid: one.sid,
    account_sid: accountSid,
    direction: one.direction,
    from: one.from,
    to: one.to,
    body: one.body,
    status: one.direction === 'inbound' ? 'received' : 'queued',
    date_created: at,
    date_updated: at,
    date_sent: at,
    num_media: one.media ? '1' : '0',
    num_segments: '1',
    messaging_service_sid: one.service ?? null,
    error_code: one.errorCode ?? null,
    error_message: null,
    uri: `/2010-04-01/Accounts/${accountSid}/Messages/${one.sid}.json`,
  };
}
