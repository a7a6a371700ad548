import type { OutboxTry } from '../support/outbox.js';
import { doubled, type OutboxLimits } from './outbox-limits.js';

/** Why a request has not arrived, or why nobody knows. */
export interface Failure {
  code: string;
  /** When the vendor wants to be asked again; of an unknown end, until when a receipt may yet settle it. */
  retryAfterMs?: number;
}

export type Verdict =
  | { next: 'retry'; afterMs: number; how: { uncounted?: boolean; doubt?: boolean } }
  /** `silence`: nor does anything else of the bot that waits in the conversation leave. */
  | { next: 'end'; as: 'failed' | 'unknown'; code: string; silence: boolean };

/** What else decides. */
export interface Around {
  now: Date;
  /** How long the channel pauses by now; 0 when it does not. */
  pausedMs: number;
  limits: OutboxLimits;
  /** 0 to 1, for the part that pauses are shortened by, so that what failed together does not return together. */
  random: () => number;
}

/** What becomes of a request after an attempt that failed, or of which nobody knows what became; pure but for `random`. */
export function verdictOn(entry: OutboxTry, failure: Failure, around: Around): Verdict {
  const { now, pausedMs, limits, random } = around;
  const { code } = failure;
  const isDoubtful = entry.doubts > 0 || code === 'SEND_UNKNOWN';
  // It may have arrived at an earlier attempt: then nobody can say that it has not.
  const end = (why = code, silence = false): Verdict => ({
    next: 'end',
    as: isDoubtful ? 'unknown' : 'failed',
    code: why,
    silence,
  });
  const backoffMs = Math.max(1, Math.ceil(random() * doubled(limits.retryMs, entry.attempts)));
  const retry = (afterMs: number, how: { uncounted?: boolean; doubt?: boolean } = {}): Verdict =>
    afterMs > leftMs(entry, now, limits) ? end('SEND_TOO_OLD') : { next: 'retry', afterMs, how };
  const isLast = entry.attempts - entry.uncounted >= limits.attempts;

  switch (code) {
    case 'SEND_LIMITED':
      return retry(failure.retryAfterMs || backoffMs, { uncounted: true });
    case 'SEND_ACCOUNT_REFUSED':
      return retry(pausedMs || backoffMs, { uncounted: true });
    case 'SEND_UNREACHABLE':
      if (pausedMs > 0) return retry(pausedMs, { uncounted: true });
      return isLast ? end() : retry(backoffMs);
    case 'SEND_UNKNOWN':
      if (entry.doubts > 0 || (entry.says ?? 'bot') !== 'bot') return end();
      // A repeat is better than silence, once.
      return retry(Math.max(pausedMs, failure.retryAfterMs ?? Math.max(limits.doubtMs, backoffMs)), { doubt: true });
    case 'SEND_BLOCKED':
    case 'SEND_WINDOW_CLOSED':
      return end(code, true);
    default:
      return end();
  }
}

/** How long it is still worth sending, in ms; below 0 when it is not. */
export function leftMs({ createdAt, says }: OutboxTry, now: Date, { ageMs }: Pick<OutboxLimits, 'ageMs'>): number {
  return createdAt.getTime() + (says === 'person' ? ageMs.person : ageMs.bot) - now.getTime();
}
