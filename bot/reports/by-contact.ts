import { type Answers, partBits, parts } from './answers.js';
import { firstPoint } from './gather-answers.js';

/** Longer runs are sorted by the book; shorter ones by insertion, which costs less. */
const short = 24;

/** Rows of a part one contact after the other; `contact` numbers the contacts as they come, from 1. */
export interface ContactOrder {
  rows: Int32Array;
  contact: Int32Array;
}

/**
 * All rows, part by part. Of each contact the latest answer comes first, of two at the same moment the one of the later closing;
 * those without an answer come last.
 */
export function byContact(answers: Answers): ContactOrder {
  const { n, starts, contact } = answers;
  const order = { rows: new Int32Array(n), contact: new Int32Array(n) };
  const before = new Int32Array(n);
  const last = new Int32Array((highest(contact) >>> partBits) + 1);
  let many = 0;
  for (let part = 0; part < parts; part++) {
    const [from, to] = [starts[part] as number, starts[part + 1] as number];
    last.fill(-1);
    for (let row = from; row < to; row++) {
      const id = (contact[row] as number) >>> partBits;
      before[row] = last[id] as number;
      last[id] = row;
    }
    let end = from;
    for (let row = to - 1; row >= from; row--) {
      if (last[(contact[row] as number) >>> partBits] !== row) continue;
      const start = end;
      many += 1;
      for (let one = row; one >= 0; one = before[one] as number) {
        order.contact[end] = many;
        order.rows[end++] = one;
      }
      if (end - start > 1) sortRun(answers, order.rows, start, end);
    }
  }
  return order;
}

function highest(numbers: Int32Array): number {
  let most = 0;
  for (let i = 0; i < numbers.length; i++) if ((numbers[i] as number) > most) most = numbers[i] as number;
  return most;
}

function sortRun(answers: Answers, rows: Int32Array, start: number, end: number): void {
  if (end - start > short) {
    rows.subarray(start, end).sort((a, b) => (isLater(answers, a, b) ? -1 : 1));
    return;
  }
  for (let i = start + 1; i < end; i++) {
    const row = rows[i] as number;
    let place = i;
    for (; place > start && isLater(answers, row, rows[place - 1] as number); place--) {
      rows[place] = rows[place - 1] as number;
    }
    rows[place] = row;
  }
}

function isLater({ kind, answeredAt }: Answers, a: number, b: number): boolean {
  const isAnswered = (kind[a] as number) >= firstPoint;
  if (isAnswered !== (kind[b] as number) >= firstPoint) return isAnswered;
  const [atA, atB] = [answeredAt[a] as number, answeredAt[b] as number];
  return atA > atB || (atA === atB && a > b);
}
