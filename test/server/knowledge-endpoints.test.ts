import { expect } from 'chai';
import { languages } from '../../bot/support/language.js';
import { Customer } from '../support-files/customer.js';
import type { DeskAgent } from '../support-files/desk-agent.js';
import { eventually } from '../support-files/eventually.js';
import { type RunningConvoz, startConvoz } from '../support-files/running-convoz.js';
import { hour, TestClock } from '../support-files/test-clock.js';

const question = 'How much is delivery?';
const cost = '/api/knowledge/delivery.cost';

describe('what the bot knows, at the desk', function () {
  this.timeout(60_000);
  let clock: TestClock;
  let convoz: RunningConvoz;
  let supervisor: DeskAgent;
  beforeEach(async () => {
    clock = new TestClock();
    convoz = await startConvoz({ clock });
    supervisor = await convoz.agent({ role: 'supervisor' });
  });
  afterEach(() => convoz.close());

  const edit = (version: number, text: string, more: object = {}) =>
    supervisor.send('PUT', `${cost}/en`, { version, status: 'published', title: 'Delivery costs', text, ...more });

  /** What a new customer is told. */
  async function told(text = question): Promise<string> {
    const customer = await Customer.start(convoz.url, { locale: 'en' });
    const answers = await customer.ask(text);
    await customer.leave();
    return answers.map((one) => one.text).join('\n');
  }

  it('is what customers are told from the edit on, facts included', async () => {
    const before = await told();

    const { status, body } = await edit(1, 'Only {shippingCost}, whatever you buy.', { why: 'new tariff' });

    expect(status).to.equal(200);
    expect(body.entry.latest).to.include({ version: 1, by: supervisor.id, why: 'new tariff' });
    expect(before).to.not.include('whatever you buy');
    expect(await told()).to.match(/^Only .*3\.95.*, whatever you buy\.$/m);
  });

  it('is the same in a second process on the same database within a second, without a restart', async () => {
    const second = await startConvoz({ clock, env: { DATA_DIR: convoz.dataDir } });
    const { knowledge } = second.app;

    await edit(1, 'Nothing at all.');
    await eventually(() => knowledge.answer('delivery.cost', 'en') === 'Nothing at all.');
    const customer = await Customer.start(second.url, { locale: 'en' });
    const answers = await customer.ask(question);
    await customer.leave();
    await second.close();

    expect(answers.map(({ text }) => text)).to.include('Nothing at all.');
  });

  it('goes on being tried out in other words, which an edit must not change', async () => {
    const control = convoz.app.knowledge.written('delivery.cost', 'en');
    await convoz.app.experiments.begin(
      {
        id: 'costs',
        on: { kind: 'answer', intent: 'delivery.cost' },
        metric: 'csat',
        variants: [
          { id: 'control', share: 0.01, text: {} },
          { id: 'short', share: 0.99, text: { en: 'Just {shippingCost}.' } },
        ],
      },
      'an admin',
    );
    const seen = new Set<string>();
    for (let i = 0; i < 4; i++) seen.add((await told()).split('\n')[0] ?? '');

    const refused = await edit(1, 'Other words.');
    await convoz.app.experiments.end('costs');
    const published = await edit(1, 'Other words.');

    expect([...seen].join()).to.match(/Just .*3\.95/);
    expect(refused.body.error.code).to.equal('EDIT_CONFLICT');
    expect(control).to.not.equal(undefined);
    expect(published.status).to.equal(200);
    expect(await told()).to.include('Other words.');
  });

  it('waits as a draft, is shown with what changed, and can be taken back to any version', async () => {
    const shipped = await told();
    await edit(1, 'One euro.', { status: 'draft' });
    const asDraft = await told();
    await edit(2, 'One euro, always.');

    const { body } = await supervisor.get(`${cost}/en/versions`);
    const diff = await supervisor.get(`${cost}/en/diff?from=1&to=2`);
    await supervisor.post(`${cost}/en/restore`, { version: 3, restore: 0, why: 'too early' });

    expect(asDraft).to.equal(shipped);
    expect(body.versions.map((one: { version: number; status: string }) => [one.version, one.status])).to.deep.equal([
      [2, 'published'],
      [1, 'draft'],
      [0, 'published'],
    ]);
    expect(diff.body.changes).to.deep.equal([
      { what: 'same', text: 'One' },
      { what: 'removed', text: ' euro.' },
      { what: 'added', text: ' euro, always.' },
    ]);
    expect(await told()).to.equal(shipped);
  });

  it('is previewed as customers would see it, with what no fact stands for', async () => {
    const { body } = await supervisor.post('/api/knowledge/preview', {
      language: 'gl',
      text: 'Son {shippingCost} ou {price}.',
    });

    expect(body.text).to.match(/^Son 3,95.* ou \{price\}\.$/);
    expect(body.unknown).to.deep.equal(['price']);
    expect((await supervisor.get(`${cost}`)).body.entries.gl.latest.version).to.equal(0);
  });

  it('is stale once the day of review has passed where the shop is', async () => {
    const row = async () => {
      // A session does not last for days.
      const { entries } = (await (await convoz.agent()).get('/api/knowledge?language=en')).body;
      return entries.find(({ intent }: { intent: string }) => intent === 'delivery.cost');
    };
    await edit(1, 'One euro.', { ownerId: supervisor.id, reviewBy: '2026-03-10' });
    const onTheDay = await row();
    // At 23:30 in UTC it is tomorrow in Madrid.
    clock.advance(13.5 * hour);

    const nextDay = await row();

    expect(onTheDay).to.include({ stale: false, ownerId: supervisor.id, reviewBy: '2026-03-10', version: 1 });
    expect(nextDay.stale).to.equal(true);
  });

  it('is found by agents, in the language of the customer, the best answer first', async () => {
    const agent = await convoz.agent();

    const { status, body } = await agent.get(
      `/api/knowledge?language=gl&limit=3&q=${encodeURIComponent('canto custa o envío?')}`,
    );

    expect(status).to.equal(200);
    expect(body.entries.length).to.be.within(1, 3);
    expect(body.entries[0]).to.include({ intent: 'delivery.cost', language: 'gl' });
    expect(body.entries[0].answer).to.include('3,95');
    expect((await agent.send('PUT', `${cost}/en`, {})).body.error.code).to.equal('ROLE_NOT_ALLOWED');
  });

  it('refuses what cannot be, and keeps nothing of it', async () => {
    const code = async (path: string, body: object) => (await supervisor.send('PUT', path, body)).body.error.code;
    const good = { version: 1, status: 'published', title: 'Costs', text: 'One euro.' };

    expect(await code(`${cost}/en`, { ...good, title: 'x'.repeat(29) })).to.equal('BAD_REQUEST');
    expect(await code(`${cost}/en`, { ...good, text: 'x'.repeat(4001) })).to.equal('BAD_REQUEST');
    expect(await code(`${cost}/en`, { ...good, text: ' \u0007 ' })).to.equal('BAD_REQUEST');
    expect(await code(`${cost}/en`, { ...good, reviewBy: '2026-02-30' })).to.equal('BAD_REQUEST');
    expect(await code(`${cost}/en`, { ...good, intent: 'giftcard' })).to.equal('BAD_REQUEST');
    expect(await code(`${cost}/fr`, good)).to.equal('BAD_REQUEST');
    expect(await code('/api/knowledge/Delivery/en', good)).to.equal('BAD_REQUEST');
    expect(await code(`${cost}/en`, { ...good, version: 2 })).to.equal('EDIT_CONFLICT');
    expect(await code(`${cost}/en`, { ...good, text: '{price}' })).to.equal('KNOWLEDGE_INVALID');
    expect(await code('/api/knowledge/order.track/en', good)).to.equal('KNOWLEDGE_INVALID');
    expect((await supervisor.get(`${cost}/en/versions`)).body.versions.length).to.equal(1);
  });

  it('has new topics, whose examples must be enough in every language and then are learned', async () => {
    const examples = (n: number) =>
      Object.fromEntries(languages.map((one) => [one, Array.from({ length: n }, (_, i) => `${one} stilts ${i}`)]));
    for (const language of languages) {
      const body = { version: 1, status: 'published', title: 'Stilts', text: `No stilts (${language}).` };
      await supervisor.send('PUT', `/api/knowledge/stilts.rent/${language}`, body);
    }

    const few = await supervisor.send('PUT', '/api/knowledge/stilts.rent/examples', {
      version: 1,
      examples: examples(7),
    });
    const enough = await supervisor.send('PUT', '/api/knowledge/stilts.rent/examples', {
      version: 1,
      examples: examples(8),
    });

    expect(few.body.error.code).to.equal('BAD_REQUEST');
    expect(enough.status).to.equal(200);
    const { body } = await supervisor.get('/api/knowledge/stilts.rent');
    expect(body).to.include({ isLearned: true, leastExamples: 8 });
    expect(body.examples).to.include({ version: 1, by: supervisor.id });
    expect(convoz.app.knowledge.lessons().length).to.equal(32);
  });

  it('notes each edit in the audit log, without its words', async () => {
    const admin = await convoz.agent({ role: 'admin' });
    await edit(1, 'One euro.');

    const { body } = await admin.get('/api/audit?action=answer.changed');

    const [entry] = body.entries ?? body.audit ?? [];
    expect(entry).to.deep.include({ actor: supervisor.id, object: { kind: 'answer', id: 'delivery.cost en' } });
    expect(JSON.stringify(body)).to.not.include('One euro');
  });

  it('shows how topics drift, with their titles', async () => {
    await told();
    await told('qwzx plonk vrrt');

    const { body } = await supervisor.get('/api/knowledge/drift?weeks=2&language=gl');

    expect(body.weeks.at(-1)).to.include({ week: '2026-03-09', asked: 2, unanswered: 1, unansweredShare: 0.5 });
    const topic = body.topics.find(({ intent }: { intent: string }) => intent === 'delivery.cost');
    expect(topic.title).to.equal(convoz.app.knowledge.title('delivery.cost', 'gl'));
    expect(topic.weeks.map(({ share }: { share: number }) => share)).to.deep.equal([0, 0.5]);
  });
});
