import type { Tally } from '../support/scores/index.js';
import type { Survey } from '../support/survey.js';
import { type Answers, unanswered } from './answers.js';
import type { ContactOrder } from './by-contact.js';
import { states } from './columns/ledger-columns.js';

/** States an invitation can be in that was sent. */
const sentStates = 4;

/** Counts by group, `width` numbers each. */
export interface GroupCounts {
  counts: Int32Array;
  width: number;
}

/** Invitations by group and state; `size` is one more than the highest number of a group. */
export function countStates({ n, state }: Answers, groups: Uint16Array, size: number): GroupCounts {
  const counts = new Int32Array(size * sentStates);
  for (let row = 0; row < n; row++) {
    const place = (groups[row] as number) * sentStates + (state[row] as number);
    counts[place] = (counts[place] as number) + 1;
  }
  return { counts, width: sentStates };
}

/** One way of grouping rows: `numbers` renumbers the groups, `size` is one more than the highest new number. */
export interface Grouping {
  groups: Uint16Array;
  numbers: Uint16Array;
  size: number;
}

/**
 * Contacts by group, and by the point of their latest answer in the group: a contact counts once in each group he is in, the
 * number of contacts first.
 */
export function countContacts(
  answers: Answers,
  order: ContactOrder,
  groupings: readonly Grouping[],
  { min, max }: Pick<Survey, 'min' | 'max'>,
): GroupCounts[] {
  const width = max - min + 2;
  const places = placesOf(answers, order, min);
  return groupings.map((grouping) => {
    const counts = new Int32Array(grouping.size * width);
    countFirst(counts, width, order, places, grouping);
    addUp(counts, width);
    return { counts, width };
  });
}

/** In the order of contacts: 0 for a silent row, the point counted from 1 for an answer. */
function placesOf({ point }: Answers, { rows }: ContactOrder, min: number): Uint8Array {
  const places = new Uint8Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const own = point[rows[i] as number] as number;
    places[i] = own === unanswered ? 0 : 1 + own - min;
  }
  return places;
}

/**
 * Adds 1 at the row's place of its group where it is the first row of a contact there: the latest answer, or silence where he
 * never answered. Which it is cannot be foreseen, so it is reckoned: a processor that guesses wrongly every other time loses
 * more than it takes to count.
 */
function countFirst(
  counts: Int32Array,
  width: number,
  { rows, contact }: ContactOrder,
  places: Uint8Array,
  { groups, numbers, size }: Grouping,
): void {
  const last = new Int32Array(size);
  for (let i = 0; i < rows.length; i++) {
    const group = numbers[groups[rows[i] as number] as number] as number;
    const own = contact[i] as number;
    const other = (last[group] as number) ^ own;
    last[group] = own;
    const at = group * width + (places[i] as number);
    counts[at] = (counts[at] as number) + ((other | -other) >>> 31);
  }
}

/** The number of silent contacts becomes that of all. */
function addUp(counts: Int32Array, width: number): void {
  for (let start = 0; start < counts.length; start += width) {
    for (let i = start + 1; i < start + width; i++) counts[start] = (counts[start] as number) + (counts[i] as number);
  }
}

/** The numbers of one group. */
export function countsOf({ counts, width }: GroupCounts, group: number): number[] {
  return [...counts.subarray(group * width, (group + 1) * width)];
}

/** A group's counts as a tally, without suppressed episodes: they are asked of nobody. */
export function tallyFrom(byState: readonly number[], [contacts = 0, ...counts]: readonly number[]): Tally {
  const of = (state: number) => byState[state] ?? 0;
  const [answered, declined] = [of(states.answered), of(states.declined)];
  const [expired, open] = [of(states.expired), of(states.open)];
  const invited = answered + declined + expired + open;
  return { invited, answered, declined, expired, open, contacts, counts, suppressed: {} };
}
