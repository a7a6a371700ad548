import { expect } from 'chai';
import { Customer } from '../support-files/customer.js';
import type { DeskAgent } from '../support-files/desk-agent.js';
import { type RunningConvoz, startConvoz } from '../support-files/running-convoz.js';

describe('searching at the desk', () => {
  let convoz: RunningConvoz;
  let agent: DeskAgent;
  before(async () => {
    convoz = await startConvoz();
    agent = await convoz.agent();
  });
  after(() => convoz.close());

  it('finds what a customer has said as soon as it has been answered, with marks in plain text', async () => {
    const customer = await Customer.start(convoz.url);
    await customer.ask('My <b>Zeppelin</b> has not arrived');

    const { status, body } = await agent.get('/api/search?q=zepp');

    expect(status).to.equal(200);
    expect(body.complete).to.equal(true);
    expect(body.hits.length).to.equal(1);
    const [{ conversation, message, snippet }] = body.hits;
    expect(conversation).to.include({ id: customer.conversationId, channel: 'directline', language: 'en' });
    expect(message.author.kind).to.equal('customer');
    expect(snippet.text).to.equal('My <b>Zeppelin</b> has not arrived');
    expect(snippet.marks.map(([start, end]: [number, number]) => snippet.text.slice(start, end))).to.deep.equal([
      'Zeppelin',
    ]);
  });

  it('finds messages as they are kept: no card number is in the index', async () => {
    const customer = await Customer.start(convoz.url);
    await customer.ask('Quokka, my card is 4111 1111 1111 1111');

    const byWord = (await agent.get('/api/search?q=quokka')).body.hits;
    const byCard = (await agent.get('/api/search?q=4111')).body.hits;

    expect(byWord.length).to.equal(1);
    expect(byWord[0].snippet.text).to.not.include('4111');
    expect(byCard).to.deep.equal([]);
  });

  it('goes through pages, the latest first, within filters', async () => {
    const customer = await Customer.start(convoz.url);
    for (const n of ['one', 'two', 'three']) await customer.ask(`wombat ${n}`);
    const said = async (more: string) => {
      const { body } = await agent.get(`/api/search?q=wombat&${more}`);
      return { ...body, texts: body.hits.map((hit: { snippet: { text: string } }) => hit.snippet.text) };
    };

    const first = await said('limit=2');
    const second = await said(`limit=2&after=${first.next}`);

    expect(first.texts).to.deep.equal(['wombat three', 'wombat two']);
    expect(second.texts).to.deep.equal(['wombat one']);
    expect(second.next).to.equal(undefined);
    expect((await said('language=en&channel=directline&state=bot')).texts.length).to.equal(3);
    expect((await said('language=gl')).texts).to.deep.equal([]);
    expect((await said('state=queued,closed')).texts).to.deep.equal([]);
    expect((await said('from=2020-01-01&to=2020-02-01')).texts).to.deep.equal([]);
    expect((await said(`from=${new Date(Date.now() - 3_600_000).toISOString()}`)).texts.length).to.equal(3);
  });

  it('refuses what is no filter, and no text', async () => {
    const odd = [
      '',
      'q=a&more=1',
      'q=a&language=xx',
      'q=a&state=open',
      'q=a&from=yesterday',
      'q=a&limit=0',
      'q=a&after=x',
    ];

    for (const query of [...odd, `q=${'x'.repeat(201)}`]) {
      const { status, body } = await agent.get(`/api/search?${query}`);
      expect([status, body.error?.code ?? body.code], query).to.deep.equal([400, 'BAD_REQUEST']);
    }
    for (const q of ['', '"', '-', '*', 'NEAR(', '%00', '\ud83d\ude42']) {
      expect((await agent.get(`/api/search?q=${encodeURIComponent(q)}`)).status, q).to.equal(200);
    }
  });
});
