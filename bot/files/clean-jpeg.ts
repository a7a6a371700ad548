import { mediaRefused } from './media-refused.js';
import { exifWith, orientationIn } from './orientation.js';
import { checkPictureSize } from './picture-size.js';

/** Markers of ITU-T T.81, annex B. */
const marker = {
  soi: 0xd8,
  eoi: 0xd9,
  sos: 0xda,
  app0: 0xe0,
  app1: 0xe1,
  app2: 0xe2,
  app14: 0xee,
  app15: 0xef,
  com: 0xfe,
};
/** Headers of a frame: all SOFn, which are no DHT (C4), JPG (C8) or DAC (CC). */
const isFrame = (code: number) => code >= 0xc0 && code <= 0xcf && code !== 0xc4 && code !== 0xc8 && code !== 0xcc;
/** What else a JPEG may be at the same time. Phones put data of their own behind the end, which is cut off without a word. */
const another = /PK\p{Cc}{2}|%PDF-|<\?php|<(!doctype|html|script|svg)\b/iu;

/**
 * A JPEG from its beginning to its end, with what is needed to show it: JFIF without its preview, the colour profile (APP2), Adobe's
 * colour transform (APP14). Of Exif only the orientation is kept, as everything would stand on its side without it.
 */
export function cleanJpeg(bytes: Buffer): Buffer {
  const kept: Buffer[] = [];
  let orientation = 1;
  let isFramed = false;
  let isScanned = false;
  for (let at = 2; ; ) {
    if (bytes[at] !== 0xff) throw cutOff();
    while (bytes[at + 1] === 0xff) at++;
    const code = bytes[at + 1] ?? 0;
    if (code === marker.eoi) {
      if (!isFramed || !isScanned) throw cutOff();
      if (another.test(bytes.toString('latin1', at + 2)))
        throw mediaRefused('Something stands behind the end of the picture.');
      const turned = orientation === 1 ? [] : [exifWith(orientation)];
      const jfif = kept[0]?.[1] === marker.app0 ? kept.splice(0, 1) : [];
      return Buffer.concat([
        Buffer.from([0xff, marker.soi]),
        ...jfif,
        ...turned,
        ...kept,
        Buffer.from([0xff, marker.eoi]),
      ]);
    }
    if (at + 4 > bytes.length) throw cutOff();
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end > bytes.length || end < at + 4) throw cutOff();
    const segment = bytes.subarray(at, end);
    if (code === marker.app1) orientation = orientationIn(segment.subarray(4)) ?? orientation;
    if (isFrame(code)) {
      if (segment.length < 9) throw cutOff();
      checkPictureSize(segment.readUInt16BE(7), segment.readUInt16BE(5));
      isFramed = true;
    }
    const shown = whatShows(code, segment);
    if (shown) kept.push(shown);
    at = end;
    if (code === marker.sos) {
      at = endOfScan(bytes, end);
      kept.push(bytes.subarray(end, at));
      isScanned = true;
    }
  }
}

function whatShows(code: number, segment: Buffer): Buffer | undefined {
  const name = segment.toString('latin1', 4, 16);
  if (code === marker.app0)
    return name.startsWith('JFIF\0') && segment.length >= 18 ? withoutPreview(segment) : undefined;
  if (code === marker.app2) return name.startsWith('ICC_PROFILE\0') ? segment : undefined;
  if (code === marker.app14) return name.startsWith('Adobe') ? segment : undefined;
  return (code > marker.app0 && code <= marker.app15) || code === marker.com ? undefined : segment;
}

/** JFIF may carry a small picture, which may show what was cropped. */
function withoutPreview(segment: Buffer): Buffer {
  const short = Buffer.from(segment.subarray(0, 18));
  short.writeUInt16BE(16, 2);
  short.writeUInt16BE(0, 16);
  return short;
}

/** Where the next marker stands that is no restart and no stuffed byte. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = from; ; at += 2) {
    at = bytes.indexOf(0xff, at);
    if (at < 0 || at + 1 >= bytes.length) throw cutOff();
    const code = bytes[at + 1] ?? 0;
    if (code === 0xff) at--;
    else if (code !== 0 && !(code >= 0xd0 && code <= 0xd7)) return at;
  }
}

function cutOff() {
  return mediaRefused('The picture is cut off or damaged.');
}
