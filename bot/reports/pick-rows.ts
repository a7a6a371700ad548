import type { Dimension, ReportFilters } from '../support/report-query.js';
import { type Calendar, cutsIn, type DayCuts } from './calendar.js';
import type { Words } from './columns/codec.js';

/** A day's words by the name of the column. */
interface Worded {
  day: number;
  words(name: string): Words;
}

export type Test = { column: string; holds: (word: string) => boolean };

/** What rows must be like to be counted. A survey is known by its id, a variant among others. */
export function testsOf(filters: ReportFilters): Test[] {
  return Object.entries(filters).map(([name, value]) => testOf(name as Dimension, value));
}

function testOf(dimension: Dimension, value: string): Test {
  switch (dimension) {
    case 'survey':
      return { column: dimension, holds: (word) => word.split(' ')[1] === value };
    case 'variant':
      return { column: dimension, holds: (word) => (value === '' ? word === '' : word.split('\n').includes(value)) };
    default:
      return { column: dimension, holds: (word) => word === value };
  }
}

/**
 * Numbers of the rows, among the first `size`, that all tests hold for and whose moment is in the calendar. The result is good
 * until the next call.
 */
export function pickRows(
  day: Worded,
  size: number,
  at: Uint32Array,
  tests: readonly Test[],
  calendar: Calendar,
): Int32Array {
  if (scratch.length < size) scratch = new Int32Array(2 * size);
  const picked = scratch;
  let n = within(picked, size, at, cutsIn(calendar, day.day), calendar.buckets.length);
  for (const { column, holds } of tests) {
    if (n === 0) break;
    const { at: places, list } = day.words(column);
    const ok = Uint8Array.from(list, (word) => (holds(word) ? 1 : 0));
    if (!ok.includes(0)) continue;
    n = ok.includes(1) ? keepWhere(picked, n, places, ok) : 0;
  }
  return picked.subarray(0, n);
}

let scratch = new Int32Array(8192);

function within(picked: Int32Array, size: number, at: Uint32Array, { first, later }: DayCuts, buckets: number): number {
  const isWhole = later.length === 0 || (first >= 0 && first + later.length < buckets);
  if (isWhole && (first < 0 || first >= buckets)) return 0;
  if (isWhole) {
    for (let row = 0; row < size; row++) picked[row] = row;
    return size;
  }
  const from = first >= 0 ? 0 : (later[0] ?? 0);
  const to = first + later.length >= buckets ? (later.at(-1) ?? 0) : Number.POSITIVE_INFINITY;
  let n = 0;
  for (let row = 0; row < size; row++) {
    const moment = at[row] as number;
    if (moment >= from && moment < to) picked[n++] = row;
  }
  return n;
}

/** Writes every row and moves on only from those that pass: no guess that can go wrong. */
function keepWhere(picked: Int32Array, n: number, places: Uint8Array | Uint16Array, ok: Uint8Array): number {
  let kept = 0;
  for (let i = 0; i < n; i++) {
    const row = picked[i] as number;
    picked[kept] = row;
    kept += ok[places[row] as number] as number;
  }
  return kept;
}
