import { mediaRefused } from './media-refused.js';
import { checkPictureSize } from './picture-size.js';

const pictures: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'ANMF']);
/** What shows (RFC 9649, 2.7): all but Exif, XMP and what nobody knows. */
const shown: ReadonlySet<string> = new Set([...pictures, 'VP8X', 'ALPH', 'ANIM', 'ICCP']);
/** Bits of VP8X that announce Exif and XMP. */
const announced = 0x08 | 0x04;

/** A WebP without Exif and XMP. */
export function cleanWebp(bytes: Buffer): Buffer {
  const end = 8 + (bytes.length < 12 ? 0 : bytes.readUInt32LE(4));
  if (end > bytes.length || end < 20) throw cutOff();
  if (end < bytes.length) throw mediaRefused('Something stands behind the end of the picture.');
  const kept: Buffer[] = [];
  let hasPixels = false;
  for (let at = 12; at < end; ) {
    if (at + 8 > end) throw cutOff();
    const kind = bytes.toString('latin1', at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    const next = at + 8 + length + (length % 2);
    if (next > end) throw cutOff();
    const chunk = Buffer.from(bytes.subarray(at, next));
    checkSize(kind, chunk.subarray(8, 8 + length));
    if (kind === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~announced;
    hasPixels ||= pictures.has(kind);
    if (shown.has(kind)) kept.push(chunk);
    at = next;
  }
  if (!hasPixels) throw cutOff();
  const body = Buffer.concat([Buffer.from('WEBP'), ...kept]);
  const head = Buffer.from('RIFF\0\0\0\0', 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}

function checkSize(kind: string, payload: Buffer): void {
  if ((kind === 'VP8X' || kind === 'VP8 ') && payload.length < 10) throw cutOff();
  if (kind === 'VP8X') checkPictureSize(1 + payload.readUIntLE(4, 3), 1 + payload.readUIntLE(7, 3));
  if (kind === 'VP8 ') checkPictureSize(payload.readUInt16LE(6) & 0x3fff, payload.readUInt16LE(8) & 0x3fff);
  if (kind !== 'VP8L') return;
  if (payload.length < 5 || payload[0] !== 0x2f) throw cutOff();
  const bits = payload.readUInt32LE(1);
  checkPictureSize(1 + (bits & 0x3fff), 1 + ((bits >>> 14) & 0x3fff));
}

function cutOff() {
  return mediaRefused('The picture is cut off or damaged.');
}
