export type NumberArray = Float32Array | Uint32Array;

const alignment = 8;

/** Packs named arrays of numbers into one block: length of the table, the table as JSON, then the numbers, little-endian. */
export function packArrays(arrays: Readonly<Record<string, NumberArray>>): Uint8Array {
  const table = Object.entries(arrays).map(([name, { length }]) => ({ name, kind: kindOf(arrays[name]), length }));
  const head = new TextEncoder().encode(JSON.stringify(table));
  const start = aligned(4 + head.length);
  const total = table.reduce((sum, { length }) => sum + aligned(length * 4), start);
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
    kind: 'f32' | 'u32';
    length: number;
  }[];
  let at = aligned(4 + headLength);
  const arrays = new Map<string, NumberArray>();
  for (const { name, kind, length } of table) {
    arrays.set(
      name,
      kind === 'f32' ? new Float32Array(bytes.buffer, at, length) : new Uint32Array(bytes.buffer, at, length),
    );
    at += aligned(length * 4);
  }
  return arrays;
}

function kindOf(array: NumberArray | undefined): 'f32' | 'u32' {
  return array instanceof Uint32Array ? 'u32' : 'f32';
}

function aligned(length: number): number {
  return Math.ceil(length / alignment) * alignment;
}
