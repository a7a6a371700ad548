import { type Answers, dealAnswers, type Renumbered } from './answers.js';
import { byContact, type ContactOrder } from './by-contact.js';
import type { SentDay } from './gather-answers.js';
import { only } from './latest-answers.js';

/**
 * For each grouping the rows, by new number of the group and kind, with which a contact does not count: he counts once in
 * each group, with his latest answer there, or as silent where he never answered. Most contacts have one row, which nothing can
 * be wrong with: only the rows of the others are brought together.
 */
export function countRepeats(
  days: readonly SentDay[],
  contacts: number,
  groupings: readonly Renumbered[],
  width: number,
): Int32Array[] {
  const seen = timesSeen(days, contacts);
  const answers = dealAnswers(
    days.map((sent) => only(sent, areSeveral(sent.contacts, seen))),
    groupings,
  );
  const order = byContact(answers);
  const kinds = new Uint8Array(answers.n);
  for (let i = 0; i < kinds.length; i++) kinds[i] = answers.kind[order.rows[i] as number] as number;
  return groupings.map(({ size }, i) => countLater(order, kinds, answers.groups[i] as Uint16Array, size, width));
}

/** For each contact how often rows are his: 0, 1, or 2 for more often. */
function timesSeen(days: readonly SentDay[], contacts: number): Uint8Array {
  const seen = new Uint8Array(contacts);
  for (const { contacts: own } of days) {
    for (let i = 0; i < own.length; i++) {
      const contact = own[i] as number;
      const times = seen[contact] as number;
      seen[contact] = times + 1 - (times >> 1);
    }
  }
  return seen;
}

function areSeveral(contacts: Int32Array, seen: Uint8Array): Uint8Array {
  const several = new Uint8Array(contacts.length);
  for (let i = 0; i < several.length; i++) several[i] = (seen[contacts[i] as number] as number) >> 1;
  return several;
}

/**
 * Adds 1 at the row's place of its group where it is not the first row of a contact there. Which it is cannot be foreseen, so
 * it is reckoned: a processor that guesses wrongly every other time loses more than it takes to count.
 */
function countLater(
  { rows, contact }: ContactOrder,
  kinds: Uint8Array,
  groups: Answers['groups'][number],
  size: number,
  width: number,
): Int32Array {
  const counts = new Int32Array(size * width);
  const last = new Int32Array(size);
  for (let i = 0; i < rows.length; i++) {
    const group = groups[rows[i] as number] as number;
    const own = contact[i] as number;
    const other = (last[group] as number) ^ own;
    last[group] = own;
    const at = group * width + (kinds[i] as number);
    counts[at] = (counts[at] as number) + 1 - ((other | -other) >>> 31);
  }
  return counts;
}
