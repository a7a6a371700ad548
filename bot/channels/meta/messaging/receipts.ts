import type { Receipt } from '../../vendor-event.js';
import type { Happening } from './payload.js';

/** Messages that arrived or were read: by their ids where those are told, and all up to a moment. */
export function receipts({ sender, delivery, read }: Happening): Receipt[] {
  return [
    ...(delivery?.mids ?? []).map((mid) => ofOne('delivered', mid)),
    ...upTo('delivered', sender.id, delivery?.watermark),
    ...(read?.mid === undefined ? [] : [ofOne('read', read.mid)]),
    ...upTo('read', sender.id, read?.watermark),
  ];
}

function ofOne(status: 'delivered' | 'read', mid: string): Receipt {
  return { kind: 'receipt', eventId: `${mid}:${status}`, status, receipt: mid };
}

function upTo(status: 'delivered' | 'read', peerId: string, watermark: number | undefined): Receipt[] {
  if (watermark === undefined) return [];
  const eventId = `${status}:${peerId}:${watermark}`;
  return [{ kind: 'receipt', eventId, status, upTo: { peerId, until: new Date(watermark) } }];
}
