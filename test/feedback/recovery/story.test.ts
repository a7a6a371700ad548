import { createHmac } from 'node:crypto';
import { expect } from 'chai';
import { isRecovered } from '../../../bot/support/recovery-rules.js';
import { surveys } from '../../../bot/support/survey.js';
import { Customer } from '../../support-files/customer.js';
import type { Answer, DeskAgent } from '../../support-files/desk-agent.js';
import { eventually } from '../../support-files/eventually.js';
import { type RunningConvoz, startConvoz } from '../../support-files/running-convoz.js';
import { hour, minute, TestClock } from '../../support-files/test-clock.js';
import { startWebhookReceiver, type WebhookReceiver } from '../../support-files/webhook-receiver.js';

const secret = 'a secret of the receiver';

describe('a customer who was let down', () => {
  let clock: TestClock;
  let receiver: WebhookReceiver;
  let convoz: RunningConvoz;
  let customer: Customer;
  let ana: DeskAgent;
  let breo: DeskAgent;
  beforeEach(async () => {
    clock = new TestClock();
    receiver = await startWebhookReceiver();
    convoz = await startConvoz({ clock, env: { ALERT_WEBHOOK_URL: receiver.url, ALERT_WEBHOOK_SECRET: secret } });
    [ana, breo] = await Promise.all([convoz.agent({ name: 'Ana' }), convoz.agent({ name: 'Breo' })]);
    customer = await Customer.start(convoz.url);
  });
  afterEach(async () => {
    await customer.leave();
    await convoz.close();
    await receiver.close();
  });

  /** The customer rates a person with one star, and says why; resolves with the case as the desk lists it. */
  async function letDown() {
    await customer.ask('Hello');
    await customer.ask('I want to talk to a person');
    await ana.claim(customer.conversationId);
    await ana.reply(customer.conversationId, 'I cannot help you');
    await customer.waitForReply('I cannot help you');
    await customer.tell('That is a pity');
    await ana.close(customer.conversationId);
    await customer.rate(await customer.waitForSurvey(), { value: 1, comment: 'Nobody even tried' });
    const { body } = await ana.get('/api/cases');
    return body.cases[0];
  }

  const post = (agent: DeskAgent, id: string, what: string, body: object): Promise<Answer> =>
    agent.post(`/api/cases/${id}/${what}`, body);

  it('is gone back to, answered by a person, asked again, and recovered', async () => {
    const opened = await letDown();
    expect(opened).to.deep.include({ status: 'open', reason: 'low_score', version: 1, isOverdue: false });
    expect(opened.rating).to.deep.include({ metric: 'csat', value: 1, comment: 'Nobody even tried' });
    const { id } = opened;

    await eventually(() => receiver.hooks.length > 0);
    const [hook] = receiver.hooks;
    const [, t, v1] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(hook?.headers['x-convoz-signature'])) ?? [];
    expect(createHmac('sha256', secret).update(`${t}.${hook?.body}`).digest('hex')).to.equal(v1);
    expect(JSON.parse(hook?.body ?? '')).to.include({ alert: 'case.opened', caseId: id, metric: 'csat', value: 1 });
    expect(hook?.body).not.to.include('tried');

    const taken = await post(breo, id, 'take', { version: 1 });
    expect(taken.body.case).to.include({ ownerId: breo.id, version: 2 });
    await post(breo, id, 'cause', { version: 2, text: 'Ana had no access to the orders' });
    clock.advance(20 * minute);
    const acted = await post(breo, id, 'action', { version: 3, text: 'Gave her access' });
    expect(Date.parse(acted.body.case.firstActionAt) - Date.parse(opened.openedAt)).to.equal(20 * minute);
    const written = await post(breo, id, 'reply', { version: 4, text: 'We found your parcel', clientId: 'once' });
    expect(written.status).to.equal(200);
    const heard = await customer.waitForReply('We found your parcel');
    expect(heard.channelData.convoz).to.include({ author: 'agent', agentName: 'Breo' });

    clock.advance(minute);
    await customer.tell('Great, where is it?');
    const queue = await breo.get('/api/conversations?state=queued');
    expect(queue.body.conversations.map((one: { id: string }) => one.id)).to.deep.equal([customer.conversationId]);
    const waiting = await convoz.app.store.conversations.find(customer.conversationId);
    expect(waiting?.status).to.include({ tag: 'queued', reason: 'recovery' });
    await breo.claim(customer.conversationId);
    await breo.reply(customer.conversationId, 'On its way to you');
    await customer.tell('Thank you');
    await breo.close(customer.conversationId);
    const ledger = await convoz.app.store.surveys.ofConversation(customer.conversationId);
    expect(ledger.at(-1)?.invitation).to.include({ episode: 2, status: 'suppressed', reason: 'in_recovery' });

    const closed = await post(breo, id, 'close', { version: 5 });
    expect(closed.body.case).to.include({ status: 'closed', version: 6 });
    await convoz.ring();
    await customer.rate(await customer.waitForSurvey(1), { value: 5 });
    const { body: after } = await breo.get(`/api/cases/${id}`);
    expect(after.case.rating.value, 'the first rating stands').to.equal(1);
    expect(after.case.second.value).to.equal(5);
    expect(isRecovered(surveys.csat, after.case.rating.value, after.case.second.value)).to.equal(true);
    expect(after.history.map(({ type, what }: { type: string; what?: string }) => what ?? type)).to.deep.equal([
      'case.opened',
      'taken',
      'cause',
      'action',
      'replied',
      'closed',
    ]);
  });

  it('is written to once, however often the button is clicked', async () => {
    const { id } = await letDown();
    const reply = () => post(breo, id, 'reply', { version: 1, text: 'We found your parcel', clientId: 'once' });

    const [first, repeat] = [await reply(), await reply()];

    expect(first.status).to.equal(200);
    expect(repeat.body.error.code).to.equal('EDIT_CONFLICT');
    await convoz.app.runner.idle();
    const said = (await customer.transcript()).filter(({ text }) => text === 'We found your parcel');
    expect(said).to.have.length(1);
  });

  it('is handed to somebody by supervisors only, and only to who is there', async () => {
    const { id } = await letDown();
    const sabela = await convoz.agent({ name: 'Sabela', role: 'supervisor' });

    const refused = await post(ana, id, 'assign', { version: 1, agentId: breo.id });
    const unknown = await post(sabela, id, 'assign', { version: 1, agentId: 'nobody' });
    const given = await post(sabela, id, 'assign', { version: 1, agentId: breo.id });
    const back = await post(sabela, id, 'assign', { version: 2, agentId: null });

    expect([refused.status, refused.body.error.code]).to.deep.equal([403, 'ROLE_NOT_ALLOWED']);
    expect(unknown.status).to.equal(404);
    expect(given.body.case).to.include({ ownerId: breo.id, version: 2 });
    expect(back.body.case).not.to.have.property('ownerId');
  });

  it('is found in the lists of whose he is, and of nobody once he is not', async () => {
    const { id } = await letDown();
    const mine = async (agent: DeskAgent) => (await agent.get('/api/cases?owner=me')).body.cases.length;
    const nobodys = async () => (await ana.get('/api/cases?owner=nobody')).body.cases.length;
    expect([await mine(ana), await mine(breo), await nobodys()]).to.deep.equal([0, 0, 1]);

    await post(breo, id, 'take', { version: 1 });

    expect([await mine(ana), await mine(breo), await nobodys()]).to.deep.equal([0, 1, 0]);
    clock.advance(49 * hour);
    expect((await convoz.app.store.cases.counts(clock.now())).overdue).to.equal(1);
  });

  it('is listed with the names of all who may have had to do with him, also of those who have none of the cases', async () => {
    await letDown();

    const { body: open } = await ana.get('/api/cases');
    const { body: none } = await ana.get('/api/cases?status=closed');

    for (const { agents } of [open, none]) expect(agents).to.include({ [ana.id]: 'Ana', [breo.id]: 'Breo' });
    expect([open.cases.length, none.cases.length]).to.deep.equal([1, 0]);
  });

  it('is changed only by who has seen the latest, and not once the case is closed', async () => {
    const { id } = await letDown();
    const codes = async (...answers: Promise<Answer>[]) =>
      (await Promise.all(answers)).map(({ status, body }) => [status, body.error?.code]);
    await post(breo, id, 'take', { version: 1 });

    expect(await codes(post(ana, id, 'take', { version: 1 }))).to.deep.equal([[409, 'EDIT_CONFLICT']]);
    expect(await codes(post(ana, id, 'take', { version: 2 }))).to.deep.equal([[409, 'ALREADY_CLAIMED']]);
    const past = new Date(clock.now().getTime() - 1).toISOString();
    expect(await codes(post(breo, id, 'due', { version: 2, at: past }))).to.deep.equal([[400, 'BAD_REQUEST']]);
    await post(breo, id, 'close', { version: 2 });
    const late = { version: 3, text: 'too late' };
    expect(
      await codes(post(breo, id, 'action', late), post(breo, id, 'reply', { ...late, clientId: 'late' })),
    ).to.deep.equal([
      [409, 'CASE_CLOSED'],
      [409, 'CASE_CLOSED'],
    ]);
    expect(await codes(post(breo, 'none', 'take', { version: 1 }))).to.deep.equal([[404, 'NOT_FOUND']]);
    await convoz.app.runner.idle();
    expect((await customer.transcript()).map(({ text }) => text)).not.to.include('too late');
  });

  it('is asked once more only once, also when the case is reopened and closed again', async () => {
    const { id } = await letDown();
    await post(breo, id, 'close', { version: 1 });
    await convoz.ring();

    await post(breo, id, 'reopen', { version: 2 });
    const again = await post(breo, id, 'close', { version: 3 });
    await convoz.ring();

    expect(again.body.case).to.include({ status: 'closed', version: 4 });
    const ledger = await convoz.app.store.surveys.ofConversation(customer.conversationId);
    expect(ledger.filter(({ invitation }) => invitation.occasion === 'recovery')).to.have.length(1);
  });
});
