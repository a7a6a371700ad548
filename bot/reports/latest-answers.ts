import { firstPoint, lowerBound, type SentDay } from './gather-answers.js';

const dayMs = 86_400_000;

/** Of what was sent the latest answer of each contact: of two at the same moment the one of the later closing. */
export function latestAnswers(days: readonly SentDay[], contacts: number): SentDay[] {
  const latest = new Float64Array(contacts);
  for (const sent of days) {
    const start = sent.day.day * dayMs;
    const { answeredAt } = sent.day.columns;
    const n = answersIn(sent);
    for (let i = 0; i < n; i++) {
      if ((sent.kinds[i] as number) < firstPoint) continue;
      const contact = sent.contacts[i] as number;
      const at = start + (answeredAt[sent.rows[i] as number] as number);
      if (at > (latest[contact] as number)) latest[contact] = at;
    }
  }
  // Backwards, as the later of two is wanted; whose answer is found is not looked for again.
  return days
    .toReversed()
    .map((sent) => {
      const start = sent.day.day * dayMs;
      const { answeredAt } = sent.day.columns;
      const isLatest = new Uint8Array(sent.rows.length);
      for (let i = answersIn(sent) - 1; i >= 0; i--) {
        if ((sent.kinds[i] as number) < firstPoint) continue;
        const contact = sent.contacts[i] as number;
        if (latest[contact] !== start + (answeredAt[sent.rows[i] as number] as number)) continue;
        latest[contact] = 0;
        isLatest[i] = 1;
      }
      return only(sent, isLatest);
    })
    .reverse();
}

function answersIn({ day, rows }: SentDay): number {
  return lowerBound(rows, day.size.answered);
}

/** The rows that are marked with 1. */
export function only({ day, rows, contacts, kinds }: SentDay, marks: Uint8Array): SentDay {
  let n = 0;
  for (let i = 0; i < marks.length; i++) n += marks[i] as number;
  const some = { day, rows: new Int32Array(n), contacts: new Int32Array(n), kinds: new Uint8Array(n) };
  let to = 0;
  for (let i = 0; to < n; i++) {
    some.rows[to] = rows[i] as number;
    some.contacts[to] = contacts[i] as number;
    some.kinds[to] = kinds[i] as number;
    to += marks[i] as number;
  }
  return some;
}
