import { nothing } from './columns/ledger-columns.js';

/** In place of a point: nobody has answered, or with a point that is not on the scale. */
export const unanswered = nothing;

/**
 * Sent invitations, a column for each thing that is known of them. The rows of a contact are all in one part, and in each part
 * rows are in the order of closing: what belongs to one part of a million rows stays near the processor.
 */
export interface Answers {
  n: number;
  /** Part `i` is from row `starts[i]` to before `starts[i + 1]`. */
  starts: Int32Array;
  /** Number of the contact. */
  contact: Int32Array;
  /** One of `states`. */
  state: Uint8Array;
  /** On the scale of the survey; `unanswered`. */
  point: Uint8Array;
  /** Observed effort of the episode; `nothing`. */
  effort: Uint8Array;
  /** In milliseconds since 1970; 0 when there is no answer. */
  answeredAt: Float64Array;
  /** For each grouping the number of each row's group. */
  groups: Uint16Array[];
}

/** Contacts are dealt out by the last bits of their number. */
export const partBits = 6;
export const parts = 1 << partBits;

/** Room for the rows of these contacts, in as many groupings; nobody has answered yet. */
export function emptyAnswers(contacts: readonly Int32Array[], groupings: number): Answers {
  const starts = new Int32Array(parts + 1);
  for (const own of contacts) {
    for (let i = 0; i < own.length; i++) {
      const after = ((own[i] as number) & (parts - 1)) + 1;
      starts[after] = (starts[after] as number) + 1;
    }
  }
  for (let part = 0; part < parts; part++) starts[part + 1] = (starts[part + 1] as number) + (starts[part] as number);
  const n = starts[parts] as number;
  return {
    n,
    starts,
    contact: new Int32Array(n),
    state: new Uint8Array(n),
    point: new Uint8Array(n).fill(unanswered),
    effort: new Uint8Array(n).fill(nothing),
    answeredAt: new Float64Array(n),
    groups: Array.from({ length: groupings }, () => new Uint16Array(n)),
  };
}
