import type { LedgerRow } from '../feedback-repositories.js';
import { added, type Counts, countsOf, type Points } from './distribution.js';
import { latestPerContact } from './latest-per-contact.js';

/**
 * A sending cohort, counted: everything a score is made of, so that a database may do the counting. Invitations add up:
 * `invited` = `answered` + `declined` + `expired` + `open`.
 */
export interface Tally {
  /** Invitations sent. */
  invited: number;
  answered: number;
  declined: number;
  expired: number;
  /** Sent, and nothing heard yet. */
  open: number;
  /** Contacts with at least one invitation sent. */
  contacts: number;
  /** Contacts by the point of their latest answer, the lowest point first; every point has its place. */
  counts: Counts;
  /** Episodes nobody was asked about, by reason. */
  suppressed: Record<string, number>;
}

/**
 * Counts ledger rows of one survey. Rows that are `eligible`, sent to nobody yet, are in no figure. Throws RangeError
 * for an answer off the scale: it belongs to another version.
 */
export function tallyOf(scale: Points, rows: readonly LedgerRow[]): Tally {
  const sent = rows.filter(({ status }) => status !== 'suppressed' && status !== 'eligible');
  const answered = sent.filter(isAnswered);
  const [declined, expired] = [countWith(sent, 'declined'), countWith(sent, 'expired')];
  return {
    invited: sent.length,
    answered: answered.length,
    declined,
    expired,
    open: sent.length - answered.length - declined - expired,
    contacts: new Set(sent.map(({ contactId }) => contactId)).size,
    counts: countsOf(
      latestPerContact(answered).map(({ value }) => value),
      scale,
    ),
    suppressed: countByReason(rows.filter(({ status }) => status === 'suppressed')),
  };
}

/**
 * Adds up tallies of poolable versions, or of parts of a cohort. Exact only if no contact is in two of them; otherwise
 * the rows have to be counted together, or his older answer counts as well.
 */
export function pool(tallies: readonly [Tally, ...Tally[]]): Tally {
  return tallies.reduce((a, b) => ({
    invited: a.invited + b.invited,
    answered: a.answered + b.answered,
    declined: a.declined + b.declined,
    expired: a.expired + b.expired,
    open: a.open + b.open,
    contacts: a.contacts + b.contacts,
    counts: added(a.counts, b.counts),
    suppressed: addedByName(a.suppressed, b.suppressed),
  }));
}

type Answered = LedgerRow & { value: number };

function isAnswered(row: LedgerRow): row is Answered {
  return row.status === 'answered' && row.value !== undefined;
}

function countWith(rows: readonly LedgerRow[], status: LedgerRow['status']): number {
  return rows.filter((row) => row.status === status).length;
}

function countByReason(rows: readonly LedgerRow[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { reason = 'unknown' } of rows) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return Object.fromEntries(counts);
}

function addedByName(a: Record<string, number>, b: Record<string, number>): Record<string, number> {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return Object.fromEntries([...names].map((name) => [name, (a[name] ?? 0) + (b[name] ?? 0)]));
}
