import { once } from 'node:events';
import type { Response } from 'express';
import type { ReadyFile } from '../support/stored-file.js';

/**
 * Writes a file as something to be kept, never as a page of ours: whatever a browser makes of it may run no script and load nothing
 * (OWASP ASVS 5.0, 5.4 and 3.2). `shownTo`: whose pages may show it as a picture.
 */
export async function sendFile(
  response: Response,
  { type, name, size }: ReadyFile,
  parts: AsyncIterable<Buffer>,
  shownTo: 'same-origin' | 'cross-origin',
): Promise<void> {
  response.writeHead(200, {
    'Content-Type': type === 'text/plain' ? 'text/plain; charset=utf-8' : type,
    'Content-Length': size,
    'Content-Disposition': `attachment; filename="${plain(name)}"; filename*=UTF-8''${encoded(name)}`,
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'Cross-Origin-Resource-Policy': shownTo,
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'private, max-age=300',
  });
  for await (const part of parts) {
    if (response.destroyed) return;
    if (!response.write(part)) await Promise.race([once(response, 'drain'), once(response, 'close')]);
  }
  response.end();
}

/** For clients that know no other (RFC 6266, appendix D). */
function plain(name: string): string {
  return name.replace(/[^\w.() -]/g, '_');
}

/** RFC 8187, 3.2.1. */
function encoded(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
