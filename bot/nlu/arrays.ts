export type NumberArray = Float32Array | Uint32Array | Int8Array;

const kinds = { f32: Float32Array, u32: Uint32Array, i8: Int8Array };

const alignment = 8;

/** Packs named arrays of numbers into one block: length of the table, the table as JSON, then the numbers, little-endian. */
export function packArrays(arrays: Readonly<Record<string, NumberArray>>): Uint8Array {
  const table = Object.entries(arrays).map(([name, array]) => ({ name, kind: kindOf(array), length: array.length }));
  const head = new TextEncoder().encode(JSON.stringify(table));
  const start = aligned(4 + head.length);
  const total = Object.values(arrays).reduce((sum, { byteLength }) => sum + aligned(byteLength), start);
  const packed = new Uint8Array(total);
  new DataView(packed.buffer).setUint32(0, head.length, true);
  packed.set(head, 4);
  let at = start;
  for (const array of Object.values(arrays)) {
    packed.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += aligned(array.byteLength);
  }
  return packed;
}

/** Undoes `packArrays`. Throws RangeError or SyntaxError on anything else. */
export function unpackArrays(packed: Uint8Array): Map<string, NumberArray> {
  const bytes = packed.slice();
  const headLength = new DataView(bytes.buffer).getUint32(0, true);
  const table = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + headLength))) as {
    name: string;
    kind: keyof typeof kinds;
    length: number;
  }[];
  let at = aligned(4 + headLength);
  const arrays = new Map<string, NumberArray>();
  for (const { name, kind, length } of table) {
    const array = new kinds[kind](bytes.buffer, at, length);
    arrays.set(name, array);
    at += aligned(array.byteLength);
  }
  return arrays;
}

function kindOf(array: NumberArray): keyof typeof kinds {
  if (array instanceof Int8Array) return 'i8';
  return array instanceof Uint32Array ? 'u32' : 'f32';
}

function aligned(length: number): number {
  return Math.ceil(length / alignment) * alignment;
}
