import type { LedgerEntry } from '../../support/report-store.js';
import { type SuppressionReason, suppressionReasons } from '../../support/survey.js';
import { encode, type Layout, type Table, type Values } from './codec.js';
import { contactKey } from './contact-key.js';
import { dimensionLayout, dimensionValues, surveyLayout, surveyValues } from './dimensions.js';
import { durationCode } from './duration-code.js';

/**
 * One row per invitation: first those answered, then the others sent, then those that were not, each in the order of closing, so
 * that a column is as long as its part. Answers with a recovery case have a table of their own, `cases`.
 */
export const ledgerLayout = {
  version: 3,
  parts: ['answered', 'asked', 'rows', 'cases'],
  columns: {
    /** Of the closing, in milliseconds since the day began. */
    at: { type: 'u32', part: 'rows' },
    contactLow: { type: 'u32', part: 'asked' },
    contactHigh: { type: 'u32', part: 'asked' },
    /** Of the latest answer, in milliseconds since the day of the closing began. */
    answeredAt: { type: 'u32', part: 'answered' },
    /** Row of the answer that opened the case. */
    opener: { type: 'u32', part: 'cases' },
    /** When a case is due, in seconds since 1970. */
    dueAt: { type: 'u32', part: 'cases' },
    firstAction: { type: 'u16', part: 'cases' },

    ...dimensionLayout,
    ...surveyLayout,
    /** See `stateOf`. */
    state: { type: 'u8', part: 'rows' },
    value: { type: 'u8', part: 'answered' },
    effort: { type: 'u8', part: 'answered' },
    /** 1 closed, 2 asked again; both may be. */
    recovery: { type: 'u8', part: 'cases' },
    secondValue: { type: 'u8', part: 'cases' },
  },
} as const satisfies Layout;

export type LedgerTable = Table<typeof ledgerLayout>;

/** Where a byte has nothing to tell. */
export const nothing = 255;

export const states = { answered: 0, open: 1, declined: 2, expired: 3, eligible: 4, suppressed: 5 } as const;

/** Reasons follow `suppressed`, in the order in which they are declared; one that is not, is `unknown`. */
export function reasonOf(state: number): SuppressionReason | 'unknown' {
  return suppressionReasons[state - states.suppressed] ?? 'unknown';
}

export const closedCase = 1;
export const askedAgain = 2;

const dayMs = 86_400_000;
/** 49 days; invitations expire after 14. */
const latest = 0xffffffff;

/** `entries` are all invitations of the day. */
export function ledgerColumns(day: number, entries: readonly LedgerEntry[]): Uint8Array {
  const answered = entries.filter(isAnswered);
  const asked = [...answered, ...entries.filter((entry) => isSent(entry) && !isAnswered(entry))];
  const rows = [...asked, ...entries.filter((entry) => !isSent(entry))];
  const cases = answered.filter(({ caseStatus }) => caseStatus !== null);
  const keys = asked.map(({ contactId }) => contactKey(contactId));
  const values: Values<typeof ledgerLayout> = {
    at: rows.map(({ at }) => at - day * dayMs),
    contactLow: keys.map(([low]) => low),
    contactHigh: keys.map(([, high]) => high),
    answeredAt: answered.map(({ at, answeredAt }) => Math.min((answeredAt ?? at) - day * dayMs, latest)),
    opener: cases.map((entry) => answered.indexOf(entry)),
    dueAt: cases.map(({ caseDueAt }) => Math.floor((caseDueAt ?? 0) / 1000)),
    firstAction: cases.map(({ firstActionMs }) => durationCode(firstActionMs)),
    ...dimensionValues(rows),
    ...surveyValues(rows),
    state: rows.map(stateOf),
    value: answered.map(({ value }) => value ?? nothing),
    effort: answered.map(({ effort }) => effort ?? nothing),
    recovery: cases.map(
      ({ caseStatus, isAskedAgain }) => (caseStatus === 'closed' ? closedCase : 0) | (isAskedAgain ? askedAgain : 0),
    ),
    secondValue: cases.map(({ secondValue }) => secondValue ?? nothing),
  };
  const sizes = { answered: answered.length, asked: asked.length, rows: rows.length, cases: cases.length };
  return encode(ledgerLayout, sizes, values);
}

function isSent({ status }: LedgerEntry): boolean {
  return status !== 'suppressed' && status !== 'eligible';
}

function stateOf(entry: LedgerEntry): number {
  switch (entry.status) {
    case 'suppressed': {
      const place = suppressionReasons.indexOf(entry.reason as SuppressionReason);
      return states.suppressed + (place < 0 ? suppressionReasons.length : place);
    }
    case 'declined':
    case 'expired':
    case 'eligible':
      return states[entry.status];
    default:
      return isAnswered(entry) ? states.answered : states.open;
  }
}

function isAnswered({ status, value }: LedgerEntry): boolean {
  return status === 'answered' && value !== null;
}
