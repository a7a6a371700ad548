import { expect } from 'chai';
import { Customer } from '../../support-files/customer.js';
import type { DeskAgent } from '../../support-files/desk-agent.js';
import { type RunningConvoz, startConvoz } from '../../support-files/running-convoz.js';

describe('canned replies and macros at the desk', () => {
  let convoz: RunningConvoz;
  let ana: DeskAgent;
  let breo: DeskAgent;
  let sabela: DeskAgent;
  let customer: Customer;
  before(async () => {
    convoz = await startConvoz();
    [ana, breo, sabela] = await Promise.all([
      convoz.agent({ name: 'Ana' }),
      convoz.agent({ name: 'Breo' }),
      convoz.agent({ name: 'Sabela', role: 'supervisor' }),
    ]);
    customer = await Customer.start(convoz.url, { locale: 'en' });
    await customer.tell('I want to speak to a person');
    await ana.claim(customer.conversationId);
  });
  after(async () => {
    await customer.leave();
    await convoz.close();
  });

  const reply = { code: 'Refund', language: 'en', title: 'Refund', text: 'Done, {{customer.name}}. {{agent.name}}' };
  const codes = async (agent: DeskAgent, query: string) =>
    (await agent.get(`/api/canned-replies?${query}`)).body.cannedReplies.map(({ code }: { code: string }) => code);

  it('are there from the first start, and found by how the code begins', async () => {
    expect(await codes(ana, 'code=he&language=pt')).to.deep.equal(['hello']);
    expect((await ana.get('/api/macros')).body.macros.length).to.be.greaterThan(2);
  });

  it("of one's own are nobody else's, to see or to change", async () => {
    const { cannedReply } = (await ana.post('/api/canned-replies', reply)).body;
    const path = `/api/canned-replies/${cannedReply.id}`;

    const seen = await codes(breo, 'code=refund');
    const changed = await breo.send('PUT', path, { ...reply, version: 1 });
    const removed = await sabela.send('DELETE', path);
    const filled = await breo.post(`${path}/fill`, { conversationId: customer.conversationId });

    expect(cannedReply).to.deep.include({ code: 'refund', ownerId: ana.id, version: 1 });
    expect(seen).to.deep.equal([]);
    expect([changed.status, removed.status, filled.status]).to.deep.equal([404, 404, 404]);
    expect(await codes(ana, 'code=refund')).to.deep.equal(['refund']);
    expect((await ana.send('PUT', path, { ...reply, version: 1 })).body.cannedReply.version).to.equal(2);
    expect((await ana.send('PUT', path, { ...reply, version: 1 })).body.error.code).to.equal('EDIT_CONFLICT');
    expect((await ana.send('DELETE', path)).status).to.equal(200);
  });

  it("are everybody's when a supervisor writes them", async () => {
    const shared = { ...reply, code: 'shared', shared: true };

    const byAgent = await ana.post('/api/canned-replies', shared);
    const bySupervisor = await sabela.post('/api/canned-replies', shared);
    const changed = await ana.send('PUT', `/api/canned-replies/${bySupervisor.body.cannedReply.id}`, {
      ...reply,
      version: 1,
    });

    expect([byAgent.status, bySupervisor.status, changed.status]).to.deep.equal([403, 200, 403]);
    expect(await codes(breo, 'code=shared')).to.deep.equal(['shared']);
  });

  it('with a variable there is none of are refused, and so is a code that is taken', async () => {
    const unknown = await ana.post('/api/canned-replies', { ...reply, text: 'Hi {{customer.iban}}' });
    await ana.post('/api/canned-replies', { ...reply, code: 'twice' });
    const twice = await ana.post('/api/canned-replies', { ...reply, code: 'twice' });
    const strange = await ana.post('/api/canned-replies', { ...reply, code: 'no spaces' });

    expect([unknown.status, unknown.body.error.code]).to.deep.equal([400, 'VARIABLE_UNKNOWN']);
    expect(twice.body.error.code).to.equal('EDIT_CONFLICT');
    expect(strange.status).to.equal(400);
  });

  it('are filled for the conversation, and say what was not known', async () => {
    const { cannedReply } = (await ana.post('/api/canned-replies', { ...reply, code: 'fill' })).body;
    const path = `/api/canned-replies/${cannedReply.id}/fill`;

    const filled = await ana.post(path, { conversationId: customer.conversationId });

    expect(filled.body).to.deep.equal({ text: 'Done. Ana', empty: ['customer.name'] });
    expect((await ana.post(path, { conversationId: 'none' })).status).to.equal(404);
  });

  it('as a macro are said in the language of the conversation, with the rest of it, and once', async () => {
    const steps = [
      { do: 'label', label: 'Solved' },
      { do: 'priority', priority: 'low' },
      { do: 'reply', code: 'bye' },
    ];
    const { macro } = (await sabela.post('/api/macros', { name: 'Nearly done', steps })).body;
    const run = (agent: DeskAgent) =>
      agent.post(`/api/macros/${macro.id}/run`, { conversationId: customer.conversationId, runId: 'click' });

    const [one] = await Promise.all([run(ana), run(ana), run(ana)]);
    const said = await customer.waitForReply('I’m glad I could help');
    const byBreo = await breo.post(`/api/macros/${macro.id}/run`, { conversationId: customer.conversationId });

    expect(one?.body.conversation).to.deep.include({ labels: ['solved'], priority: 'low' });
    expect(said.text).to.not.include('{{');
    const farewells = (await customer.transcript()).filter(({ text }) => text?.includes('I’m glad I could help'));
    expect(farewells).to.have.length(1);
    expect(byBreo.body.error.code).to.equal('NOT_ASSIGNED_TO_YOU');
  });

  it('are edited by supervisors, and say what they cannot do', async () => {
    const steps = [{ do: 'close' }, { do: 'label', label: 'late' }];

    const byAgent = await ana.post('/api/macros', { name: 'Mine', steps: [{ do: 'close' }] });
    const impossible = await sabela.post('/api/macros', { name: 'Impossible', steps });
    const nowhere = await sabela.post('/api/macros', { name: 'Nowhere', steps: [{ do: 'transfer' }] });
    const lost = await sabela.post('/api/macros', { name: 'Lost', steps: [{ do: 'reply', code: 'not-there' }] });
    const ran = await ana.post(`/api/macros/${lost.body.macro.id}/run`, { conversationId: customer.conversationId });

    expect([byAgent.status, impossible.status, nowhere.status]).to.deep.equal([403, 400, 400]);
    expect([ran.status, ran.body.error.code]).to.deep.equal([404, 'NOT_FOUND']);
    const changed = await sabela.send('PUT', `/api/macros/${lost.body.macro.id}`, {
      name: 'Found',
      steps: [{ do: 'reply', code: 'bye' }],
      version: 1,
    });
    expect(changed.body.macro).to.deep.include({ name: 'Found', version: 2 });
    expect((await sabela.send('DELETE', `/api/macros/${lost.body.macro.id}`)).status).to.equal(200);
    expect((await sabela.send('DELETE', `/api/macros/${lost.body.macro.id}`)).status).to.equal(404);
  });
});
