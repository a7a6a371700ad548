import { graphClass } from '../meta/graph-errors.js';
import type { Receipt } from '../vendor-event.js';
import { status as statusPayload } from './payloads.js';

/**
 * What became of a message of ours. It carries the id of our outbox entry back, so that also a send whose answer we never got
 * is known of.
 */
export function receiptOf(value: unknown): Receipt | undefined {
  const status = statusPayload.safeParse(value).data;
  if (!status) return undefined;
  const { id, status: said, biz_opaque_callback_data: outboxId, errors } = status;
  const vendorCode = errors?.[0]?.code;
  return {
    kind: 'receipt',
    eventId: `${id}:${said}`,
    status: said === 'played' ? 'read' : said,
    receipt: id,
    ...(outboxId !== undefined && { outboxId }),
    ...(said === 'failed' && { code: codeOf(vendorCode) }),
    ...(said === 'failed' && vendorCode !== undefined && { vendorCode: String(vendorCode) }),
  };
}

function codeOf(vendorCode: number | undefined): NonNullable<Receipt['code']> {
  const known = vendorCode === undefined ? undefined : graphClass(vendorCode);
  if (known === 'SEND_LIMITED') return 'SEND_UNREACHABLE';
  return known ?? 'SEND_REFUSED';
}
