import { TextDecoder } from 'node:util';
import { type FileType, fileTypes, longestFile } from '../support/stored-file.js';
import { mediaRefused } from './media-refused.js';

const utf8 = new TextDecoder('utf-8', { fatal: true });
/** Control characters that no text has; tab, line feed, form feed and carriage return stay. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const binary = /[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f\u007f]/;
/** What a browser, or a shell, would not take for plain text (whatwg.org, "MIME Sniffing", 7.1), and what only looks like it. */
const markup = /^[\s\ufeff]*(<[!?/a-z]|%!PS|#!|\{\\rtf)|<(!doctype|html|head|body|script|svg|iframe)\b/i;
const looked = 4096;

/**
 * What a file is by its bytes, whatever it is called: JPEG, PNG, WebP, PDF or plain text. Everything else is refused with
 * MEDIA_REFUSED, as is what is empty or longer than ten megabytes.
 */
export function whatItIs(bytes: Buffer): FileType {
  if (bytes.length === 0) throw mediaRefused('It is empty.');
  if (bytes.length > longestFile) throw mediaRefused('It is larger than 10 MB.');
  if (begins(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (begins(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  if (bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP') return 'image/webp';
  if (bytes.toString('latin1', 0, 5) === '%PDF-') return 'application/pdf';
  if (isPlainText(bytes)) return 'text/plain';
  throw mediaRefused('JPEG, PNG and WebP pictures, PDF and plain text are accepted.');
}

/** The name with which it is kept: no path, no control characters, at most a hundred characters, and the ending of its type. */
export function nameFor(given: string, type: FileType): string {
  const ending = fileTypes[type];
  const last = given.slice(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1).toWellFormed();
  const clean = last.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"|?*%]/gu, '').trim();
  const dot = clean.lastIndexOf('.');
  const said = clean.slice(dot + 1).toLowerCase();
  const stem = (dot >= 0 && /^[a-z0-9]{1,10}$/.test(said) ? clean.slice(0, dot) : clean).replace(
    /^[.\s]+|[.\s]+$/g,
    '',
  );
  return `${Array.from(stem).slice(0, 95).join('') || 'file'}.${ending}`;
}

function begins(bytes: Buffer, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

function isPlainText(bytes: Buffer): boolean {
  try {
    const text = utf8.decode(bytes);
    return !binary.test(text) && !markup.test(text.slice(0, looked));
  } catch {
    return false;
  }
}
