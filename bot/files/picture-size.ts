import { mediaRefused } from './media-refused.js';

/** More would fill the memory of whoever looks at it. */
const mostPixels = 100_000_000;

/** Refuses pictures without pixels, and those that are small as a file and huge when they are shown. */
export function checkPictureSize(width: number, height: number): void {
  if (width === 0 || height === 0) throw mediaRefused('The picture has no pixels.');
  if (width * height > mostPixels) throw mediaRefused('The picture has more than a hundred million pixels.');
}
