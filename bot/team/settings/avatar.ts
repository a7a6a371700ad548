import { z } from 'zod';
import type { AvatarSetting, ImageType } from '../../support/settings.js';
import { invalid, readSetting } from './read-setting.js';

export const mostImageBytes = 65_536;

/** One character as people see it, of those that are pictures. */
const emoji = z
  .string()
  .max(40)
  .refine(
    (text) => /^\p{Extended_Pictographic}|^\p{Regional_Indicator}{2}$/u.test(text) && isOne(text),
    'must be one emoji',
  );

const schema = z.union([
  z.strictObject({ emoji }),
  z.strictObject({
    image: z.base64().max(Math.ceil(mostImageBytes / 3) * 4, `must be at most ${mostImageBytes / 1024} kB`),
  }),
]);

/** Checks what an admin has sent; throws SETTING_INVALID. What a picture is, its first bytes say, whatever it was called. */
export function readAvatar(sent: unknown): AvatarSetting {
  const written = readSetting(schema, sent);
  if ('emoji' in written) return written;
  const bytes = Buffer.from(written.image, 'base64');
  if (bytes.length > mostImageBytes) throw invalid(`image: must be at most ${mostImageBytes / 1024} kB`);
  const type = typeOf(bytes);
  if (!type) throw invalid('image: must be a PNG, JPEG, WebP or GIF');
  return { type, data: bytes.toString('base64') };
}

function isOne(text: string): boolean {
  return [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].length === 1;
}

/** How files begin: PNG (ISO 15948, 5.2), JPEG (ITU T.81, B.1), GIF (89a, 17), WebP (RFC 9649, 2.4). */
function typeOf(bytes: Buffer): ImageType | undefined {
  const has = (text: string, at = 0) => bytes.toString('latin1', at, at + text.length) === text;
  if (has('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (has('\xff\xd8\xff')) return 'image/jpeg';
  if (has('GIF87a') || has('GIF89a')) return 'image/gif';
  if (has('RIFF') && has('WEBP', 8)) return 'image/webp';
  return undefined;
}
