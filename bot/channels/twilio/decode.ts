import type { MediaRef, Receipt, VendorEvent } from '../vendor-event.js';
import { eventOf, type Incoming } from './incoming.js';
import type { Line } from './line.js';
import { classOf } from './refusal.js';

/** Name of the parameter of our status address that brings the id of the outbox entry back. */
export const outboxParameter = 'o';

const mostMedia = 10;

/** What a form of Twilio's says: a customer's message, or what became of one of ours. Nothing for all else. */
export function decode(form: URLSearchParams, query: URLSearchParams, line: Line, at: Date): VendorEvent[] {
  const sid = plain(form, 'MessageSid');
  if (!sid) return [];
  if (form.has('MessageStatus')) return receiptOf(form, sid, plain(query, outboxParameter));
  const event = eventOf(incoming(form, sid, at), line);
  return event ? [event] : [];
}

function incoming(form: URLSearchParams, sid: string, at: Date): Incoming {
  const id = form.get('ButtonPayload') || form.get('ListId');
  const title = form.get('ButtonText') || form.get('ListTitle') || form.get('Body') || '';
  const name = form.get('ProfileName');
  const waId = form.get('WaId') ?? '';
  return {
    sid,
    from: form.get('From') ?? '',
    to: form.get('To') ?? '',
    text: form.get('Body') ?? '',
    media: mediaOf(form),
    ...(id && { tapped: { id, title } }),
    ...(name && { name }),
    ...(/^[1-9]\d{4,14}$/.test(waId) && { waId }),
    at,
  };
}

function mediaOf(form: URLSearchParams): MediaRef[] {
  const said = Number(form.get('NumMedia') ?? 0);
  const count = said > 0 ? Math.min(said, mostMedia) : 0;
  return Array.from({ length: count }, (_, i) => {
    const mime = form.get(`MediaContentType${i}`);
    return { ref: form.get(`MediaUrl${i}`) ?? '', ...(mime && { mime }) };
  }).filter(({ ref }) => ref !== '');
}

const statuses: Readonly<Record<string, Receipt['status']>> = {
  sent: 'sent',
  delivered: 'delivered',
  read: 'read',
  undelivered: 'failed',
  failed: 'failed',
};

/** Forward only is for whoever keeps them: statuses come in any order. */
function receiptOf(form: URLSearchParams, sid: string, outboxId: string | undefined): VendorEvent[] {
  const said = form.get('MessageStatus') ?? '';
  const status = Object.hasOwn(statuses, said) ? statuses[said] : undefined;
  if (!status) return [];
  const vendorCode = /^\d{1,6}$/.exec(form.get('ErrorCode') ?? '')?.[0];
  return [
    {
      kind: 'receipt',
      eventId: `${sid}:${said}`,
      status,
      receipt: sid,
      ...(outboxId && { outboxId }),
      ...(status === 'failed' && { code: failureOf(vendorCode ?? ''), ...(vendorCode && { vendorCode }) }),
    },
  ];
}

function failureOf(vendorCode: string): NonNullable<Receipt['code']> {
  const code = classOf(vendorCode);
  switch (code) {
    case 'SEND_BLOCKED':
    case 'SEND_WINDOW_CLOSED':
    case 'SEND_ACCOUNT_REFUSED':
      return code;
    case 'SEND_LIMITED':
      return 'SEND_UNREACHABLE';
    default:
      return 'SEND_REFUSED';
  }
}

/** Ids go into keys as they are. */
function plain(values: URLSearchParams, name: string): string | undefined {
  const value = values.get(name) ?? '';
  return /^[\w:-]{1,100}$/.test(value) ? value : undefined;
}
