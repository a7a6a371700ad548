/** `words`: an index into a list of the texts that occur, one or two bytes wide. */
type ColumnType = 'u8' | 'u16' | 'u32' | 'words';

/**
 * The columns of a table by name. Rows are ordered so that each part is a beginning of the next (answered, sent, all): a
 * column holds values for the rows of its part only.
 */
export interface Layout {
  /** Blobs of another version are built anew. */
  version: number;
  parts: readonly string[];
  columns: Readonly<Record<string, { type: ColumnType; part: string }>>;
}

type Numbers = Uint8Array | Uint16Array | Uint32Array;

type Decoded<Type extends ColumnType> = Type extends 'u32'
  ? Uint32Array
  : Type extends 'u16'
    ? Uint16Array
    : Type extends 'u8'
      ? Uint8Array
      : Words;

export interface Words {
  /** For each row the place of its text in `list`. */
  at: Uint8Array | Uint16Array;
  list: readonly string[];
}

export interface Table<L extends Layout> {
  /** Rows of each part. */
  size: Record<L['parts'][number], number>;
  columns: { [Name in keyof L['columns']]: Decoded<L['columns'][Name]['type']> };
  bytes: number;
}

export type Values<L extends Layout> = {
  [Name in keyof L['columns']]: L['columns'][Name]['type'] extends 'words' ? readonly string[] : readonly number[];
};

interface Header {
  version: number;
  sizes: number[];
  words: Record<string, string[]>;
}

/** One self-contained blob: the length of the header, the header as JSON, the columns one after the other on steps of four bytes. */
export function encode<L extends Layout>(
  layout: L,
  sizes: Record<L['parts'][number], number>,
  values: Values<L>,
): Uint8Array {
  const header: Header = { version: layout.version, sizes: layout.parts.map((part) => sizeOf(sizes, part)), words: {} };
  const columns = Object.entries(layout.columns).map(([name, { type, part }]) => {
    const given = (values as Record<string, readonly (string | number)[]>)[name] ?? [];
    if (given.length !== sizeOf(sizes, part)) throw new RangeError(`${name} has ${given.length} values`);
    if (type !== 'words') return arrayOf(type, given as readonly number[]);
    const list = [...new Set(given as readonly string[])];
    header.words[name] = list;
    const places = new Map(list.map((word, place) => [word, place]));
    return arrayOf(
      widthOf(list),
      given.map((word) => places.get(word as string) ?? 0),
    );
  });
  const head = Buffer.from(JSON.stringify(header));
  const start = aligned(4 + head.length);
  const blob = Buffer.alloc(columns.reduce((end, { byteLength }) => end + aligned(byteLength), start));
  blob.writeUInt32LE(head.length);
  blob.set(head, 4);
  let at = start;
  for (const { buffer, byteOffset, byteLength } of columns) {
    blob.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += aligned(byteLength);
  }
  return blob;
}

/** Reads a blob without copying its columns; undefined when it was written with another version of the layout. */
export function decode<L extends Layout>(layout: L, given: Uint8Array): Table<L> | undefined {
  // Typed arrays begin at multiples of their width, and drivers hand out slices of what came over the wire.
  const blob = given.byteOffset % 4 === 0 ? given : new Uint8Array(given);
  const view = new DataView(blob.buffer, blob.byteOffset, blob.byteLength);
  const length = view.getUint32(0, true);
  const header: Header = JSON.parse(Buffer.from(blob.buffer, blob.byteOffset + 4, length).toString());
  if (header.version !== layout.version) return undefined;
  const size = Object.fromEntries(layout.parts.map((part, i) => [part, header.sizes[i] ?? 0]));
  let at = blob.byteOffset + aligned(4 + length);
  const columns = Object.entries(layout.columns).map(([name, { type, part }]) => {
    const list = header.words[name] ?? [];
    const array = new arrays[type === 'words' ? widthOf(list) : type](blob.buffer as ArrayBuffer, at, size[part] ?? 0);
    at += aligned(array.byteLength);
    return [name, type === 'words' ? { at: array, list } : array];
  });
  return { size, columns: Object.fromEntries(columns), bytes: blob.byteLength } as Table<L>;
}

const arrays = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array };

function arrayOf(type: keyof typeof arrays, values: readonly number[]): Numbers {
  return arrays[type].from(values);
}

function widthOf(list: readonly string[]): 'u8' | 'u16' {
  return list.length <= 256 ? 'u8' : 'u16';
}

function sizeOf(sizes: Record<string, number>, part: string): number {
  return sizes[part] ?? 0;
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / 4) * 4;
}
