import fc from 'fast-check';
import type { LedgerRow } from '../../../bot/support/feedback-repositories.js';

let contacts = 0;

/** That many rows alike, each of a contact of its own. */
export function rows(count: number, row: Omit<LedgerRow, 'contactId'>): LedgerRow[] {
  return Array.from({ length: count }, () => ({ contactId: `contact-${++contacts}`, ...row }));
}

export function answered(count: number, value: number): LedgerRow[] {
  return rows(count, { status: 'answered', value, answeredAt: new Date('2026-11-02T10:00:00Z') });
}

/** Rows of a seven-point survey and a few contacts. */
export function ledgerRow(
  ...statuses: LedgerRow['status'][]
): fc.Arbitrary<LedgerRow & { value: number; answeredAt: Date }> {
  const all = ['eligible', 'suppressed', 'sent', 'answered', 'declined', 'expired'] as const;
  return fc.record({
    contactId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    status: fc.constantFrom(...(statuses.length > 0 ? statuses : all)),
    value: fc.integer({ min: 1, max: 7 }),
    answeredAt: fc.date({ min: new Date(0), max: new Date(1e6), noInvalidDate: true }),
  });
}
