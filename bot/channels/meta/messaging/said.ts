import type { MediaRef } from '../../vendor-event.js';
import type { Said } from './payload.js';

type What =
  | { kind: 'message'; text: string; choice?: string; media?: MediaRef[] }
  | { kind: 'unsupported'; hint?: string };

/** Kinds that are a file; a shared post, a story or a place is none. */
const files = new Set(['image', 'video', 'audio', 'file']);
/** More than a person attaches to one message. */
const mostMedia = 30;
/** The thumb beside the text field, in its three sizes. */
const thumbs = new Set(['369239263222822', '369239343222814', '369239383222810']);

/** A message with something that we can read, else `unsupported`: also what Meta itself says that it cannot show. */
export function whatWasSaid({ text = '', quick_reply: tapped, attachments = [] }: Said): What {
  // Until August 2026 a sticker came as an image too.
  const media = attachments.flatMap(({ type = '', payload }): MediaRef[] => {
    const isFile = files.has(type) && payload?.sticker_id === undefined;
    return isFile && payload?.url ? [{ ref: payload.url, name: type }] : [];
  });
  if (text.trim() === '' && tapped === undefined && media.length === 0) {
    const isThumb = attachments.some(({ payload }) => thumbs.has(String(payload?.sticker_id)));
    return { kind: 'unsupported', ...(isThumb && { hint: '👍' }) };
  }
  return {
    kind: 'message',
    text,
    ...(tapped && { choice: tapped.payload }),
    ...(media.length > 0 && { media: media.slice(0, mostMedia) }),
  };
}
