import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import express from 'express';
import { errorHandler } from '../../bot/server/error-response.js';
import { uploads } from '../../bot/server/uploads.js';
import { type Deferred, deferred } from '../support-files/deferred.js';
import { eventually } from '../support-files/eventually.js';

describe('uploads', () => {
  let server: Server;
  let url: string;
  let held: Deferred;
  let read: number[];
  beforeEach(async () => {
    held = deferred();
    read = [];
    const take = uploads(100);
    const app = express();
    app.post('/', async (request, response) => {
      response.json(
        await take(request, response, 80, async (body) => {
          read.push(body.length);
          await held.promise;
          return body.length;
        }),
      );
    });
    app.use(errorHandler(() => {}));
    server = app.listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterEach(async () => {
    held.resolve();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const send = async (length: number, headers: Record<string, string> = {}) => {
    const response = await fetch(url, { method: 'POST', headers, body: Buffer.alloc(length, 'x') });
    const answer = (await response.json()) as number | { error: { code: string } };
    return typeof answer === 'number' ? answer : answer.error.code;
  };

  it('are asked to come again while too many bytes are in memory, and taken when there is room', async () => {
    const first = send(60);
    await eventually(() => read.length === 1);

    expect(await send(60)).to.equal('OVERLOADED');
    const small = send(30);
    await eventually(() => read.length === 2);
    held.resolve();

    expect([await first, await small]).to.deep.equal([60, 30]);
    expect(await send(80)).to.equal(80);
  });

  it('are read as they are, up to their limit', async () => {
    held.resolve();

    expect(await send(81)).to.equal('BODY_TOO_LARGE');
    expect(await send(0)).to.equal(0);
    expect(await send(9, { 'content-encoding': 'gzip' })).to.equal('UNSUPPORTED_MEDIA_TYPE');
    expect(await send(80)).to.equal(80);
  });
});
