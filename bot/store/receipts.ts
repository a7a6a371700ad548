import type { ReceiptMark } from '../support/delivery.js';
import type { Row, Run } from './database.js';
import { text } from './rows.js';

/** A mark, and whose account told it. */
export interface Told {
  channel: string;
  account: string;
  mark: ReceiptMark;
}

/** Older ones are not looked for when all up to a moment is marked. */
const farthestBackMs = 7 * 24 * 60 * 60_000;
const mostEarly = 1000;

/** It has left, and we do not know better: an answer that was lost, or is on its way. */
export const left = `(status IN ('sending', 'unknown') OR (status = 'ready' AND attempts > 0))`;
/** Which states come before each: what is read has been delivered, and what has been delivered has not failed. */
const before: Record<ReceiptMark['status'], string> = {
  sent: left,
  delivered: `(${left} OR (status = 'sent' AND reached IS NULL) OR (status = 'failed' AND receipt IS NULL AND attempts > 0))`,
  read: `(${left} OR (status = 'sent' AND (reached IS NULL OR reached = 'delivered')) OR (status = 'failed' AND attempts > 0))`,
  failed: `(${left} OR (status = 'sent' AND reached IS NULL))`,
};
const ours = 'EXISTS (SELECT 1 FROM conversations c WHERE c.id = outbox.conversation_id AND c.account = ?)';

/**
 * Applies what vendors tell, forward only. A receipt can overtake the commit that keeps its id: the last thousand of ids nobody knows
 * are remembered, and come into their own when the id is kept.
 */
export class Receipts {
  readonly #early = new Map<string, Told>();

  /** Resolves with the conversations in which something changed. */
  async apply(run: Run, told: Told): Promise<string[]> {
    const { channel, mark } = told;
    const { receipt, outboxId, upTo } = mark;
    if (upTo) return conversationsOf(await markUpTo(run, told, upTo));
    const byId = outboxId === undefined ? [] : await markOne(run, told, 'id = ?', outboxId);
    const rows = byId.length > 0 || receipt === undefined ? byId : await markOne(run, told, 'receipt = ?', receipt);
    if (rows.length === 0 && receipt !== undefined && !(await isKnown(run, channel, receipt))) this.#remember(told);
    const changed = conversationsOf(rows);
    if (mark.status === 'failed' && (mark.code === 'SEND_BLOCKED' || mark.code === 'SEND_WINDOW_CLOSED')) {
      for (const id of changed) await silence(run, id, mark.code);
    }
    return changed;
  }

  /** To be called in the transaction that has kept a receipt's id. */
  async keptId(run: Run, channel: string, receipt: string): Promise<void> {
    const early = this.#early.get(keyOf(channel, receipt));
    if (!early) return;
    this.#early.delete(keyOf(channel, receipt));
    await this.apply(run, early);
  }

  #remember(told: Told): void {
    this.#early.set(keyOf(told.channel, told.mark.receipt ?? ''), told);
    for (const oldest of this.#early.keys()) {
      if (this.#early.size <= mostEarly) return;
      this.#early.delete(oldest);
    }
  }
}

/** What becomes of something that waits and never leaves again: what may have arrived is not called failed. */
export const givenUp = `CASE WHEN doubts > 0 THEN 'unknown' ELSE 'failed' END`;

/** Nothing more that waits there leaves, except what a person wrote. */
export function silence(run: Run, conversationId: string, code: string): Promise<Row[]> {
  return run(
    `UPDATE outbox SET status = ${givenUp}, code = ? WHERE conversation_id = ? AND status IN ('ready', 'sending')
     AND status = 'ready' AND says IS DISTINCT FROM 'person'`,
    [code, conversationId],
  );
}

function markOne(run: Run, { channel, account, mark }: Told, which: string, id: string): Promise<Row[]> {
  const { set, params } = change(mark);
  const sql = `UPDATE outbox SET ${set} WHERE ${which} AND channel = ? AND ${before[mark.status]} AND ${ours}
    RETURNING conversation_id`;
  return run(sql, [...params, id, channel, account]);
}

function markUpTo(run: Run, told: Told, { peerId, until }: NonNullable<ReceiptMark['upTo']>): Promise<Row[]> {
  const { channel, account, mark } = told;
  const { set, params } = change(mark);
  const sql = `UPDATE outbox SET ${set} WHERE conversation_id IN
      (SELECT id FROM conversations WHERE channel = ? AND account = ? AND peer_id = ?)
    AND status = 'sent' AND (reached IS NULL OR reached = 'delivered') AND left_at <= ? AND left_at > ?
    AND ${before[mark.status]} RETURNING conversation_id`;
  const to = until.getTime();
  return run(sql, [...params, channel, account, peerId, to, to - farthestBackMs]);
}

function change({ status, receipt, code = 'SEND_REFUSED' }: ReceiptMark): { set: string; params: unknown[] } {
  const kept = receipt === undefined ? '' : ', receipt = COALESCE(receipt, ?)';
  const last = receipt === undefined ? [] : [receipt];
  if (status === 'failed') return { set: `status = 'failed', code = ?${kept}`, params: [code, ...last] };
  if (status === 'sent') return { set: `status = 'sent'${kept}`, params: last };
  return { set: `status = 'sent', reached = ?${kept}`, params: [status, ...last] };
}

async function isKnown(run: Run, channel: string, receipt: string): Promise<boolean> {
  const rows = await run('SELECT 1 AS one FROM outbox WHERE channel = ? AND receipt = ? LIMIT 1', [channel, receipt]);
  return rows.length > 0;
}

function conversationsOf(rows: readonly Row[]): string[] {
  return [...new Set(rows.map((row) => text(row.conversation_id)))];
}

function keyOf(channel: string, receipt: string): string {
  return `${channel} ${receipt}`;
}
