/** Pictures of one pixel, as programs write them. */
export const jpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAMCAgMCAgMDAwMEAwMEBQgFBQQEBQoHBwYIDAoMDAsKCwsNDhIQDQ4RDgsLEBYQERMUFRUVDA8XGBYUGBIUFRT/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AKp//2Q==',
  'base64',
);
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
export const webp = Buffer.from('UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA=', 'base64');
export const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

/** The JPEG with more segments behind its beginning. */
export function jpegWith(...segments: Buffer[]): Buffer {
  return Buffer.concat([jpeg.subarray(0, 20), ...segments, jpeg.subarray(20)]);
}

export function segment(code: number, payload: Buffer | string): Buffer {
  const bytes = Buffer.from(payload as string, 'latin1');
  const head = Buffer.from([0xff, code, 0, 0]);
  head.writeUInt16BE(bytes.length + 2, 2);
  return Buffer.concat([head, bytes]);
}

/** Exif as a phone writes it: the orientation, a place by GPS, and who made it. */
export function exif(orientation: number, order: 'II' | 'MM' = 'II'): Buffer {
  const tiff = Buffer.alloc(200);
  const u16 = (value: number, at: number) =>
    order === 'II' ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at);
  const u32 = (value: number, at: number) =>
    order === 'II' ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at);
  const entry = (at: number, tag: number, type: number, count: number, value: () => void) => {
    u16(tag, at);
    u16(type, at + 2);
    u32(count, at + 4);
    value();
  };
  tiff.write(order, 0, 'latin1');
  u16(42, 2);
  u32(8, 4);
  u16(3, 8);
  entry(10, 0x010f, 2, 12, () => u32(100, 18));
  entry(22, 0x0112, 3, 1, () => u16(orientation, 30));
  entry(34, 0x8825, 4, 1, () => u32(60, 42));
  tiff.write('SecretPhone\0', 100, 'latin1');
  u16(1, 60);
  entry(62, 0x0002, 5, 3, () => u32(120, 70));
  tiff.write('GPS 42.8805 -8.5457', 120, 'latin1');
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]));
}

/** The PNG with more chunks before its pixels. */
export function pngWith(...chunks: [kind: string, payload: string][]): Buffer {
  return Buffer.concat([
    png.subarray(0, 33),
    ...chunks.map(([kind, payload]) => chunk(kind, payload)),
    png.subarray(33),
  ]);
}

function chunk(kind: string, payload: string): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(payload.length);
  return Buffer.concat([length, Buffer.from(kind + payload, 'latin1'), Buffer.alloc(4)]);
}

/** The WebP in the extended form, with more chunks behind its pixels. */
export function webpWith(...chunks: [kind: string, payload: string][]): Buffer {
  const riff = (kind: string, payload: Buffer | string) => {
    const bytes = Buffer.from(payload as string, 'latin1');
    const length = Buffer.alloc(4);
    length.writeUInt32LE(bytes.length);
    return Buffer.concat([Buffer.from(kind, 'latin1'), length, bytes, Buffer.alloc(bytes.length % 2)]);
  };
  const parts = [riff('VP8X', Buffer.from([0x0c, 0, 0, 0, 0, 0, 0, 0, 0, 0])), webp.subarray(12)];
  const body = Buffer.concat([Buffer.from('WEBP'), ...parts, ...chunks.map(([kind, payload]) => riff(kind, payload))]);
  return riff('RIFF', body);
}
