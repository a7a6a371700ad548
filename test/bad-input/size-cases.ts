import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import type { Target } from './target.js';
import type { Call } from './wire.js';

/** Routes that take a body, how many bytes, and how a body of exactly so many is made. */
const limits: [string, number][] = [
  ['/v3/directline/tokens/generate', 262_144],
  ['/v3/directline/conversations', 262_144],
  ['/api/messages', 262_144],
  ['/widget/token', 8192],
  ['/api/logout', 65_536],
];

/** Bodies about as long as allowed, and longer. */
export function sizeCases(target: () => Target): void {
  for (const [path, limit] of limits) {
    it(`takes ${limit} bytes at ${path} and not one more, with a length and without`, async () => {
      for (const chunked of [false, true]) {
        for (const size of [limit - 1, limit]) {
          const { status, text } = await target().send({ path, body: padded(size), chunked });
          expect(status, text).to.be.within(200, 201);
        }
        for (const size of [limit + 1, limit * 2, limit * 10]) {
          await target().refuses({ path, body: padded(size), chunked }, 'BODY_TOO_LARGE');
        }
      }
    });
  }

  it('measures a compressed body by what comes out of it', async () => {
    const packed = (body: string | Buffer): Call => ({
      path: '/v3/directline/tokens/generate',
      headers: { 'content-encoding': 'gzip' },
      body: gzipSync(body),
    });

    expect((await target().send(packed(padded(262_144)))).status).to.equal(200);
    await target().refuses(packed(padded(262_145)), 'BODY_TOO_LARGE');
    await target().refuses(packed(Buffer.alloc(30_000_000)), 'BODY_TOO_LARGE');
    await target().refuses({ ...packed('{}'), body: 'no gzip at all' }, 'BAD_REQUEST');
    await target().refuses({ ...packed('{}'), body: gzipSync('{}').subarray(0, 12) }, 'BAD_REQUEST');
    await target().refuses({ ...packed('{}'), headers: { 'content-encoding': 'zstd-9000' } }, 'UNSUPPORTED_MEDIA_TYPE');
  });

  it('takes files in a form alone, and refuses what is none, what is empty and what is too large', async () => {
    const chat = await target().open();
    const form = (bytes: Buffer, type = 'multipart/form-data; boundary=b'): Call => ({
      path: `/v3/directline/conversations/${chat.id}/upload?userId=dl_x`,
      headers: { authorization: `Bearer ${chat.token}`, 'content-type': type },
      body: Buffer.concat([
        Buffer.from('--b\r\nContent-Disposition: form-data; name="file"; filename="../../x.svg"\r\n'),
        Buffer.from('Content-Type: image/svg+xml\r\n\r\n'),
        bytes,
        Buffer.from('\r\n--b--\r\n'),
      ]),
    });

    expect((await target().send(form(Buffer.from('a note')))).status).to.equal(200);
    await target().refuses(form(Buffer.from('<svg onload="alert(1)"/>')), 'MEDIA_REFUSED');
    await target().refuses(form(Buffer.alloc(0)), 'MEDIA_REFUSED');
    await target().refuses(form(Buffer.alloc(10_485_761, 'a')), 'MEDIA_REFUSED');
    await target().refuses(form(Buffer.alloc(60_000_000)), 'BODY_TOO_LARGE');
    await target().refuses(form(Buffer.alloc(9), 'multipart/form-data'), 'UNSUPPORTED_MEDIA_TYPE');
    await target().refuses(form(Buffer.alloc(9), 'application/json'), 'UNSUPPORTED_MEDIA_TYPE');
    await target().refuses(form(Buffer.alloc(9), 'multipart/form-data; boundary=other'), 'BAD_REQUEST');
    await target().refuses({ ...form(Buffer.alloc(9)), body: '--b\r\nnothing' }, 'BAD_REQUEST');
  });
}

/** A JSON body of exactly `size` bytes that every route can read. */
function padded(size: number): string {
  const empty = JSON.stringify({ type: 'typing', pad: '' });
  return JSON.stringify({ type: 'typing', pad: 'x'.repeat(size - empty.length) });
}
