import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect } from 'chai';
import express from 'express';
import { openExperimentBook } from '../../../bot/feedback/experiments/experiment-book.js';
import { jsonBody } from '../../../bot/server/body.js';
import { serve } from '../../../bot/server/desk/endpoint.js';
import { experimentEndpoints } from '../../../bot/server/desk/experiment-endpoints.js';
import { errorHandler } from '../../../bot/server/error-response.js';
import { type OpenStore, openStore } from '../../../bot/store/index.js';
import type { Role } from '../../../bot/support/agent.js';
import { shippedBook } from '../../../bot/support/shipped-book.js';
import { type DeskAgent, newDeskAgent } from '../../support-files/desk-agent.js';
import { type TemporaryDirectory, temporaryDirectory } from '../../support-files/temporary-directory.js';
import { testAccess } from '../../support-files/test-access.js';
import { TestClock } from '../../support-files/test-clock.js';

const plan = {
  id: 'warmer',
  on: { kind: 'survey', surveyId: 'ces' },
  metric: 'ces',
  variants: [
    { id: 'control', share: 0.5, text: {} },
    { id: 'warm', share: 0.5, text: { es: '¿Te ha resultado\u0007 fácil?' } },
  ],
  worthwhile: 5,
};

describe('the endpoints of experiments', () => {
  const clock = new TestClock();
  let directory: TemporaryDirectory;
  let store: OpenStore;
  let server: Server;
  let url: string;
  let admin: DeskAgent;
  let supervisor: DeskAgent;
  beforeEach(async () => {
    directory = await temporaryDirectory();
    store = await openStore(join(directory.path, 'convoz.db'));
    const experiments = await openExperimentBook({
      experiments: store.experiments,
      answers: { written: () => undefined, filled: (text) => text },
      surveys: { survey: shippedBook.survey, versions: (id) => (id === 'ces' ? [shippedBook.survey(id)] : []) },
      clock,
      log: () => {},
    });
    const app = express();
    app.set('query parser', 'simple');
    const endpoints = experimentEndpoints({ experiments });
    app.use('/api', ...jsonBody(65_536), serve(endpoints, testAccess({ store, clock })));
    app.use(errorHandler(() => {}));
    server = createServer(app);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    [admin, supervisor] = [await agent('admin'), await agent('supervisor')];
  });
  afterEach(async () => {
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
    await store.close();
    await directory.remove();
  });

  let ids = 0;
  const agent = (role: Role) =>
    newDeskAgent(url, { store, clock, ids: { next: () => `agent-${++ids}` } }, false, { role });
  const codeOf = ({ status, body }: { status: number; body: { error?: { code: string } } }) =>
    body.error?.code ?? status;

  it('begin what an admin has written, cleaned, in his name and at this moment', async () => {
    const { status, body } = await admin.post('/api/experiments', plan);

    expect(status).to.equal(200);
    expect(body.experiment).to.deep.equal({
      ...plan,
      variants: [plan.variants[0], { id: 'warm', share: 0.5, text: { es: '¿Te ha resultado fácil?' } }],
      status: 'running',
      startedAt: clock.now().toISOString(),
      createdBy: admin.id,
    });
    expect((await supervisor.get('/api/experiments')).body).to.deep.equal({ experiments: [body.experiment] });
  });

  it('show a supervisor what came of it', async () => {
    const { experiment } = (await admin.post('/api/experiments', plan)).body;

    const { status, body } = await supervisor.get('/api/experiments/warmer');

    expect(status).to.equal(200);
    expect(body.experiment).to.deep.equal(experiment);
    expect(body.result).to.deep.include({
      verdict: 'collecting',
      worthwhile: 5,
      neededPerVariant: 1569,
      splitLooksBroken: false,
      onOtherScales: 0,
    });
    expect(body.result.rule).to.match(/1569 contacts/);
    expect(body.result.variants).to.have.length(2);
    expect(body.result.variants[1]).to.deep.include({ id: 'warm', share: 0.5, contacts: 0, stillNeeded: 1569 });
    expect(body.result.variants[1].score).to.include({ metric: 'ces', n: 0, score: null });
    expect(body.result.differences).to.deep.equal([
      { variantId: 'warm', value: null, interval: null, verdict: 'collecting', mean: null },
    ]);
  });

  it('end one for good', async () => {
    await admin.post('/api/experiments', plan);

    const { body } = await admin.post('/api/experiments/warmer/stop');

    expect(body.experiment).to.include({ status: 'stopped', stoppedAt: clock.now().toISOString() });
    expect(codeOf(await admin.post('/api/experiments/warmer/stop'))).to.equal('NOT_FOUND');
    expect((await supervisor.get('/api/experiments/warmer')).body.result.verdict).to.equal('cannot_say');
  });

  it('are read by supervisors, changed by admins, and nothing to anybody else', async () => {
    const [plain, stranger] = [await agent('agent'), { get: fetchStatus }];

    expect(codeOf(await plain.get('/api/experiments'))).to.equal('ROLE_NOT_ALLOWED');
    expect(codeOf(await plain.post('/api/experiments', plan))).to.equal('ROLE_NOT_ALLOWED');
    expect(codeOf(await supervisor.post('/api/experiments', plan))).to.equal('ROLE_NOT_ALLOWED');
    expect(codeOf(await supervisor.post('/api/experiments/warmer/stop'))).to.equal('ROLE_NOT_ALLOWED');
    expect(await stranger.get('/api/experiments')).to.equal(401);
    expect((await admin.get('/api/experiments')).body).to.deep.equal({ experiments: [] });
  });

  it('refuse what they do not understand', async () => {
    expect(codeOf(await admin.get('/api/experiments?all=1'))).to.equal('BAD_REQUEST');
    expect(codeOf(await admin.get('/api/experiments/warmer?since=1'))).to.equal('BAD_REQUEST');
    expect(codeOf(await admin.get('/api/experiments/warmer'))).to.equal('NOT_FOUND');
    expect(codeOf(await admin.post('/api/experiments', []))).to.equal('BAD_REQUEST');
    expect(codeOf(await admin.post('/api/experiments', { ...plan, id: 7 }))).to.equal('SURVEY_INVALID');
    expect(codeOf(await admin.post('/api/experiments/warmer/stop', { force: true }))).to.equal('BAD_REQUEST');
    await admin.post('/api/experiments', plan);
    expect(codeOf(await admin.post('/api/experiments', { ...plan, id: 'other' }))).to.equal('EDIT_CONFLICT');
  });

  async function fetchStatus(path: string): Promise<number> {
    return (await fetch(url + path)).status;
  }
});
