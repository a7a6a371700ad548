import { expect } from 'chai';
import { identityHash } from '../../bot/customers/signed-identity.js';
import { Customer } from '../support-files/customer.js';
import { eventually } from '../support-files/eventually.js';
import { type MailServer, startMailServer } from '../support-files/mail-server.js';
import { type RunningConvoz, startConvoz } from '../support-files/running-convoz.js';
import { minute, TestClock } from '../support-files/test-clock.js';

const secret = 'a secret between the site and us';
const signed = (id: string) => ({ id, hash: identityHash(id, secret) });

describe('who a customer is', () => {
  const clock = new TestClock();
  let convoz: RunningConvoz;
  let mail: MailServer;
  before(async () => {
    mail = await startMailServer();
    const env = {
      WIDGET_IDENTITY_SECRET: secret,
      SMTP_URL: mail.url,
      MAIL_FROM: 'shop@shop.example',
      PUBLIC_URL: 'https://chat.shop.example',
    };
    convoz = await startConvoz({ clock, env });
  });
  after(async () => {
    await convoz.close();
    await mail.close();
  });

  const post = async (path: string, body: object, token?: string) => {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
    const response = await fetch(convoz.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
    // biome-ignore lint/suspicious/noExplicitAny: what a route answers is what the tests look at
    return { status: response.status, body: (await response.json()) as any };
  };
  const contactOf = async (conversationId: string) =>
    (await convoz.app.store.conversations.find(conversationId))?.contactId;
  /** Somebody in a browser, with the token the widget asks for. */
  const visit = async (request: object) => {
    const { body } = await post('/widget/token', request);
    const customer = await Customer.start(convoz.url, { token: body.token });
    await customer.tell('hello');
    return { ...body, customer, contactId: await contactOf(body.conversationId) };
  };

  describe('by a signature of the site', () => {
    it('is the same on every device, in each with a conversation of its own', async () => {
      const laptop = await visit({ user: signed('customer-1') });
      const phone = await visit({ user: signed('customer-1') });

      expect(phone.conversationId).not.to.equal(laptop.conversationId);
      expect(phone.contactId).to.equal(laptop.contactId);
    });

    it('joins what he said before he signed in, and comes back to the same conversation', async () => {
      const known = await visit({ user: signed('customer-2') });
      const visitor = await visit({});
      expect(visitor.contactId).not.to.equal(known.contactId);

      const { body } = await post('/widget/token', { visitor: visitor.visitor, user: signed('customer-2') });
      await visitor.customer.ask('how long does delivery take?');

      expect(body).to.include({ conversationId: visitor.conversationId, isNew: false });
      expect(await contactOf(visitor.conversationId)).to.equal(known.contactId);
    });

    it('begins anew where another user signs in at the same browser, and joins nothing', async () => {
      const first = await visit({ user: signed('customer-3') });

      const second = await visit({ visitor: first.visitor, user: signed('customer-4') });

      expect(second.conversationId).not.to.equal(first.conversationId);
      expect(second.contactId).not.to.equal(first.contactId);
    });

    it('is refused without the right one, in every way, and keeps nothing', async () => {
      const { hash } = signed('customer-5');
      const wrong = [
        { id: 'customer-5', hash: identityHash('customer-5', 'another secret of them') },
        { id: 'customer-6', hash },
        { id: 'customer-5', hash: hash.slice(0, -1) },
        { id: 'customer-5', hash: '' },
        { id: 'customer-5', hash: `${hash}00` },
      ];

      for (const user of wrong) {
        for (const path of ['/widget/token', '/v3/directline/tokens/generate']) {
          const { status, body } = await post(path, { user });
          expect([status, body.error.code], `${path} ${JSON.stringify(user)}`).to.deep.equal([403, 'IDENTITY_REFUSED']);
        }
      }
      expect(await convoz.app.store.customers.search('customer-5', 5)).to.deep.equal([]);
    });

    it('makes a Direct Line token of the same customer', async () => {
      const browser = await visit({ user: signed('customer-7') });

      const { body } = await post('/v3/directline/tokens/generate', { user: signed('customer-7') });
      const customer = await Customer.start(convoz.url, { token: body.token });
      await customer.tell('hello');

      expect(await contactOf(body.conversationId)).to.equal(browser.contactId);
    });

    it('cannot be had by a name alone: an id that is only told is nobody’s', async () => {
      const browser = await visit({ user: signed('customer-8') });

      for (const id of ['customer-8', 'signed:customer-8']) {
        const { body } = await post('/v3/directline/tokens/generate', { user: { id } });
        const customer = await Customer.start(convoz.url, { token: body.token });
        await customer.tell('hello');
        expect(await contactOf(body.conversationId)).not.to.equal(browser.contactId);
      }
    });
  });

  describe('by a code in his mailbox', () => {
    const codeIn = async (to: string): Promise<string> => {
      const sent = () => mail.mails.findLast(({ envelope }) => envelope.to.includes(to));
      await eventually(() => sent() !== undefined);
      return /^\d{6}$/m.exec(sent()?.text ?? '')?.[0] ?? 'no code';
    };
    const ask = (token: string, email: string) => post('/widget/email', { email }, token);
    const check = (token: string, code: string) => post('/widget/email/check', { code }, token);

    it('becomes one with whoever has shown to read the same mailbox, and the code is good once', async () => {
      const [web, other] = [await visit({}), await visit({})];
      for (const { token } of [web, other]) {
        expect((await ask(token, 'Iria@Shop.example')).status).to.equal(202);
        const code = await codeIn('iria@shop.example');
        mail.mails.length = 0;
        expect((await check(token, code)).body).to.deep.equal({ status: 'verified' });
        expect((await check(token, code)).body.error.code).to.equal('EMAIL_CODE_WRONG');
      }

      expect(await contactOf(web.conversationId)).to.equal(await contactOf(other.conversationId));
      const identities = await convoz.app.store.customers.identities((await contactOf(web.conversationId)) ?? '');
      expect(identities.filter(({ verified }) => verified)).to.have.length(1);
      expect(identities.find(({ channel }) => channel === 'email')?.externalId).to.equal('iria@shop.example');
    });

    it('is nobody by three wrong codes, by one that came too late, or by the code of somebody else', async () => {
      const [web, other] = [await visit({}), await visit({})];
      await ask(web.token, 'brais@shop.example');
      const code = await codeIn('brais@shop.example');
      const wrong = code === '000000' ? '000001' : '000000';

      expect((await check(other.token, code)).status).to.equal(400);
      for (let i = 0; i < 3; i++) expect((await check(web.token, wrong)).status).to.equal(400);
      expect((await check(web.token, code)).status).to.equal(400);

      mail.mails.length = 0;
      await ask(web.token, 'brais@shop.example');
      const next = await codeIn('brais@shop.example');
      clock.advance(10 * minute);
      expect((await check(web.token, next)).status).to.equal(400);
    });

    it('is sent five times an hour, and no more, also to whoever asks many times at once', async () => {
      const web = await visit({});

      const answers = await Promise.all(Array.from({ length: 12 }, (_, i) => ask(web.token, `many${i}@shop.example`)));

      expect(answers.filter(({ status }) => status === 202)).to.have.length(5);
      expect((await ask(web.token, 'one-more@shop.example')).status).to.equal(429);
    });
  });

  it('is asked for by nobody more often than tokens are', async () => {
    const strict = await startConvoz({ clock, env: { RATE_TOKENS_PER_MINUTE: '3' } });
    const customer = await Customer.start(strict.url);
    await customer.tell('hello');

    const links = await Promise.all(
      Array.from({ length: 9 }, () =>
        fetch(`${strict.url}/widget/link`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${customer.token}` },
          body: '{}',
        }),
      ),
    );
    await strict.close();

    expect(links.map(({ status }) => status)).to.include(429);
  });

  describe('who goes on elsewhere', () => {
    const wordOf = (link: string) => link.slice('https://chat.shop.example/#continue='.length);

    it('finds the same conversation by the link he asked for, once', async () => {
      const web = await visit({});
      const { body: made } = await post('/widget/link', {}, web.token);
      expect(made.link).to.match(/^https:\/\/chat\.shop\.example\/#continue=[\w.-]+$/);

      const phone = await post('/widget/continue', { link: wordOf(made.link) });
      const again = await post('/widget/continue', { link: wordOf(made.link) });

      expect(phone.body).to.include({ conversationId: web.conversationId, isNew: false });
      expect([again.status, again.body.error.code]).to.deep.equal([410, 'LINK_USED']);
      const seen = await fetch(`${convoz.url}/v3/directline/conversations/${web.conversationId}/activities`, {
        headers: { authorization: `Bearer ${phone.body.token}` },
      });
      expect(JSON.stringify(await seen.json())).to.include('hello');
    });

    it('goes on by the link of an agent, for fifteen minutes', async () => {
      const web = await visit({});
      const agent = await convoz.agent();
      const make = () => agent.post(`/api/conversations/${web.conversationId}/continue`);
      const [early, late] = [(await make()).body, (await make()).body];

      clock.advance(14 * minute);
      expect((await post('/widget/continue', { link: wordOf(early.link) })).status).to.equal(200);
      clock.advance(minute);
      expect((await post('/widget/continue', { link: wordOf(late.link) })).body.error.code).to.equal('LINK_USED');
    });

    it('gets nothing by a link that is not ours', async () => {
      const web = await visit({});
      const { body } = await post('/widget/link', {}, web.token);
      const word = wordOf(body.link);
      const [unsigned, signature] = [word.slice(0, -22), word.slice(-22)];

      for (const link of [
        unsigned + signature.slice(1),
        `${unsigned}${'x'.repeat(22)}`,
        unsigned,
        'go-x',
        word.slice(3),
      ]) {
        expect((await post('/widget/continue', { link })).body.error.code, link).to.equal('TOKEN_INVALID');
      }
    });

    it('gets a web chat of his own when he comes from another channel', async () => {
      const { store, inbox, clock: now } = convoz.app;
      const activity = JSON.stringify({ type: 'message', text: 'hello', from: { id: 'teams:9', name: 'Noa' } });
      await inbox.accept({
        id: 'az1',
        channel: 'azure',
        account: 'a',
        eventId: 'az1',
        conversationId: 'az_1',
        activity,
        receivedAt: now.now(),
      });
      await convoz.app.runner.idle();
      const agent = await convoz.agent();
      const { body: made } = await agent.post('/api/conversations/az_1/continue');

      const { body } = await post('/widget/continue', { link: wordOf(made.link) });
      const customer = await Customer.start(convoz.url, { token: body.token });
      await customer.tell('hello from the web');

      expect(body.conversationId).not.to.equal('az_1');
      expect(await contactOf(body.conversationId)).to.equal((await store.conversations.find('az_1'))?.contactId);
    });
  });
});
