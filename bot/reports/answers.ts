import { lowerBound, type SentDay } from './gather-answers.js';
import { type Grouping, rowGroups } from './row-groups.js';

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
  /** As in `SentDay`. */
  kind: Uint8Array;
  /** In milliseconds since 1970; 0 when there is no answer. */
  answeredAt: Float64Array;
  /** For each grouping the new number of each row's group. */
  groups: Uint16Array[];
}

/** Groups of which `numbers` has the new numbers; `size` is one more than the highest of them. */
export interface Renumbered {
  by: Grouping;
  numbers: Uint16Array;
  size: number;
}

/** Contacts are dealt out by the last bits of their number. */
export const partBits = 6;
export const parts = 1 << partBits;

const dayMs = 86_400_000;

/** Writes all rows, day after day, each into the part of its contact. */
export function dealAnswers(days: readonly SentDay[], groupings: readonly Renumbered[]): Answers {
  const to = emptyAnswers(days, groupings.length);
  const next = to.starts.slice();
  for (const { day, rows, contacts, kinds } of days) {
    const places = placesOf(contacts, next);
    for (let i = 0; i < places.length; i++) {
      const place = places[i] as number;
      to.contact[place] = contacts[i] as number;
      to.kind[place] = kinds[i] as number;
    }
    const { answeredAt } = day.columns;
    const start = day.day * dayMs;
    const answered = lowerBound(rows, day.size.answered);
    for (let i = 0; i < answered; i++) {
      to.answeredAt[places[i] as number] = start + (answeredAt[rows[i] as number] as number);
    }
    for (const [i, { by, numbers }] of groupings.entries()) {
      const { at, groups } = rowGroups(day, by);
      const renumbered = groups.map((group) => numbers[group] as number);
      writeGroups(to.groups[i] as Uint16Array, places, rows, at, renumbered);
    }
  }
  return to;
}

function emptyAnswers(days: readonly SentDay[], groupings: number): Answers {
  const starts = new Int32Array(parts + 1);
  for (const { contacts } of days) {
    for (let i = 0; i < contacts.length; i++) {
      const after = ((contacts[i] as number) & (parts - 1)) + 1;
      starts[after] = (starts[after] as number) + 1;
    }
  }
  for (let part = 0; part < parts; part++) starts[part + 1] = (starts[part + 1] as number) + (starts[part] as number);
  const n = starts[parts] as number;
  return {
    n,
    starts,
    contact: new Int32Array(n),
    kind: new Uint8Array(n),
    answeredAt: new Float64Array(n),
    groups: Array.from({ length: groupings }, () => new Uint16Array(n)),
  };
}

function placesOf(contacts: Int32Array, next: Int32Array): Int32Array {
  const places = new Int32Array(contacts.length);
  for (let i = 0; i < contacts.length; i++) {
    const part = (contacts[i] as number) & (parts - 1);
    const place = next[part] as number;
    places[i] = place;
    next[part] = place + 1;
  }
  return places;
}

function writeGroups(
  to: Uint16Array,
  places: Int32Array,
  rows: Int32Array,
  at: Uint8Array | Uint16Array,
  groups: Int32Array,
): void {
  for (let i = 0; i < rows.length; i++) to[places[i] as number] = groups[at[rows[i] as number] as number] as number;
}
