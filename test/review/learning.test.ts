import { join } from 'node:path';
import { expect } from 'chai';
import { reviewList } from '../../bot/commands/review.js';
import { publishModel, trainCandidate } from '../../bot/models/index.js';
import { readConcepts, readCorpus } from '../../bot/nlu/index.js';
import { projectPath } from '../../bot/project-path.js';
import { fixtureCorpus } from '../nlu/trained.js';
import { Customer } from '../support-files/customer.js';
import type { DeskAgent } from '../support-files/desk-agent.js';
import { type RunningConvoz, startConvoz } from '../support-files/running-convoz.js';
import { minute, TestClock } from '../support-files/test-clock.js';

const strange = [
  '¿Zarpó ya la chalupa con mis cachivaches?',
  'zarpó ya la chalupa con mis cachivaches',
  'cuándo zarpa la chalupa con mis cachivaches, soy iria@correo.gal',
];

describe('learning from use', function () {
  // A small model is trained.
  this.timeout(60_000);
  let convoz: RunningConvoz;
  let clock: TestClock;
  let supervisor: DeskAgent;
  before(async () => {
    clock = new TestClock();
    convoz = await startConvoz({ clock });
    supervisor = await convoz.agent({ role: 'supervisor' });
    for (const text of strange) await asks(text);
  });
  after(() => convoz.close());

  /** A new customer asks this. */
  async function asks(text: string): Promise<Customer> {
    const customer = await Customer.start(convoz.url, { locale: 'es' });
    await customer.tell(text);
    clock.advance(minute);
    return customer;
  }

  const groups = async (query = '') => (await supervisor.get(`/api/review${query}`)).body.groups;

  it('shows what nobody understood to supervisors, grouped and masked', async () => {
    const [group] = await groups();

    expect(group).to.include({ count: 3 });
    expect(group.reasons.unanswered + group.reasons.clarified).to.equal(3);
    expect(group.languages).to.deep.equal({ es: 3 });
    expect(group.example.text).to.equal(strange[0]);
    expect(JSON.stringify(group)).to.include('_email_').and.not.include('iria');
    expect(group.guesses[0]).to.have.keys('intent', 'probability');
    expect(group.firstSeen).to.match(/^2026-03-10T10:00/);
    expect(group.lastSeen).to.match(/^2026-03-10T10:02/);
  });

  it('shows what was answered and then rated 1', async () => {
    const customer = await asks('¿Cuánto tarda el envío a Tenerife?');
    await customer.tell('y el envío a Ceuta cuánto tarda');
    clock.advance(4 * minute);
    await convoz.ring();
    await customer.rate(await customer.waitForSurvey(), { value: 1 });

    const found = await groups('?reason=badly_rated');

    const texts = found.flatMap(({ wordings }: { wordings: { text: string }[] }) => wordings.map(({ text }) => text));
    expect(texts).to.have.members(['¿Cuánto tarda el envío a Tenerife?', 'y el envío a Ceuta cuánto tarda']);
  });

  it('says the same in the terminal', async () => {
    const lines: string[] = [];

    await reviewList(
      convoz.app.config,
      { json: true, since: '2026-03-01' },
      (line) => lines.push(line),
      () => {},
    );

    const { body } = await supervisor.get('/api/review?since=2026-03-01');
    expect(JSON.parse(lines.join())).to.deep.equal(body);
    expect(body.total).to.be.greaterThan(1);
  });

  it('is for supervisors and admins who are logged in', async () => {
    const agent = await convoz.agent({ role: 'agent' });
    const admin = await convoz.agent({ role: 'admin' });

    expect((await agent.get('/api/review')).body.error.code).to.equal('ROLE_NOT_ALLOWED');
    expect((await agent.post('/api/review/aaaaaaaaaaaa/dismiss')).status).to.equal(403);
    expect((await admin.get('/api/review')).status).to.equal(200);
    expect((await fetch(`${convoz.url}/api/review`)).status).to.equal(401);
  });

  it('refuses what cannot be, and says what', async () => {
    const [{ id }] = await groups();
    const code = async (path: string, body?: object) =>
      (body ? await supervisor.post(path, body) : await supervisor.get(path)).body.error.code;

    expect(await code('/api/review?limit=0')).to.equal('BAD_REQUEST');
    expect(await code('/api/review?since=yesterday')).to.equal('BAD_REQUEST');
    expect(await code('/api/review?language=fr')).to.equal('BAD_REQUEST');
    expect(await code('/api/review/not-an-id/dismiss', {})).to.equal('BAD_REQUEST');
    expect(await code(`/api/review/${id}/approve`, {})).to.equal('BAD_REQUEST');
    expect(await code(`/api/review/${id}/approve`, { intent: 'a'.repeat(101) })).to.equal('BAD_REQUEST');
    expect(await code(`/api/review/${id}/approve`, { intent: 'order.teleport' })).to.equal('INTENT_UNKNOWN');
    expect(await code(`/api/review/${id}/draft`, { answer: '  ' })).to.equal('BAD_REQUEST');
    expect(await code(`/api/review/${id}/draft`, { answer: 'x'.repeat(4001) })).to.equal('BAD_REQUEST');
    expect(await code('/api/review/000000000000/dismiss', {})).to.equal('NOT_FOUND');
    expect(await code('/api/review/000000000000/undo', {})).to.equal('NOT_FOUND');
  });

  it('keeps a draft for somebody to publish, without what should never be kept', async () => {
    await asks('¿Alquiláis zancos para la romería?');
    const { id } = (await groups()).find((group: { example: { text: string } }) => /zancos/.test(group.example.text));

    const drafted = await supervisor.post(`/api/review/${id}/draft`, {
      answer: 'No alquilamos. Mi tarjeta es 4111 1111 1111 1111.',
      intent: 'product.rental',
    });

    expect(drafted.body.decision).to.include({ groupId: id, kind: 'drafted', decidedBy: supervisor.id });
    const { decisions } = (await supervisor.get('/api/review/decided')).body;
    expect(decisions[0].draft).to.include({ status: 'draft', answer: 'No alquilamos. Mi tarjeta es •••• 1111.' });
    expect((await groups()).map((group: { id: string }) => group.id)).to.not.include(id);
    expect((await supervisor.post(`/api/review/${id}/undo`)).status).to.equal(200);
    expect((await groups()).map((group: { id: string }) => group.id)).to.include(id);
  });

  it('understands what was approved, once a model has been trained and published', async () => {
    const { id } = (await groups()).find((group: { count: number }) => group.count === 3);
    const approved = await supervisor.post(`/api/review/${id}/approve`, { intent: 'order.track' });
    const lessons = await convoz.app.store.reviews.lessons();
    const shop = { shelf: join(convoz.dataDir, 'models'), shipped: projectPath('dist/model') };
    const material = {
      corpus: await readCorpus(fixtureCorpus),
      extra: lessons,
      concepts: await readConcepts(projectPath('nlp-models/concepts')),
      labelled: [],
    };
    const { version } = await trainCandidate(shop, material, clock.now());
    await publishModel(version, 'a small corpus', {
      ...shop,
      labelled: [],
      checkTranscripts: async () => [],
      log: () => undefined,
      tried: () => undefined,
      now: clock.now(),
    });
    await convoz.app.model.refresh();

    const customer = await asks('hola, zarpó ya la chalupa con mis cachivaches?');

    expect(approved.body.decision.lessons).to.have.length(2);
    expect(lessons.map(({ text }) => text)).to.deep.equal([
      '¿Zarpó ya la chalupa con mis cachivaches?',
      'cuándo zarpa la chalupa con mis cachivaches, soy _email_',
    ]);
    const [asked] = await convoz.app.store.messages.since(customer.conversationId, 1, 1);
    expect(asked?.understood).to.include({ intent: 'order.track', decision: 'answer', model: version });
  });
});
