import jsQr from 'jsqr';
import type { Locator } from 'playwright-core';

/** Pixels a module: a reader needs a few. */
const scale = 4;

/** What a QR code that the page draws as squares of one unit says, as a phone would read it. */
export async function readQr(code: Locator): Promise<string | undefined> {
  const size = Number((await code.getAttribute('viewBox'))?.split(' ')[2]);
  const path = (await code.locator('path').getAttribute('d')) ?? '';
  const side = size * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let i = 0; i < scale * scale; i += 1) {
      const column = Number(x) * scale + (i % scale);
      const row = Number(y) * scale + Math.floor(i / scale);
      pixels.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3);
    }
  }
  return jsQr.default(pixels, side, side)?.data;
}
