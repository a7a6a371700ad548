import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import express from 'express';
import type { Delivery, Received, WebhookChannel } from '../../bot/channels/webhook-channel.js';
import { ConvozError } from '../../bot/errors.js';
import { errorHandler, notFound } from '../../bot/server/error-response.js';
import { type WebhookDeps, webhookRoutes } from '../../bot/server/webhook-routes.js';
import type { NewInboxEntry } from '../../bot/support/repositories.js';
import { VendorStage } from '../channels/vendor-stage.js';
import { vendorFakes } from '../fakes/index.js';
import type { FakeTelegram } from '../fakes/telegram.js';
import { eventually } from '../support-files/eventually.js';

const telegram = vendorFakes.find(({ channel }) => channel === 'telegram');
const whatsapp = vendorFakes.find(({ channel }) => channel === 'whatsapp');
const sms = vendorFakes.find(({ channel }) => channel === 'twilio_sms');

describe('deliveries of vendors', () => {
  describe('to the running service', () => {
    let stage: VendorStage;
    before(async () => {
      if (!telegram) throw new Error('No fake of Telegram');
      stage = await VendorStage.start(telegram);
    });
    after(() => stage.close());

    const says = (text: string, id: string) => stage.vendor.says('ana', text, id, stage.convoz.url);
    const inbox = () => stage.convoz.app.store.channelStates.of('telegram');

    it('are refused with 401 when they are forged', async () => {
      const response = await stage.post(stage.vendor.forged(says('hello', 'forged')));

      expect(response.status).to.equal(401);
      expect(await response.json()).to.have.nested.property('error.code', 'SIGNATURE_INVALID');
      expect(await inbox()).not.to.have.property('lastReceivedAt');
    });

    it('are unknown where the channel is not set up, or there is none', async () => {
      for (const channel of ['whatsapp', 'nothing', 'azure', 'directline', '__proto__', 'constructor']) {
        const response = await stage.post({ ...says('hello', 'elsewhere'), target: `/webhooks/${channel}` });
        expect(response.status, channel).to.equal(404);
      }
      expect((await fetch(`${stage.convoz.url}/webhooks/telegram`, { method: 'PUT' })).status).to.equal(404);
    });

    it('are refused where they are longer than any of the vendor’s, or packed', async () => {
      const post = says('hello', 'long');
      const longer = { ...post, body: Buffer.concat([post.body, Buffer.alloc(4_000_000, ' ')]) };

      expect((await stage.post(longer)).status).to.equal(413);
      expect((await stage.post({ ...post, headers: { ...post.headers, 'content-encoding': 'gzip' } })).status).to.equal(
        415,
      );
    });

    it('that cannot be read are acknowledged, and hold nothing up', async () => {
      const post = says('hello', 'poison');

      expect((await stage.post({ ...post, body: Buffer.from('{"update_id":') })).status).to.equal(200);
      expect((await stage.post({ ...post, body: Buffer.from([0xff, 0xfe]) })).status).to.equal(200);
      expect((await stage.post(says('how long does delivery take?', 'after'))).status).to.equal(200);
      await eventually(() => stage.vendor.shown('ana').length > 0);
    });

    it('show the customer that an agent is writing', async () => {
      const { calls } = stage.vendor as FakeTelegram;
      const xoan = stage.customer('xoan');
      await xoan.says('quiero hablar con una persona', /./);
      const agent = await stage.convoz.agent();
      const { id } = await xoan.conversation();
      const typing = () => calls.filter(({ method }) => method === 'sendChatAction').length;
      const before = typing();

      await agent.post(`/api/conversations/${id}/typing`);
      await agent.claim(id);
      expect(typing()).to.equal(before);
      await agent.post(`/api/conversations/${id}/typing`);

      await eventually(() => typing() > before);
    });

    it('are not limited in number', async () => {
      const answers = await Promise.all(
        Array.from({ length: 200 }, (_one, i) => stage.post(stage.vendor.says(`many-${i}`, 'hello', `m${i}`, ''))),
      );

      expect(new Set(answers.map(({ status }) => status))).to.deep.equal(new Set([200]));
    });
  });

  it('end a set-up with what the vendor asks for, and only with the right word', async () => {
    if (!whatsapp) throw new Error('No fake of WhatsApp');
    const stage = await VendorStage.start(whatsapp);
    const asked = stage.vendor.handshake?.();
    if (!asked) throw new Error('WhatsApp has a handshake');

    const right = await stage.post(asked.post);
    const wrong = await stage.post({
      ...asked.post,
      target: asked.post.target.replace(/verify_token=[^&]*/, 'verify_token=x'),
    });

    expect([right.status, await right.text()]).to.deep.equal([200, asked.expects]);
    expect(wrong.status).to.equal(403);
    expect((await fetch(`${stage.convoz.url}/webhooks/whatsapp`)).status).to.be.within(400, 403);
    await stage.close();
  });

  it('are acknowledged in the form that the vendor wants', async () => {
    if (!sms) throw new Error('No fake of Twilio');
    const stage = await VendorStage.start(sms);

    const response = await stage.post(stage.vendor.says('ana', 'hello', 'x1', 'https://chat.shop.example'));

    expect(response.status).to.equal(200);
    expect(response.headers.get('content-type')).to.equal('text/xml');
    expect(await response.text()).to.include('<Response/>');
    await stage.close();
  });

  describe('with several things in one', () => {
    const made: NewInboxEntry[] = [];
    let refuse: (entry: NewInboxEntry) => boolean;
    let events: Received['events'];
    let server: ReturnType<express.Express['listen']>;
    const log: Record<string, unknown>[] = [];
    beforeEach(async () => {
      made.splice(0);
      log.splice(0);
      refuse = () => false;
      const channel = {
        id: 'telegram',
        account: 'bot',
        bodyLimit: 1000,
        acknowledgement: { status: 202 },
        receive: (_delivery: Delivery) => ({ events }),
      } as unknown as WebhookChannel;
      let ids = 0;
      const deps: WebhookDeps = {
        webhooks: new Map([['telegram', channel]]),
        inbox: {
          async accept(entry) {
            if (refuse(entry)) throw new ConvozError('STORE_UNAVAILABLE', 'The disk is full');
            made.push(entry);
            return { duplicate: false, id: entry.id, seq: made.length };
          },
        },
        store: { outbox: { receipt: async () => [] } },
        live: { delivered: () => {} },
        clock: { now: () => new Date() },
        ids: { next: () => `id${++ids}` },
        log: { warn: (about) => void log.push(about) },
      };
      const app = express().use(
        '/webhooks',
        webhookRoutes(deps),
        notFound,
        errorHandler(() => {}),
      );
      await new Promise<void>((resolve) => {
        server = app.listen(0, '127.0.0.1', () => resolve());
      });
    });
    afterEach(() => server.close());

    const post = () =>
      fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks/telegram`, {
        method: 'POST',
        body: '{}',
      });
    const said = (eventId: string, text: string) =>
      ({ kind: 'message', eventId, peer: { id: 'ana' }, reference: { chat: 1 }, text }) as const;

    it('are taken in their order', async () => {
      events = [said('1', 'one'), said('2', 'two'), said('3', 'three')];

      expect((await post()).status).to.equal(202);

      expect(made.map(({ eventId }) => eventId)).to.deep.equal(['1', '2', '3']);
      expect(new Set(made.map(({ conversationId }) => conversationId)).size).to.equal(1);
    });

    it('are asked for again when one of them could not be committed', async () => {
      events = [said('1', 'one'), said('2', 'two')];
      refuse = ({ eventId }) => eventId === '2';

      const response = await post();

      expect(response.status).to.equal(503);
      expect(response.headers.get('retry-after')).to.equal('1');
    });

    it('lose none but the one that cannot be taken in', async () => {
      const poison = { ...said('2', 'two'), text: undefined as unknown as string };
      events = [said('1', 'one'), poison, said('3', 'three')];

      expect((await post()).status).to.equal(202);

      expect(made.map(({ eventId }) => eventId)).to.deep.equal(['1', '3']);
      expect(log).to.deep.equal([{ channel: 'telegram', code: 'INTERNAL' }]);
    });
  });
});
