import { createHmac, timingSafeEqual } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { expect } from 'chai';
import { readRetryAfter, webhookSender } from '../../bot/feedback/webhook.js';
import { webhookSignature } from '../../bot/feedback/webhook-signature.js';
import type { Dispatch } from '../../bot/support/dispatch.js';
import { TestClock } from '../support-files/test-clock.js';
import { startWebhookReceiver, type WebhookReceiver } from '../support-files/webhook-receiver.js';
import { SmallDispatcher } from './small-dispatcher.js';

const secret = 'whsec_only-we-and-they-know';
const payload = '{"kind":"case.opened","caseId":"k1","value":1}';

/** As docs/feedback.md tells receivers to do it. */
function isOurs(header: string, body: string, nowSeconds: number): boolean {
  const [, t = '', v1 = ''] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(header) ?? [];
  const expected = createHmac('sha256', secret).update(`${t}.${body}`).digest('hex');
  const isFresh = Math.abs(nowSeconds - Number(t)) <= 300;
  return isFresh && v1.length === expected.length && timingSafeEqual(Buffer.from(v1), Buffer.from(expected));
}

describe('the webhook', () => {
  const clock = new TestClock();
  let receiver: WebhookReceiver;
  beforeEach(async () => {
    receiver = await startWebhookReceiver();
  });
  afterEach(() => receiver.close());

  const dispatch: Dispatch = {
    id: 'k1:opened:webhook',
    via: 'webhook',
    about: 'k1',
    payload,
    createdAt: clock.now(),
    nextAt: clock.now(),
  };
  const send = (url = receiver.url, signal = AbortSignal.timeout(5000)) =>
    webhookSender({ url, secret, clock }).send(dispatch, signal);

  it('posts the payload as JSON, signed, with an id to know a repeat by', async () => {
    const delivery = await send();

    const [hook] = receiver.hooks;
    expect(delivery).to.deep.equal({ status: 'delivered' });
    expect(hook?.path).to.equal('/alerts');
    expect(hook?.body).to.equal(payload);
    expect(hook?.headers).to.include({ 'content-type': 'application/json', 'x-convoz-id': dispatch.id });
    const signature = String(hook?.headers['x-convoz-signature']);
    const seconds = clock.now().getTime() / 1000;
    expect(isOurs(signature, payload, seconds)).to.equal(true);
    expect(isOurs(signature, payload.replace('1}', '5}'), seconds)).to.equal(false);
    expect(isOurs(signature.replace(/t=\d/, 't=2'), payload, seconds)).to.equal(false);
    expect(isOurs(signature, payload, seconds + 301)).to.equal(false);
  });

  it('signs as the worked example of the documentation says', () => {
    // printf '1772445600.{"kind":"test"}' | openssl dgst -sha256 -hmac 'a secret of sixteen or more'
    expect(webhookSignature('a secret of sixteen or more', '{"kind":"test"}', new Date(1772445600_999))).to.equal(
      't=1772445600,v1=9db3d8b29e6079f121d17d4be9568fda9c1a2d9a6755715eae442e73f2a2992f',
    );
  });

  for (const status of [200, 201, 202, 204]) {
    it(`takes ${status} for delivered`, async () => {
      receiver.answers.push({ status });

      expect(await send()).to.deep.equal({ status: 'delivered' });
    });
  }

  for (const status of [301, 302, 303, 307, 308]) {
    it(`does not follow a redirect with ${status}, and gives up`, async () => {
      receiver.answers.push({ status, headers: { location: `${receiver.url}/elsewhere` } });

      const delivery = await send();

      expect(delivery).to.deep.equal({ status: 'refused', code: 'SEND_REFUSED', reply: status });
      expect(receiver.hooks.map(({ path }) => path)).to.deep.equal(['/alerts']);
    });
  }

  for (const status of [400, 401, 403, 404, 405, 410, 413, 422]) {
    it(`gives up at ${status}`, async () => {
      receiver.answers.push({ status });

      expect(await send()).to.deep.equal({ status: 'refused', code: 'SEND_REFUSED', reply: status });
    });
  }

  for (const status of [408, 429, 500, 502, 503, 504]) {
    it(`tries again after ${status}`, async () => {
      receiver.answers.push({ status });

      expect(await send()).to.deep.equal({ status: 'later', code: 'SEND_UNREACHABLE', reply: status });
    });
  }

  it('honours the time that the receiver names', async () => {
    receiver.answers.push({ status: 429, headers: { 'retry-after': '120' } });

    expect(await send()).to.include({ status: 'later', afterMs: 120_000 });
  });

  it('reads seconds and dates as the time to wait, and nothing else', () => {
    const now = new Date('2026-03-10T10:00:00.000Z');
    const read = (value: string | null) => readRetryAfter(value, now);

    expect(read('30')).to.equal(30_000);
    expect(read('Tue, 10 Mar 2026 10:05:00 GMT')).to.equal(300_000);
    expect(read('Tue, 10 Mar 2026 09:05:00 GMT')).to.equal(undefined);
    for (const value of [null, '', '0', '-5', 'soon', '1e9', '99999999999999999999']) {
      expect(read(value), String(value)).to.equal(undefined);
    }
  });

  it('tries again when the line goes dead, when nobody is there, and when what answers is no web server', async () => {
    const babble = createServer((socket) => socket.end('220 mail.example ESMTP\r\n'));
    await new Promise<void>((resolve) => babble.listen(0, '127.0.0.1', resolve));
    const { port } = babble.address() as AddressInfo;
    receiver.answers.push('reset');

    const deliveries = [await send(), await send('http://127.0.0.1:1/'), await send(`http://127.0.0.1:${port}/`)];
    babble.close();

    for (const delivery of deliveries) expect(delivery).to.deep.equal({ status: 'later', code: 'SEND_UNREACHABLE' });
  });

  it('tries again when nothing is said in time', async () => {
    receiver.answers.push('hang');

    expect(await send(receiver.url, AbortSignal.timeout(50))).to.deep.equal({
      status: 'later',
      code: 'SEND_UNREACHABLE',
    });
  });

  it('gives a receiver ten seconds', () => {
    expect(webhookSender({ url: receiver.url, secret, clock }).timeoutMs).to.equal(10_000);
  });

  it('arrives through the dispatcher with the same id each time, signed anew', async () => {
    const small = await SmallDispatcher.start();
    await small.given(['a'], { payload });
    receiver.answers.push({ status: 503 });
    const dispatcher = small.dispatcher({ webhook: webhookSender({ url: receiver.url, secret, clock: small.clock }) });

    for (const ms of [0, 5_000]) {
      small.clock.advance(ms);
      dispatcher.kick();
      await dispatcher.idle();
    }
    const left = await small.store.dispatches.counts();
    await small.close();

    expect(receiver.hooks.map(({ headers }) => headers['x-convoz-id'])).to.deep.equal(['a', 'a']);
    expect(new Set(receiver.hooks.map(({ headers }) => headers['x-convoz-signature'])).size).to.equal(2);
    expect(left).to.deep.equal({ ready: 0, failed: 0 });
  });
});
