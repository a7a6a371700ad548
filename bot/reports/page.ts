import { ConvozError } from '../errors.js';

/** Where a page ends: the next one begins with what comes after it. Latest first, of one moment the highest id. */
export interface Cursor {
  at: number;
  id: string;
}

/** So many candidates are looked at for one page; then it is handed out as it is, with the way to go on. */
const mostCandidates = 2000;

/**
 * Reads one page. `moments` come latest first, each row that may belong to the page having its moment there; `fetch` brings
 * all rows that do belong and have one of these moments, in any order.
 */
export async function readPage<T>({
  moments,
  fetch,
  cursorOf,
  after,
  limit,
}: {
  moments: AsyncIterable<number>;
  fetch: (moments: number[]) => Promise<T[]>;
  cursorOf: (row: T) => Cursor;
  after: Cursor | undefined;
  limit: number;
}): Promise<{ rows: T[]; next?: string }> {
  const found: T[] = [];
  let candidates = 0;
  let waiting: number[] = [];
  const take = async () => {
    const rows = (await fetch(waiting)).filter((row) => !after || comesAfter(cursorOf(row), after));
    found.push(...rows.sort((a, b) => (comesAfter(cursorOf(a), cursorOf(b)) ? 1 : -1)));
    waiting = [];
  };
  let last: number | undefined;
  for await (const moment of moments) {
    if (moment === last) continue;
    // Only between two moments: all rows of one are fetched together.
    if (waiting.length > limit) await take();
    if (found.length > limit || candidates >= mostCandidates) break;
    last = moment;
    waiting.push(moment);
    candidates += 1;
  }
  if (waiting.length > 0) await take();
  const rows = found.slice(0, limit);
  const end = rows.at(-1);
  if (found.length > limit && end) return { rows, next: written(cursorOf(end)) };
  return candidates >= mostCandidates && last !== undefined ? { rows, next: written({ at: last, id: '' }) } : { rows };
}

/** Reads what `next` said. Throws BAD_REQUEST. */
export function readCursor(text: string | undefined): Cursor | undefined {
  if (text === undefined) return undefined;
  const [, at, id] = /^(-?\d{1,16})\.(.*)$/s.exec(Buffer.from(text, 'base64url').toString()) ?? [];
  if (at === undefined || id === undefined) {
    throw new ConvozError('BAD_REQUEST', 'after: is no place in this list', {
      hint: 'Give what the page before called next, with the same filters.',
    });
  }
  return { at: Number(at), id };
}

function written({ at, id }: Cursor): string {
  return Buffer.from(`${at}.${id}`).toString('base64url');
}

function comesAfter(a: Cursor, b: Cursor): boolean {
  return a.at < b.at || (a.at === b.at && a.id < b.id);
}
