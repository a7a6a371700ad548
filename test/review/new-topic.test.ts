import { join } from 'node:path';
import { expect } from 'chai';
import { learnedFromUse, publishModel, trainCandidate } from '../../bot/models/index.js';
import { readConcepts, readCorpus } from '../../bot/nlu/index.js';
import { projectPath } from '../../bot/project-path.js';
import { languages } from '../../bot/support/language.js';
import { fixtureCorpus } from '../nlu/trained.js';
import { Customer } from '../support-files/customer.js';
import type { DeskAgent } from '../support-files/desk-agent.js';
import { type RunningConvoz, startConvoz } from '../support-files/running-convoz.js';
import { minute, TestClock } from '../support-files/test-clock.js';

const asked = '¿alquiláis zancos para la romería?';
const examples = Object.fromEntries(
  languages.map((language) => [
    language,
    ['', ' hoy', ' baratos', ' altos', ' grandes', ' para niños', ' rojos', ' el lunes'].map(
      (more) => `alquiláis zancos${more} ${language}`,
    ),
  ]),
);

describe('a topic the bot did not know', function () {
  // A small model is trained.
  this.timeout(60_000);
  let convoz: RunningConvoz;
  let clock: TestClock;
  let supervisor: DeskAgent;
  before(async () => {
    clock = new TestClock();
    convoz = await startConvoz({ clock });
    supervisor = await convoz.agent({ role: 'supervisor' });
  });
  after(() => convoz.close());

  const group = async () => (await supervisor.get('/api/review')).body.groups[0];

  it('is answered by a person, whose words are offered for a draft, masked', async () => {
    const agent = await convoz.agent({ name: 'Uxía' });
    const customer = await Customer.start(convoz.url, { locale: 'es' });
    await customer.tell(asked);
    await customer.tell('quiero hablar con una persona');
    clock.advance(minute);
    await agent.claim(customer.conversationId);
    await agent.reply(customer.conversationId, 'No, escríbenos a uxia@mareira.example si es para un grupo.');
    await customer.waitForReply('No, escríbenos');
    await customer.leave();

    const { body } = await supervisor.get(`/api/review/${(await group()).id}/replies`);

    expect(body.replies).to.have.length(1);
    expect(body.replies[0]).to.include({
      text: 'No, escríbenos a _email_ si es para un grupo.',
      agentId: agent.id,
      language: 'es',
    });
    expect((await agent.get(`/api/review/${(await group()).id}/replies`)).body.error.code).to.equal('ROLE_NOT_ALLOWED');
  });

  it('is written at the desk, and what was asked can be approved for it', async () => {
    const { id } = await group();
    const unknown = await supervisor.post(`/api/review/${id}/approve`, { intent: 'stilts.rent' });
    for (const language of languages) {
      const body = { version: 1, status: 'published', title: 'Zancos', text: `Sin zancos (${language}), {shop}.` };
      await supervisor.send('PUT', `/api/knowledge/stilts.rent/${language}`, body);
    }
    await supervisor.send('PUT', '/api/knowledge/stilts.rent/examples', { version: 1, examples });

    const approved = await supervisor.post(`/api/review/${id}/approve`, { intent: 'stilts.rent' });

    expect(unknown.body.error.code).to.equal('INTENT_UNKNOWN');
    expect(approved.body.decision.lessons).to.have.length(1);
  });

  it('is answered by the bot once it has been learned, tapped as a choice too, and edited again without a training', async () => {
    const corpus = await readCorpus(fixtureCorpus);
    const { knowledge, store } = convoz.app;
    const intents = new Set(corpus.map(({ intent }) => intent));
    const { extra } = learnedFromUse(intents, await store.reviews.lessons(), knowledge.lessons());
    const places = { shelf: join(convoz.dataDir, 'models'), shipped: projectPath('dist/model') };
    const concepts = await readConcepts(projectPath('nlp-models/concepts'));
    const { version, lessons } = await trainCandidate(places, { corpus, extra, concepts, labelled: [] }, clock.now());
    await publishModel(version, 'a small corpus', {
      ...places,
      labelled: [],
      checkTranscripts: async () => [],
      log: () => undefined,
      tried: () => undefined,
      now: clock.now(),
    });
    await convoz.app.model.refresh();
    const customer = await Customer.start(convoz.url, { locale: 'es' });

    const first = await customer.ask(asked);
    const tapped = await customer.ask('Zancos', { value: 'topic:stilts.rent' });
    await supervisor.send('PUT', '/api/knowledge/stilts.rent/es', {
      version: 2,
      status: 'published',
      title: 'Zancos',
      text: 'Ahora sí hay zancos.',
    });
    const second = await customer.ask(asked);
    await customer.leave();

    expect(lessons).to.equal(8 * 4 + 1);
    expect(first.map(({ text }) => text)).to.include('Sin zancos (es), Mareira.');
    expect(tapped.map(({ text }) => text)).to.include('Sin zancos (es), Mareira.');
    expect(second.map(({ text }) => text)).to.include('Ahora sí hay zancos.');
  });
});
