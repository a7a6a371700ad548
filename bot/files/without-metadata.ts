import type { FileType } from '../support/stored-file.js';
import { cleanJpeg } from './clean-jpeg.js';
import { cleanPng } from './clean-png.js';
import { cleanWebp } from './clean-webp.js';
import { mediaRefused } from './media-refused.js';

/**
 * The same picture without what it tells beside: where and with what it was taken, comments, previews, and whatever stands behind its
 * end. Its pixels are not touched. Of a PDF only the frame is looked at. What is cut off or malformed is refused with MEDIA_REFUSED.
 */
export function withoutMetadata(bytes: Buffer, type: FileType): Buffer {
  switch (type) {
    case 'image/jpeg':
      return cleanJpeg(bytes);
    case 'image/png':
      return cleanPng(bytes);
    case 'image/webp':
      return cleanWebp(bytes);
    case 'application/pdf':
      return wholePdf(bytes);
    case 'text/plain':
      return bytes;
  }
}

/** A PDF ends where it says; what stands behind its end makes it something else, too. */
function wholePdf(bytes: Buffer): Buffer {
  const end = bytes.lastIndexOf('%%EOF');
  if (end < 0) throw mediaRefused('The PDF is cut off.');
  if (!/^[\s\p{Cc}]*$/u.test(bytes.toString('latin1', end + 5)))
    throw mediaRefused('Something stands behind the end of the PDF.');
  if (/<(!doctype|html|script|svg)\b/i.test(bytes.toString('latin1', 0, 1024))) {
    throw mediaRefused('It is a PDF and a page at once.');
  }
  return bytes;
}
