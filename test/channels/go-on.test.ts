import { join } from 'node:path';
import { expect } from 'chai';
import { identityHash } from '../../bot/customers/signed-identity.js';
import { vendorFakes } from '../fakes/index.js';
import { fakeMessenger } from '../fakes/messenger.js';
import { Customer } from '../support-files/customer.js';
import { dump } from '../support-files/dump.js';
import { eventually } from '../support-files/eventually.js';
import { minute, TestClock } from '../support-files/test-clock.js';
import { VendorStage } from './vendor-stage.js';

const secret = 'a secret between the site and us';
const signed = (id: string) => ({ id, hash: identityHash(id, secret) });
/** What is said first to whoever comes by a link that is good, and to nobody else. */
const here = /^Great, let’s go on here/;

/** What the customer's app sends when he opens such an address. */
const sentBy: Record<string, { address: RegExp; says: (url: URL) => string }> = {
  telegram: {
    address: /^https:\/\/t\.me\/convoz_test_bot\?start=[\w-]{1,64}$/,
    says: ({ searchParams }) => `/start ${searchParams.get('start')}`,
  },
  whatsapp: {
    address: /^https:\/\/wa\.me\/15550783881\?text=Hello%2C%20/,
    says: ({ searchParams }) => searchParams.get('text') ?? '',
  },
};

const fakeOf = (channel: string) => {
  const fake = vendorFakes.find((one) => one.channel === channel);
  if (!fake) throw new Error(`No fake of ${channel}`);
  return fake;
};

interface Web {
  token: string;
  conversationId: string;
  customer: Customer;
}

interface Made {
  word: string;
  elsewhere: { channel: string; url: string }[];
}

/** The service with one vendor, and people who chat with it on the web. */
class Stage {
  constructor(
    readonly stage: VendorStage,
    readonly clock: TestClock,
  ) {}

  static async start(channel: string): Promise<Stage> {
    const clock = new TestClock(new Date().toISOString());
    return new Stage(await VendorStage.start(fakeOf(channel), { WIDGET_IDENTITY_SECRET: secret }, clock), clock);
  }

  async post(path: string, body: object, token?: string) {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
    const response = await fetch(this.stage.convoz.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
    // biome-ignore lint/suspicious/noExplicitAny: what a route answers is what the tests look at
    return (await response.json()) as any;
  }

  async onTheWeb(request: object = {}): Promise<Web> {
    const { token, conversationId } = await this.post('/widget/token', request);
    const customer = await Customer.start(this.stage.convoz.url, { token });
    await customer.ask('how long does delivery take?');
    return { token, conversationId, customer };
  }

  async link({ token }: Web): Promise<Made> {
    const { link, elsewhere } = await this.post('/widget/link', {}, token);
    return { word: link.split('#continue=')[1], elsewhere };
  }

  async contactOf(conversationId: string): Promise<string | undefined> {
    return (await this.stage.convoz.app.store.conversations.find(conversationId))?.contactId;
  }

  async close(): Promise<void> {
    await this.stage.close();
  }
}

for (const [channel, { address, says }] of Object.entries(sentBy)) {
  describe(`going on on ${channel} with what was begun on the web`, function () {
    this.timeout(60_000);
    let convoz: Stage;
    beforeEach(async () => {
      convoz = await Stage.start(channel);
    });
    afterEach(() => convoz.close());

    /** What he says there who opens the address. */
    const wordsOf = ({ elsewhere }: Made) => says(new URL(elsewhere[0]?.url ?? 'no:address'));
    const person = (name: string) => convoz.stage.customer(name);
    const heard = (name: string) => convoz.stage.vendor.shown(name).map(({ text }) => text);
    const contactOf = async (name: ReturnType<typeof person>) => (await name.conversation()).contactId;

    it('makes one customer of both, who is told so, and is seen whole at the desk', async () => {
      const web = await convoz.onTheWeb();
      const made = await convoz.link(web);
      expect(made.elsewhere).to.have.length(1);
      expect(made.elsewhere[0]?.url).to.match(address);
      const ana = person('ana');

      await ana.says(wordsOf(made), here);
      await ana.says('where is my order?', /./s);

      const contactId = await convoz.contactOf(web.conversationId);
      expect(await contactOf(ana)).to.equal(contactId);
      expect(heard('ana')[0]).to.match(here);
      const agent = await convoz.stage.convoz.agent();
      const { body } = await agent.get(`/api/contacts/${contactId}/timeline`);
      const said = body.messages.map((one: { channel: string; text: string }) => `${one.channel}: ${one.text}`);
      expect(said).to.include('directline: how long does delivery take?').and.include(`${channel}: where is my order?`);
      const identities = await convoz.stage.convoz.app.store.customers.identities(contactId ?? '');
      expect(identities.find((one) => one.channel === channel)).to.include({ verified: true });
    });

    it('keeps the word nowhere, neither in the transcript nor in any table', async () => {
      const made = await convoz.link(await convoz.onTheWeb());
      const ana = person('ana');

      await ana.says(wordsOf(made), here);
      await ana.says(`it was ${made.word} I think`, /./s);

      await convoz.stage.convoz.app.runner.idle();
      const rows = JSON.stringify(await dump(join(convoz.stage.convoz.dataDir, 'convoz.db')));
      expect(rows).to.include('I think').and.not.include(made.word).and.not.include(made.word.slice(-22));
    });

    it('is possible once: whoever comes second is somebody else, and is told nothing', async () => {
      const web = await convoz.onTheWeb();
      const made = await convoz.link(web);
      const [ana, brais] = [person('ana'), person('brais')];
      await ana.says(wordsOf(made), here);

      await brais.says(wordsOf(made), /./s);

      expect(heard('brais')[0]).not.to.match(here);
      expect(await contactOf(brais)).not.to.equal(await convoz.contactOf(web.conversationId));
    });

    it('is possible for fifteen minutes', async () => {
      const web = await convoz.onTheWeb();
      const made = await convoz.link(web);
      convoz.clock.advance(15 * minute);
      const ana = person('ana');

      await ana.says(wordsOf(made), /./s);

      expect(heard('ana')[0]).not.to.match(here);
      expect(await contactOf(ana)).not.to.equal(await convoz.contactOf(web.conversationId));
    });

    it('is not possible by a word that is not ours, and takes nothing from the one that is', async () => {
      const web = await convoz.onTheWeb();
      const made = await convoz.link(web);
      const forged = `${made.word.slice(0, -22)}${'x'.repeat(22)}`;
      const [ana, brais] = [person('ana'), person('brais')];

      await brais.says(wordsOf(made).replace(made.word, forged), /./s);
      await ana.says(wordsOf(made), here);

      expect(heard('brais')[0]).not.to.match(here);
      expect(await contactOf(brais)).not.to.equal(await contactOf(ana));
      expect(await contactOf(ana)).to.equal(await convoz.contactOf(web.conversationId));
    });

    it('joins nobody who has proved to be another user of the site', async () => {
      const first = await convoz.onTheWeb({ user: signed('customer-1') });
      const second = await convoz.onTheWeb({ user: signed('customer-2') });
      const ana = person('ana');
      await ana.says(wordsOf(await convoz.link(first)), here);
      const before = heard('ana').length;

      await ana.says(wordsOf(await convoz.link(second)), /./s);

      expect(heard('ana').slice(before).join()).not.to.match(here);
      expect(await contactOf(ana)).to.equal(await convoz.contactOf(first.conversationId));
      expect(await contactOf(ana)).not.to.equal(await convoz.contactOf(second.conversationId));
    });

    it('happens once, however often and however close together it is delivered', async () => {
      const web = await convoz.onTheWeb();
      const made = await convoz.link(web);
      const { vendor } = convoz.stage;
      const post = vendor.says('ana', wordsOf(made), 'came', 'https://chat.shop.example');

      await Promise.all(Array.from({ length: 5 }, () => convoz.stage.post(post)));
      await convoz.stage.post(post);
      const ana = person('ana');
      await ana.sees(here);
      await ana.says('where is my order?', /./s);

      expect(heard('ana').filter((text) => here.test(text))).to.have.length(1);
      expect(heard('ana')[0]).to.match(here);
      expect(await contactOf(ana)).to.equal(await convoz.contactOf(web.conversationId));
    });

    it('joins what he had said there before, and can be taken back', async () => {
      const ana = person('ana');
      await ana.says('hello', /./s);
      const before = await contactOf(ana);
      const web = await convoz.onTheWeb();
      const webContact = await convoz.contactOf(web.conversationId);

      await ana.says(wordsOf(await convoz.link(web)), here);

      const joined = await contactOf(ana);
      expect(await convoz.contactOf(web.conversationId)).to.equal(joined);
      const supervisor = await convoz.stage.convoz.agent({ role: 'supervisor' });
      const { body } = await supervisor.get(`/api/contacts/${joined}`);
      await supervisor.post(`/api/contact-moves/${body.moves[0].id}/undo`);
      expect(await contactOf(ana)).to.equal(before);
      expect(await convoz.contactOf(web.conversationId)).to.equal(webContact);
    });

    it('is offered by the desk as well, and not for a conversation that is there already', async () => {
      const web = await convoz.onTheWeb();
      const ana = person('ana');
      await ana.says('hello', /./s);
      const agent = await convoz.stage.convoz.agent();
      const make = async (id: string) => (await agent.post(`/api/conversations/${id}/continue`)).body;

      const [made, there] = [await make(web.conversationId), await make((await ana.conversation()).id)];

      expect(made.elsewhere.map((one: { channel: string }) => one.channel)).to.deep.equal([channel]);
      expect(there.elsewhere).to.deep.equal([]);
      await person('brais').says(wordsOf(made), here);
    });
  });
}

describe('going on on messenger with what was begun on the web', function () {
  this.timeout(60_000);

  it('makes one customer of both, whether or not he has written there before', async () => {
    const fake = await fakeMessenger();
    const start = async () => fake;
    const stage = await VendorStage.start({ channel: 'messenger', start }, {}, new TestClock(new Date().toISOString()));
    const convoz = new Stage(stage, new TestClock());
    const coming: Record<string, (referral: object) => object> = {
      ana: (referral) => ({ postback: { mid: 'm_1', title: 'Get started', payload: 'GET_STARTED', referral } }),
      brais: (referral) => ({ referral }),
    };

    for (const [name, happening] of Object.entries(coming)) {
      const web = await convoz.onTheWeb();
      const [made] = (await convoz.link(web)).elsewhere;
      expect(made?.url).to.match(/^https:\/\/m\.me\/108377005213\?ref=[\w-]+$/);
      const ref = new URL(made?.url ?? '').searchParams.get('ref');
      const came = { sender: { id: name }, recipient: { id: fake.account }, timestamp: Date.now() - minute };
      const post = fake.happens({ ...came, ...happening({ ref, source: 'SHORTLINK', type: 'OPEN_THREAD' }) });
      await stage.post(post);
      await stage.post(post);
      await stage.customer(name).sees(here);

      const contact = await convoz.contactOf(stage.conversationOf(post));
      expect(contact)
        .to.be.a('string')
        .and.to.equal(await convoz.contactOf(web.conversationId));
      await stage.convoz.app.runner.idle();
      expect(fake.shown(name)).to.have.length(1);
    }

    const elsewhere = { sender: { id: 'noa' }, recipient: { id: fake.account }, timestamp: Date.now() - minute };
    await stage.post(fake.happens({ ...elsewhere, referral: { ref: 'spring-sale', source: 'ADS' } }));
    await stage.convoz.app.runner.idle();
    expect(fake.shown('noa')).to.deep.equal([]);
    await convoz.close();
  });
});

for (const channel of ['twilio_sms', 'email']) {
  describe(`the word of a link on ${channel}, where nobody vouches for who writes`, function () {
    this.timeout(60_000);

    it('joins nothing, stays good, and is kept nowhere', async () => {
      const convoz = await Stage.start(channel);
      const web = await convoz.onTheWeb();
      const made = await convoz.link(web);
      const ana = convoz.stage.customer('ana');

      await ana.tells(`Hello, I’d like to go on with our conversation here: ${made.word}`);
      await eventually(async () => (await ana.transcript()).some(({ author }) => author.kind === 'bot'));

      expect(made.elsewhere).to.deep.equal([]);
      expect((await ana.conversation()).contactId).not.to.equal(await convoz.contactOf(web.conversationId));
      expect((await ana.transcript()).map(({ text }) => text).join()).not.to.match(/let’s go on here/);
      const rows = JSON.stringify(await dump(join(convoz.stage.convoz.dataDir, 'convoz.db')));
      expect(rows).to.include('our conversation here').and.not.include(made.word);
      const opened = await convoz.post('/widget/continue', { link: made.word });
      expect(opened).to.include({ conversationId: web.conversationId });
      await convoz.close();
    });
  });
}
