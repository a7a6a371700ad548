import { createHmac } from 'node:crypto';
import { expect } from 'chai';
import type { Warning } from '../../../bot/engine/live.js';
import { Customer } from '../../support-files/customer.js';
import type { DeskAgent } from '../../support-files/desk-agent.js';
import { eventually } from '../../support-files/eventually.js';
import { type RunningConvoz, startConvoz } from '../../support-files/running-convoz.js';
import { day, TestClock } from '../../support-files/test-clock.js';
import { startWebhookReceiver, type WebhookReceiver } from '../../support-files/webhook-receiver.js';

describe('webhooks', function () {
  this.timeout(60_000);
  let convoz: RunningConvoz;
  let receiver: WebhookReceiver;
  let clock: TestClock;
  let admin: DeskAgent;
  beforeEach(async () => {
    clock = new TestClock();
    receiver = await startWebhookReceiver();
    convoz = await startConvoz({ clock, env: { WEBHOOK_PRIVATE_ADDRESSES: '1' } });
    admin = await convoz.agent({ role: 'admin' });
  });
  afterEach(async () => {
    await convoz.close();
    await receiver.close();
  });

  const subscribe = async (types = ['conversation.opened', 'message.received']) =>
    (await admin.post('/api/webhooks', { url: receiver.url, types })).body;
  const bodies = () => receiver.hooks.map(({ body }) => JSON.parse(body));
  const told = () => bodies().flatMap(({ events }) => events.map(({ type }: { type: string }) => type));
  const deliveries = (id: string) => convoz.app.store.webhooks.deliveries(id, 200);
  const found = () => convoz.app.store.webhooks.list();
  const soon = (holds: () => boolean | Promise<boolean>) => eventually(holds, 15_000);
  async function talk(...texts: string[]): Promise<string> {
    const customer = await Customer.start(convoz.url);
    for (const text of texts) await customer.ask(text);
    await customer.leave();
    return customer.conversationId;
  }

  it('tell another system of what it wants, in order, signed, and without what was written', async () => {
    await talk('This was before');
    const { webhook, secret } = await subscribe(['conversation.opened', 'message.received', 'conversation.labelled']);

    const id = await talk('I live in 5 Rúa Nova', 'and my name is Antía');
    await admin.post(`/api/conversations/${id}/label`, { label: 'Antía again' });
    await soon(() => told().length >= 4);

    const wanted = ['conversation.opened', 'message.received', 'message.received', 'conversation.labelled'];
    expect(told()).to.deep.equal(wanted);
    const seqs = bodies().flatMap(({ events }) => events.map(({ seq }: { seq: number }) => seq));
    expect(seqs).to.deep.equal([...seqs].sort((a, b) => a - b));
    for (const { headers, body } of receiver.hooks) {
      expect(body).to.not.match(/Rúa Nova|antía/i);
      const [, t, v1] = /^t=(\d+),v1=([0-9a-f]+)$/.exec(String(headers['x-convoz-signature'])) ?? [];
      expect(v1).to.equal(createHmac('sha256', secret).update(`${t}.${body}`).digest('hex'));
      expect(JSON.parse(body)).to.include({ id: headers['x-convoz-id'], webhookId: webhook.id, kind: 'events' });
    }
    await soon(async () => (await deliveries(webhook.id)).every(({ status }) => status === 'delivered'));
  });

  it('keep the order and lose nothing while the receiver is away, whatever it answers', async () => {
    receiver.answers.push({ status: 500 }, { status: 404 }, 'reset');
    const { webhook } = await subscribe(['message.received']);

    await talk('one', 'two');
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      await soon(async () => (await deliveries(webhook.id)).at(-1)?.attempts === attempt);
      await convoz.app.dispatcher.idle();
      expect(await convoz.app.store.dispatches.failures(10)).to.deep.equal([]);
      clock.advance(3_600_000);
    }
    await soon(() => receiver.hooks.length >= 4);
    await soon(async () => (await found())[0]?.underWay === undefined);

    const [first, second, third, fourth] = receiver.hooks;
    expect([second?.body, third?.body, fourth?.body]).to.deep.equal([first?.body, first?.body, first?.body]);
    await soon(
      () => new Set(bodies().flatMap(({ events }) => events.map(({ seq }: { seq: number }) => seq))).size === 2,
    );
    await soon(async () => (await deliveries(webhook.id)).every(({ status }) => status === 'delivered'));
    expect((await found())[0]?.failingSince).to.equal(undefined);
  });

  it('are switched off after three days without an answer, which admins are told, and go on where they stopped', async () => {
    const warnings: Warning[] = [];
    convoz.app.live.followWarnings((warning) => warnings.push(warning));
    const { webhook } = await subscribe(['message.received']);
    receiver.answers.push({ status: 500 }, { status: 500 });

    await talk('one');
    await soon(async () => (await deliveries(webhook.id))[0]?.attempts === 1);
    await convoz.app.dispatcher.idle();
    clock.advance(3 * day);
    await soon(() => warnings.length > 0);

    expect(warnings[0]).to.include({ code: 'webhook.disabled', webhookId: webhook.id });
    const later = await convoz.agent({ role: 'admin' });
    const { version, active, disabledAt } = (await later.get('/api/webhooks')).body.webhooks[0];
    expect([active, disabledAt]).to.deep.equal([false, clock.now().toISOString()]);
    const change = { url: receiver.url, types: ['message.received'], active: true, version };
    expect((await later.send('PUT', `/api/webhooks/${webhook.id}`, change)).status).to.equal(200);
    await soon(() => receiver.hooks.length >= 3);
    expect(bodies()[2].events).to.deep.equal(bodies()[0].events);
  });

  it('can be tested, and what was sent can be sent once more beside the rest', async () => {
    const { webhook } = await subscribe(['message.received']);
    const path = `/api/webhooks/${webhook.id}`;
    const of = async (wanted: string) => (await deliveries(webhook.id)).find(({ kind }) => kind === wanted);
    await admin.post(`${path}/test`);
    await soon(() => receiver.hooks.length === 1);
    await talk('one');
    await soon(async () => (await of('events'))?.status === 'delivered');
    receiver.answers.push({ status: 503 });

    const { body } = await admin.post(`${path}/deliveries/${(await of('events'))?.id}/again`);
    await soon(async () => (await of('resend'))?.status === 'failed');

    expect(bodies().map(({ kind }) => kind)).to.deep.equal(['test', 'events', 'resend']);
    expect(bodies()[0].events).to.deep.equal([]);
    expect(bodies()[2].events).to.deep.equal(bodies()[1].events);
    expect(await of('resend')).to.include({ id: body.delivery.id, reply: 503, attempts: 1 });
  });

  it('are signed with a new secret once one has been made, and forgotten when removed', async () => {
    const { webhook, secret } = await subscribe();
    const path = `/api/webhooks/${webhook.id}`;

    const made = await admin.post(`${path}/secret`);
    await admin.post(`${path}/test`);
    await soon(() => receiver.hooks.length === 1);
    await admin.send('DELETE', path);
    await talk('nobody hears this');
    await convoz.app.dispatcher.idle();

    const [{ body, headers } = { body: '', headers: {} as Record<string, string> }] = receiver.hooks;
    const [, t, v1] = /^t=(\d+),v1=(.+)$/.exec(String(headers['x-convoz-signature'])) ?? [];
    expect(v1).to.equal(createHmac('sha256', made.body.secret).update(`${t}.${body}`).digest('hex'));
    expect(made.body.secret)
      .to.match(/^whsec_.{40,}/)
      .and.to.not.equal(secret);
    expect((await admin.get('/api/webhooks')).body.webhooks).to.deep.equal([]);
    expect(receiver.hooks).to.have.length(1);
  });
});
