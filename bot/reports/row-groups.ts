import { bucketOf, type Calendar, cutsIn } from './calendar.js';
import type { Words } from './columns/codec.js';

/** A way of grouping rows: by a column of words, or by piece of a calendar. */
export type Grouping = string | Calendar;

interface Groupable {
  day: number;
  columns: { at: Uint32Array };
  words(name: string): Words;
  ids(name: string): Int32Array;
}

/** The group of a row is `groups[at[row]]`: the number of its word in all days, or of the piece of the calendar. */
export interface RowGroups {
  at: Uint8Array | Uint16Array;
  groups: Int32Array;
}

/** Groups of a day's rows. What it says of rows outside the calendar means nothing. */
export function rowGroups(day: Groupable, by: Grouping): RowGroups {
  if (typeof by === 'string') return { at: day.words(by).at, groups: day.ids(by) };
  const { at } = day.columns;
  const cuts = cutsIn(by, day.day);
  const groups = Int32Array.from([cuts.first, ...cuts.later], (_, i) => cuts.first + i);
  if (cuts.later.length === 0) return { at: zeros(at.length), groups };
  const places = new Uint8Array(at.length);
  for (let row = 0; row < at.length; row++) places[row] = bucketOf(cuts, at[row] as number) - cuts.first;
  return { at: places, groups };
}

let nought = new Uint8Array(8192);

/** Shared, as most days lie in one piece of the calendar as a whole. */
function zeros(length: number): Uint8Array {
  if (nought.length < length) nought = new Uint8Array(2 * length);
  return nought;
}
