import type { Tally } from '../support/scores/index.js';
import type { Survey } from '../support/survey.js';
import type { Renumbered } from './answers.js';
import type { Calendar } from './calendar.js';
import { states } from './columns/ledger-columns.js';
import { countKinds, kindsOn, sum, tallyFrom } from './count-kinds.js';
import { countRepeats } from './count-repeats.js';
import { firstPoint, type SentDay } from './gather-answers.js';
import { bySize, mostGroups, otherKey, renumbered } from './largest-groups.js';
import type { Reading } from './reading.js';

export interface TalliedGroup {
  key: string;
  isRest?: true;
  tally: Tally;
}

export interface Tallies {
  total: Tally;
  /** By piece of the calendar. */
  pieces: Tally[];
  /** By dimension, most answers first. */
  groups: TalliedGroup[][];
}

/** Rows sent by new number of the group and kind. */
interface Counted extends Renumbered {
  sent: Int32Array;
  /** The keys of the groups, by number. */
  keys: string[];
}

/**
 * Counts a cohort by everything at once. Of each dimension the groups with most answers are listed; the rest are counted as
 * one group, in which a contact counts once as well.
 */
export function tallyGroups(
  days: readonly SentDay[],
  { contacts, names }: Pick<Reading, 'contacts' | 'names'>,
  calendar: Calendar,
  columns: readonly string[],
  scale: Pick<Survey, 'min' | 'max'>,
): Tallies {
  const width = kindsOn(scale);
  const [sent, ...inColumns] = countKinds(days, [calendar, ...columns], width) as [Int32Array, ...Int32Array[]];
  const all = pieces(calendar, sent, width, 1);
  const split = [
    pieces(calendar, sent, width, calendar.buckets.length),
    ...columns.map((column, i) => largest(column, inColumns[i] as Int32Array, names.of(column), width)),
  ];
  // Where all are in one group, it has the contacts of all.
  const mixed = split.filter((one) => filled(one, width) > 1);
  const [repeats, ...others] = countRepeats(days, contacts.size, [all, ...mixed], width) as [
    Int32Array,
    ...Int32Array[],
  ];
  const [inPieces = [], ...groups] = split.map((one) => tallies(one, others[mixed.indexOf(one)] ?? repeats, width));
  return {
    total: tallies(all, repeats, width)[0] as Tally,
    pieces: inPieces,
    groups: groups.map((own, i) =>
      own.map((tally, group) => {
        const key = split[i + 1]?.keys[group];
        return key === undefined ? { key: otherKey, isRest: true, tally } : { key, tally };
      }),
    ),
  };
}

function filled({ sent, size }: Counted, width: number): number {
  let n = 0;
  for (let group = 0; group < size; group++) if (sum(rowOf(sent, group, width)) > 0) n += 1;
  return n;
}

/** By number of the group; `repeats` has those of the only group that is filled, or of each. */
function tallies({ sent, size }: Counted, repeats: Int32Array, width: number): Tally[] {
  return Array.from({ length: size }, (_, group) => {
    const own = rowOf(sent, group, width);
    if (sum(own) === 0) return tallyFrom(own, own);
    const repeated = repeats.length === width ? repeats : rowOf(repeats, group, width);
    return tallyFrom(
      own,
      own.map((count, kind) => count - (repeated[kind] as number)),
    );
  });
}

/** Pieces of the calendar, or with a size of 1 all of them together. */
function pieces(by: Calendar, sent: Int32Array, width: number, size: number): Counted {
  const numbers = Uint16Array.from(by.cuts, (_, piece) => Math.min(piece, size - 1));
  return { by, sent: summed(sent, numbers, size, width), numbers, size, keys: [] };
}

function largest(by: string, sent: Int32Array, names: readonly string[], width: number): Counted {
  const rows = names.map((_, group) => rowOf(sent, group, width));
  const answered = rows.map((row) => (row[states.answered] ?? 0) + sum(row.subarray(firstPoint)));
  const ordered = bySize(answered, rows.map(sum), names);
  const keys = ordered.slice(0, mostGroups).map((group) => names[group] as string);
  const numbers = renumbered(ordered, names.length);
  const size = Math.min(ordered.length, mostGroups + 1);
  return { by, sent: summed(sent, numbers, size, width), numbers, size, keys };
}

/** By new numbers what was counted by the old ones. */
function summed(counts: Int32Array, numbers: Uint16Array, size: number, width: number): Int32Array {
  const sums = new Int32Array(size * width);
  for (let at = 0; at < counts.length; at++) {
    const place = (numbers[Math.floor(at / width)] as number) * width + (at % width);
    if (place < sums.length) sums[place] = (sums[place] as number) + (counts[at] as number);
  }
  return sums;
}

function rowOf(counts: Int32Array, group: number, width: number): Int32Array {
  return counts.subarray(group * width, (group + 1) * width);
}
