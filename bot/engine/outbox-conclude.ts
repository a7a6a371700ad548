import type { Outbox, OutboxTry } from '../support/outbox.js';
import type { Outcome } from './outbox-attempt.js';
import { type Around, verdictOn } from './outbox-verdict.js';

export interface Concluding extends Around {
  outbox: Outbox;
  /** Writes until it is kept. */
  keep: (write: () => Promise<unknown>) => Promise<void>;
}

/** Keeps what an attempt has come to. Resolves with after how many ms it is made again, or undefined where it is not. */
export async function conclude(entry: OutboxTry, outcome: Outcome, given: Concluding): Promise<number | undefined> {
  const { outbox, keep, now } = given;
  const { id, conversationId } = entry;
  if ('receipt' in outcome) {
    await keep(() => outbox.sent(id, outcome.receipt));
    return undefined;
  }
  const verdict = verdictOn(entry, outcome, given);
  if (verdict.next === 'retry') {
    const at = new Date(now.getTime() + verdict.afterMs);
    await keep(() => outbox.retry(id, at, outcome.code, verdict.how));
    return verdict.afterMs;
  }
  if (verdict.silence) await keep(() => outbox.silence(conversationId, verdict.code));
  await keep(() => outbox[verdict.as](id, verdict.code));
  return undefined;
}
