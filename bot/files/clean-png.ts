import { mediaRefused } from './media-refused.js';
import { checkPictureSize } from './picture-size.js';

/** What shows (w3.org, "PNG", third edition, 11): all but texts, times, Exif and what nobody knows. */
const shown: ReadonlySet<string> = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'cHRM',
  'gAMA',
  'iCCP',
  'sRGB',
  'sBIT',
  'cICP',
  'bKGD',
  'pHYs',
  'acTL',
  'fcTL',
  'fdAT',
]);

/** A PNG without its texts, its time and its Exif. */
export function cleanPng(bytes: Buffer): Buffer {
  const kept = [bytes.subarray(0, 8)];
  let hasPixels = false;
  for (let at = 8; ; ) {
    if (at + 12 > bytes.length) throw cutOff();
    const end = at + 12 + bytes.readUInt32BE(at);
    const kind = bytes.toString('latin1', at + 4, at + 8);
    if (end > bytes.length || (at === 8) !== (kind === 'IHDR')) throw cutOff();
    if (kind === 'IHDR') {
      if (end - at !== 25) throw cutOff();
      checkPictureSize(bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12));
    }
    hasPixels ||= kind === 'IDAT';
    if (shown.has(kind)) kept.push(bytes.subarray(at, end));
    if (kind === 'IEND') {
      if (!hasPixels) throw cutOff();
      if (end < bytes.length) throw mediaRefused('Something stands behind the end of the picture.');
      return Buffer.concat(kept);
    }
    at = end;
  }
}

function cutOff() {
  return mediaRefused('The picture is cut off or damaged.');
}
