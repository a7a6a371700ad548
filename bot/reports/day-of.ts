import type { Layout, Table, Words } from './columns/codec.js';
import type { ContactIds } from './columns/contact-ids.js';
import type { Names } from './names.js';

/** A UTC day in columns, with what reports derive from it once and use again. */
export class DayOf<L extends Layout> {
  readonly bytes: number;
  readonly columns: Table<L>['columns'];
  readonly size: Table<L>['size'];
  readonly #shared: { contacts: ContactIds; names: Names };
  readonly #numbers = new Map<string, Int32Array>();
  #contacts: Int32Array | undefined;

  constructor(
    readonly day: number,
    table: Table<L>,
    shared: { contacts: ContactIds; names: Names },
  ) {
    this.columns = table.columns;
    this.size = table.size;
    this.#shared = shared;
    // Contacts are numbered when first asked for; the room for it is reckoned with at once.
    this.bytes = table.bytes + 4 * (this.#lows()?.length ?? 0);
  }

  /** Number of each row's contact. */
  get contacts(): Int32Array {
    this.#contacts ??= this.#shared.contacts.idsOf(this.#lows() ?? none, this.#numbersOf('contactHigh') ?? none);
    return this.#contacts;
  }

  words(name: string): Words {
    return (this.columns as Record<string, unknown>)[name] as Words;
  }

  /** For the texts of a column, by their place in its list, the number they have in all days. */
  ids(name: string): Int32Array {
    const known = this.#numbers.get(name);
    if (known) return known;
    const ids = this.#shared.names.ids(name, this.words(name).list);
    this.#numbers.set(name, ids);
    return ids;
  }

  #lows(): Uint32Array | undefined {
    return this.#numbersOf('contactLow');
  }

  #numbersOf(name: string): Uint32Array | undefined {
    return (this.columns as Record<string, unknown>)[name] as Uint32Array | undefined;
  }
}

const none = new Uint32Array();
