import type { ColumnsKind, DayMark, ReportView, StoredDay } from '../support/report-store.js';
import { decode, type Layout, type Table } from './columns/codec.js';
import { commentColumns, commentLayout } from './columns/comment-columns.js';
import type { ContactIds } from './columns/contact-ids.js';
import { episodeColumns, episodeLayout } from './columns/episode-columns.js';
import { ledgerColumns, ledgerLayout } from './columns/ledger-columns.js';
import { DayOf } from './day-of.js';
import type { Names } from './names.js';

const layouts = { ledger: ledgerLayout, comments: commentLayout, episodes: episodeLayout };

export type LayoutOf<Kind extends ColumnsKind> = (typeof layouts)[Kind];

/** Days are read and, while they are looked at, the next ones already asked for; so many at a time. */
const firstStep = 4;
const longestStep = 32;

export interface KeptDaysOptions {
  contacts: ContactIds;
  names: Names;
  /** Bytes of columns to be kept in memory between reports. */
  budget: number;
  /** Is given what had to be built anew. */
  rebuilt: (kind: ColumnsKind, day: StoredDay) => void;
}

/** Days in columns: from memory, from the database, or built anew from the rows where they have changed. */
export class KeptDays {
  readonly #options: KeptDaysOptions;
  /** Least recently used first. */
  readonly #kept = new Map<string, { mark: number; day: DayOf<Layout> }>();
  #bytes = 0;

  constructor(options: KeptDaysOptions) {
    this.#options = options;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** Days from `from` to `to`, both included, that have rows, as they are in that view. */
  async *read<Kind extends ColumnsKind>(
    view: ReportView,
    kind: Kind,
    { from, to, order = 'asc' }: { from: number; to: number; order?: 'asc' | 'desc' },
  ): AsyncGenerator<DayOf<LayoutOf<Kind>>> {
    const marks = await view.marks(kind, from, to);
    if (order === 'desc') marks.reverse();
    let step = firstStep;
    let at = 0;
    const next = () => {
      const loading = this.load(view, kind, marks.slice(at, at + step));
      // Whoever stops reading before the end never looks at it.
      loading.catch(() => undefined);
      at += step;
      step = Math.min(2 * step, longestStep);
      return loading;
    };
    for (let loading: ReturnType<typeof next> | undefined = next(); loading; ) {
      const days = await loading;
      loading = at < marks.length ? next() : undefined;
      yield* days;
    }
  }

  /** The days of these marks, in the order given. */
  async load<Kind extends ColumnsKind>(
    view: ReportView,
    kind: Kind,
    marks: readonly DayMark[],
  ): Promise<DayOf<LayoutOf<Kind>>[]> {
    const found = new Map<number, DayOf<Layout>>();
    for (const { day, mark } of marks) {
      const kept = this.#take(kind, day, mark);
      if (kept) found.set(day, kept);
    }
    const missing = marks.filter(({ day }) => !found.has(day));
    if (missing.length > 0) {
      const stored = await view.columns(
        kind,
        missing.map(({ day }) => day),
      );
      const byDay = new Map(stored.map((one) => [one.day, one]));
      for (const { day, mark } of missing) {
        const columns = byDay.get(day);
        const table = columns?.mark === mark ? decode<Layout>(layouts[kind], columns.columns) : undefined;
        found.set(day, this.#keep(kind, mark, day, table ?? (await this.#rebuild(view, kind, day, mark))));
      }
    }
    return marks.map(({ day }) => found.get(day) as DayOf<LayoutOf<Kind>>);
  }

  async #rebuild(view: ReportView, kind: ColumnsKind, day: number, mark: number): Promise<Table<Layout>> {
    const columns = await build(view, kind, day);
    this.#options.rebuilt(kind, { day, mark, columns });
    const table = decode<Layout>(layouts[kind], columns);
    if (!table) throw new RangeError(`The columns of day ${day} cannot be read back`);
    return table;
  }

  #take(kind: ColumnsKind, day: number, mark: number): DayOf<Layout> | undefined {
    const key = `${kind} ${day}`;
    const kept = this.#kept.get(key);
    if (kept?.mark !== mark) return undefined;
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    return kept.day;
  }

  #keep(kind: ColumnsKind, mark: number, number: number, table: Table<Layout>): DayOf<Layout> {
    const key = `${kind} ${number}`;
    this.#drop(key);
    const day = new DayOf<Layout>(number, table, this.#options);
    this.#kept.set(key, { mark, day });
    this.#bytes += day.bytes;
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= this.#options.budget) break;
      this.#drop(oldest);
    }
    return day;
  }

  #drop(key: string): void {
    this.#bytes -= this.#kept.get(key)?.day.bytes ?? 0;
    this.#kept.delete(key);
  }
}

async function build(view: ReportView, kind: ColumnsKind, day: number): Promise<Uint8Array> {
  switch (kind) {
    case 'ledger':
      return ledgerColumns(day, await view.ledgerOf(day));
    case 'comments':
      return commentColumns(day, await view.ledgerOf(day, { commented: true }));
    case 'episodes':
      return episodeColumns(day, await view.episodesOf(day));
  }
}
