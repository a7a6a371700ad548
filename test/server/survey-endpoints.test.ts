import { expect } from 'chai';
import type { Answer } from '../support-files/desk-agent.js';
import { type RunningConvoz, startConvoz } from '../support-files/running-convoz.js';

describe('the endpoints of surveys', function () {
  this.timeout(20_000);
  let convoz: RunningConvoz;
  before(async () => {
    convoz = await startConvoz();
  });
  after(() => convoz.close());

  async function put(path: string, body: unknown, role: 'agent' | 'supervisor' | 'admin'): Promise<Answer> {
    return (await convoz.agent({ role })).send('PUT', path, body);
  }

  const csat = { version: 1, metric: 'csat', min: 1, max: 5, display: 'faces', wording: [] };

  it('show supervisors all versions, the rules and what each scale says in every language', async () => {
    const { status, body } = await (await convoz.agent({ role: 'supervisor' })).get('/api/surveys');

    expect(status).to.equal(200);
    expect(body.surveys.map((survey: { id: string }) => survey.id)).to.include.members(['csat', 'ces', 'nps']);
    expect(body.rules.version).to.equal(1);
    expect(body.scales).to.have.length(5);
    for (const { words } of body.scales) expect(Object.keys(words)).to.have.members(['es', 'gl', 'en', 'pt']);
  });

  it('show agents the scales alone', async () => {
    const agent = await convoz.agent();

    expect((await agent.get('/api/surveys')).body.error.code).to.equal('ROLE_NOT_ALLOWED');
    const { scales } = (await agent.get('/api/surveys/scales')).body;
    expect(scales[0]).to.have.all.keys('id', 'version', 'metric', 'min', 'max', 'topFrom', 'bottomTo');
  });

  it('refuse what a query does not know', async () => {
    const admin = await convoz.agent({ role: 'admin' });

    expect((await admin.get('/api/surveys?x=1')).body.error.code).to.equal('BAD_REQUEST');
  });

  it('let only admins write', async () => {
    expect((await put('/api/surveys/csat', csat, 'supervisor')).body.error.code).to.equal('ROLE_NOT_ALLOWED');
    expect((await put('/api/surveys/rules', {}, 'supervisor')).body.error.code).to.equal('ROLE_NOT_ALLOWED');
  });

  it('keep the next version, and refuse one made from an older version', async () => {
    const saved = await put('/api/surveys/csat', csat, 'admin');
    expect(saved.body.survey).to.include({ id: 'csat', version: 2, display: 'faces', topFrom: 4, bottomTo: 2 });

    const stale = await put('/api/surveys/csat', csat, 'admin');
    expect([stale.status, stale.body.error.code]).to.deep.equal([409, 'EDIT_CONFLICT']);
  });

  it('keep the next rules, and name what is wrong with others', async () => {
    const saved = await put('/api/surveys/rules', { version: 1, closing: [] }, 'admin');
    expect(saved.body.rules).to.deep.equal({ version: 2, closing: [] });

    const wrong = await put('/api/surveys/rules', { version: 2, closing: [{}] }, 'admin');
    expect([wrong.status, wrong.body.error.code]).to.deep.equal([400, 'SURVEY_INVALID']);
    expect((await put('/api/surveys/rules', [], 'admin')).body.error.code).to.equal('BAD_REQUEST');
  });
});
