import type { CaseReason, RecoveryCase } from './recovery.js';
import type { Invitation, Survey } from './survey.js';
import { unhappyFrom } from './unhappy.js';

/** When a customer let down at this moment is to be answered at the latest: within two days, weekends included. */
export function recoveryDue(from: Date): Date {
  return new Date(from.getTime() + 48 * 3_600_000);
}

/**
 * Why an answer calls for going back to the customer; undefined when it does not. The bottom box comes first; a comment that
 * sounds plainly unhappy counts whatever the score, since a five may be polite and its comment true. `sentiment` is −1 … 1.
 */
export function caseReason(
  { bottomTo }: Pick<Survey, 'bottomTo'>,
  { value, sentiment }: { value: number; sentiment: number },
): CaseReason | undefined {
  if (value <= bottomTo) return 'low_score';
  return sentiment <= unhappyFrom ? 'unhappy_comment' : undefined;
}

/** A closed case taken up again, by whoever closed it or since the customer is unhappy still. */
export function reopened({ closedAt: _closed, ...known }: RecoveryCase, dueAt: Date): RecoveryCase {
  return { ...known, status: 'open', dueAt, version: known.version + 1 };
}

/** The second question as it is once its case is open again: not asked before the next closing, if it has not been asked yet. */
export function withdrawn(second: Invitation | undefined): Invitation | undefined {
  return second?.status === 'eligible' ? { ...second, status: 'suppressed', reason: 'in_recovery' } : undefined;
}

/** A second rating that left the bottom box and is better than the first. */
export function isRecovered({ bottomTo }: Pick<Survey, 'bottomTo'>, first: number, second: number): boolean {
  return second > bottomTo && second > first;
}
