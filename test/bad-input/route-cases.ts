import { expect } from 'chai';
import fc from 'fast-check';
import { runs } from './seed.js';
import type { Target } from './target.js';
import { raw } from './wire.js';

const watermarks = [
  '',
  '-1',
  '0',
  '1',
  'abc',
  '1e9',
  '1.5',
  '0x10',
  '9'.repeat(9),
  '9'.repeat(40),
  '%00',
  '١',
  '1;DROP',
  ' 1',
  '1&watermark=2',
  '[]',
];

const nowhere = [
  '/nothing',
  '/v3',
  '/v3/directline',
  '/v3/directline/',
  '/v3/directline/conversations/x/y/z',
  '/v3/directline/conversations/%00/activities',
  '/v3/directline/conversations/../../api/me',
  '/api',
  '/api/',
  '/api/conversations/x/y',
  '/desk/../../package.json',
  '/..%2f..%2fpackage.json',
  '/%2e%2e/%2e%2e/package.json',
  '/%',
  '/%E0%A4%A',
  '/v3/directline/conversations/%E0%A4%A/activities',
  '/%00',
  '/desk/%00',
  '/widget.js/x',
  '//',
  '//api/me',
  `/${'a'.repeat(8000)}`,
  `/?${'a=1&'.repeat(2000)}`,
  '/__proto__',
  '/constructor/prototype',
  '/.env',
  '/.git/config',
  '/metrics/../.env',
];

const known: [string, string][] = [
  ['POST', '/v3/directline/tokens/generate'],
  ['POST', '/v3/directline/tokens/refresh'],
  ['POST', '/v3/directline/conversations'],
  ['POST', '/widget/token'],
  ['POST', '/api/messages'],
  ['POST', '/api/login'],
  ['GET', '/api/me'],
  ['GET', '/live'],
  ['GET', '/demo/orders'],
];
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND', 'SEARCH', 'HEAD'];

/** Places there are none, methods that are not meant, marks that mark nothing. */
export function routeCases(target: () => Target): void {
  it('reads any watermark as a number or as the beginning', async () => {
    const chat = await target().open();
    const headers = { authorization: `Bearer ${chat.token}` };

    for (const mark of watermarks) {
      for (const path of [
        `/v3/directline/conversations/${chat.id}/activities`,
        `/v3/directline/conversations/${chat.id}`,
      ]) {
        const { status } = await target().send({
          method: 'GET',
          path: `${path}?watermark=${encodeURI(mark)}`,
          headers,
        });
        expect(status, mark).to.equal(200);
      }
    }
  });

  it('refuses addresses where there is nothing', async () => {
    for (const path of nowhere) {
      for (const method of ['GET', 'POST', 'DELETE']) {
        const { status } = await target().send({ method, path, body: method === 'GET' ? '' : '{}' });
        expect(status, `${method} ${path.slice(0, 60)}`).to.be.oneOf([200, 400, 401, 403, 404]);
        if (/package|\.env|\.git/.test(path)) expect(status, path).to.be.oneOf([400, 401, 403, 404]);
      }
    }
  });

  it('refuses methods that an address does not know', async () => {
    for (const [right, path] of known) {
      for (const method of methods.filter((other) => other !== right && !(right === 'GET' && other === 'HEAD'))) {
        const { status } = await target().send({ method, path });
        expect(status, `${method} ${path}`).to.be.oneOf([401, 404, 405]);
      }
    }
  });

  it('refuses any other address in its own form', async () => {
    const segment = fc.oneof(
      fc.string({ unit: 'binary-ascii', maxLength: 12 }).map((text) => encodeURIComponent(text)),
      fc.constantFrom('v3', 'directline', 'conversations', 'api', '..', '.', '%', '%2e', '~', ';a=b', "'"),
    );
    const path = fc.array(segment, { minLength: 1, maxLength: 6 }).map((segments) => `/${segments.join('/')}`);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('GET', 'POST', 'DELETE'), path, async (method, where) => {
        const { status } = await target().send({ method, path: where });
        expect(status).to.be.below(500);
      }),
      runs(80),
    );
  });

  it('stands requests that are hardly HTTP', async () => {
    const requests = [
      ['GET http://[ HTTP/1.1', 'Host: x'],
      ['GET * HTTP/1.1', 'Host: x'],
      ['OPTIONS * HTTP/1.1', 'Host: x'],
      ['GET / HTTP/1.1'],
      ['GET /v3/directline/conversations/x HTTP/1.1', 'Host: ', 'Authorization: Bearer x'],
      ['POST /v3/directline/conversations HTTP/1.1', 'Host: a b c', 'Content-Length: 2', '', '{}'],
      ['POST /widget/token HTTP/1.1', 'Host: x', 'Content-Length: -1'],
      ['POST /widget/token HTTP/1.1', 'Host: x', 'Content-Length: 2', 'Transfer-Encoding: chunked', '', '{}'],
      ['GET / HTTP/9.9', 'Host: x'],
      ['NONSENSE'],
      [`GET / HTTP/1.1`, 'Host: x', `X: ${'a'.repeat(20_000)}`],
      ['GET / HTTP/1.1', 'Host: x', 'Connection: Upgrade', 'Upgrade: h2c'],
    ];

    for (const lines of requests) {
      target().cases += 1;
      expect((await raw(target().url, [...lines, 'Connection: close'])) ?? 400, lines[0]).to.be.below(500);
    }
  });
}
