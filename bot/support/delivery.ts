/**
 * What became of something on a channel that is pushed to. `sending`: under way, or was when the process died. `unknown`: nobody can
 * tell whether it arrived, and it is not sent again by itself. `failed`: given up. `delivered`, `read`: the vendor has said so.
 */
export type DeliveryStatus = 'ready' | 'sending' | 'sent' | 'delivered' | 'read' | 'failed' | 'unknown';

/** One request of a message, as it was last tried. */
export interface DeliveryPart {
  /** Id of the outbox entry. */
  id: string;
  conversationId: string;
  channel: string;
  messageId: string;
  status: DeliveryStatus;
  attempts: number;
  /** Why the last attempt failed. */
  code?: string;
}

/** What became of a message: what became of its worst part. */
export interface Delivery extends DeliveryPart {
  /** Something of it may still leave by itself. */
  isUnderWay: boolean;
}

/** From worst to best; what waits is worse than what has left. */
const order: readonly DeliveryStatus[] = ['failed', 'unknown', 'sending', 'ready', 'sent', 'delivered', 'read'];

/** `tries` in the order in which they were meant to leave: of each request the last one counts. Undefined for none. */
export function deliveryOf<P extends DeliveryPart>(tries: readonly P[]): (Delivery & { parts: P[] }) | undefined {
  const parts = [...new Map(tries.map((one) => [partOf(one.id).part, one])).values()];
  const [worst] = parts.toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
  if (!worst) return undefined;
  const isUnderWay = parts.some(({ status }) => status === 'ready' || status === 'sending');
  const { id, conversationId, channel, messageId, status, attempts, code } = worst;
  const shown = { id, conversationId, channel, messageId, status, attempts, ...(code !== undefined && { code }) };
  return { ...shown, isUnderWay, parts };
}

/** `m`, `m~2`, `m~3` are one request of a message, sent by an agent once more and again; `m:1` is the next request. */
export function partOf(outboxId: string): { part: string; time: number } {
  const [, part = outboxId, time = '1'] = /^(.*?)(?:~(\d+))?$/.exec(outboxId) ?? [];
  return { part, time: Number(time) };
}

/** What a vendor tells of something that was sent: of one request by `receipt` or `outboxId`, or of all of one peer up to a moment. */
export interface ReceiptMark {
  status: 'sent' | 'delivered' | 'read' | 'failed';
  /** What `send` resolved with. */
  receipt?: string;
  outboxId?: string;
  upTo?: { peerId: string; until: Date };
  /** Of a failure: the code of its class, and the vendor's own. */
  code?: 'SEND_REFUSED' | 'SEND_BLOCKED' | 'SEND_WINDOW_CLOSED' | 'SEND_ACCOUNT_REFUSED' | 'SEND_UNREACHABLE';
  vendorCode?: string;
}
