import { join } from 'node:path';
import { expect } from 'chai';
import { Customer } from '../../support-files/customer.js';
import type { DeskAgent } from '../../support-files/desk-agent.js';
import { dump } from '../../support-files/dump.js';
import { type RunningConvoz, startConvoz } from '../../support-files/running-convoz.js';
import { day, hour, minute, TestClock } from '../../support-files/test-clock.js';

describe('a conversation at work', () => {
  let convoz: RunningConvoz;
  let clock: TestClock;
  let ana: DeskAgent;
  let breo: DeskAgent;
  let sabela: DeskAgent;
  before(async () => {
    clock = new TestClock();
    convoz = await startConvoz({ clock });
    [ana, breo, sabela] = await Promise.all([
      convoz.agent({ name: 'Ana' }),
      convoz.agent({ name: 'Breo' }),
      convoz.agent({ name: 'Sabela', role: 'supervisor' }),
    ]);
  });
  after(() => convoz.close());

  const customers: Customer[] = [];
  afterEach(async () => {
    await Promise.all(customers.splice(0).map((customer) => customer.leave()));
  });

  async function waiting(locale = 'en'): Promise<Customer> {
    const customer = await Customer.start(convoz.url, { locale });
    customers.push(customer);
    clock.advance(1000);
    await customer.tell('I want to speak to a person');
    return customer;
  }
  const act = (agent: DeskAgent, { conversationId }: Customer, what: string, body: object = {}) =>
    agent.post(`/api/conversations/${conversationId}/${what}`, body);
  const detail = async ({ conversationId }: Customer, agent = ana) =>
    (await agent.get(`/api/conversations/${conversationId}`)).body;
  const list = async (query: string, agent = ana) => (await agent.get(`/api/conversations?${query}`)).body;
  const idsOf = (body: { conversations: { id: string }[] }) => body.conversations.map(({ id }) => id);

  it('never shows a note to the customer: not live, not on replay, not in anything that leaves', async () => {
    const canary = 'quokka-7731';
    const customer = await waiting();
    await ana.claim(customer.conversationId);

    const noted = await act(ana, customer, 'note', { text: `He is a ${canary}`, mentions: [breo.id] });
    await act(ana, customer, 'transfer', { agentId: breo.id, note: `Still a ${canary}`, mentions: [] });
    await breo.reply(customer.conversationId, 'Hello, I am Breo');
    await customer.waitForReply('Hello, I am Breo');

    expect(noted.status).to.equal(200);
    expect(JSON.stringify(customer.heard)).to.not.include(canary);
    expect(JSON.stringify(await customer.transcript())).to.not.include(canary);
    const tables = await dump(join(convoz.dataDir, 'convoz.db'));
    const holding = Object.keys(tables).filter((table) => tables[table]?.some((row) => row.includes(canary)));
    expect(holding).to.deep.equal(['notes']);
    const { notes } = await detail(customer, breo);
    expect(
      notes.map(({ text, agentId, mentions }: Record<string, unknown>) => [text, agentId, mentions]),
    ).to.deep.equal([
      [`He is a ${canary}`, ana.id, [breo.id]],
      [`Still a ${canary}`, ana.id, []],
    ]);
  });

  it('takes cards out of notes, as out of everything that is kept', async () => {
    const customer = await waiting();

    await act(ana, customer, 'note', { text: 'Card 4111 1111 1111 1111' });

    expect((await detail(customer)).notes[0].text).to.not.include('1111 1111');
  });

  it('is given by an agent to himself only, and by a supervisor to anybody', async () => {
    const customer = await waiting();

    const toBreo = await act(ana, customer, 'assign', { agentId: breo.id });
    const toHerself = await act(ana, customer, 'assign', { agentId: ana.id });
    const late = await act(breo, customer, 'assign', { agentId: breo.id });
    const bySabela = await act(sabela, customer, 'assign', { agentId: breo.id });
    const toNobody = await act(sabela, customer, 'assign', { agentId: 'nobody-here' });

    expect([toBreo.status, toHerself.status, late.status]).to.deep.equal([403, 200, 409]);
    expect(bySabela.body.conversation.status).to.include({ tag: 'assigned', agentId: breo.id });
    expect(toNobody.status).to.equal(404);
  });

  it('is passed on to a team that there is', async () => {
    const customer = await waiting();
    await ana.claim(customer.conversationId);
    const team = { id: 'second-line', name: 'Second line', members: [], languages: [], topics: [], version: 1 };
    await convoz.app.store.teams.keep({ ...team, assignment: 'claim', targets: {} }, sabela.id, clock.now());

    const nowhere = await act(ana, customer, 'transfer', { teamId: 'third-line' });
    const both = await act(ana, customer, 'transfer', { teamId: 'second-line', agentId: breo.id });
    const there = await act(ana, customer, 'transfer', { teamId: 'second-line' });

    expect([nowhere.status, both.status]).to.deep.equal([404, 400]);
    expect(there.body.conversation).to.deep.include({ teamId: 'second-line' });
    expect(idsOf(await list('team=second-line&state=queued'))).to.deep.equal([customer.conversationId]);
  });

  it('is put off within a year, and wakes by itself or by the customer', async () => {
    const customer = await waiting();
    await ana.claim(customer.conversationId);
    const until = (ms: number) => ({ until: new Date(clock.now().getTime() + ms).toISOString() });

    const past = await act(ana, customer, 'snooze', until(-1));
    const tooFar = await act(ana, customer, 'snooze', until(400 * day));
    const good = await act(ana, customer, 'snooze', until(hour));
    const putOff = idsOf(await list('state=snoozed&assignee=me'));
    await customer.tell('Are you there?');

    expect([past.status, tooFar.status]).to.deep.equal([400, 400]);
    expect(good.body.conversation.status).to.include({ tag: 'snoozed', ...until(hour) });
    expect(putOff).to.deep.equal([customer.conversationId]);
    expect((await detail(customer)).conversation.status).to.include({ tag: 'assigned', agentId: ana.id });
    await act(ana, customer, 'snooze', until(minute));
    clock.advance(2 * minute);
    await convoz.ring();
    expect((await detail(customer)).conversation.status.tag).to.equal('assigned');
  });

  it('stands in lists by urgency, label, language and whose it is, page by page', async () => {
    const label = 'list test';
    const [first, second, third] = [await waiting(), await waiting('gl'), await waiting()];
    for (const customer of [first, second, third]) await act(ana, customer, 'label', { label: ' List TEST ' });
    await act(ana, third, 'priority', { priority: 'urgent' });

    const query = `state=queued&label=${encodeURIComponent(label)}`;
    const page = await list(`${query}&limit=2`);
    const next = await list(`${query}&limit=2&after=${page.next}`);
    await breo.claim(second.conversationId);

    expect(idsOf(page)).to.deep.equal([third.conversationId, first.conversationId]);
    expect(page.conversations[0]).to.deep.include({ priority: 'urgent', labels: [label] });
    expect(idsOf(next)).to.deep.equal([second.conversationId]);
    expect(next.next).to.equal(undefined);
    const all = `state=queued,assigned&label=${encodeURIComponent(label)}`;
    expect(idsOf(await list(`${all}&assignee=${breo.id}`))).to.deep.equal([second.conversationId]);
    expect(idsOf(await list(`${all}&assignee=nobody`))).to.deep.equal([third.conversationId, first.conversationId]);
    expect(idsOf(await list(`${all}&priority=urgent`))).to.deep.equal([third.conversationId]);
    expect(idsOf(await list(`${all}&channel=azure`))).to.deep.equal([]);
    expect((await ana.get('/api/conversations?after=elsewhere')).status).to.equal(400);
    expect((await ana.get('/api/conversations?state=asleep')).status).to.equal(400);
  });

  it('shows who he is, what he ordered, what was before, and what the bot would say', async () => {
    const customer = await waiting();
    await customer.tell('What are your opening hours?');

    const shown = await detail(customer);

    expect(shown.contact.identities).to.have.length(1);
    expect(shown.contact.identities[0]).to.include({ channel: 'directline', verified: false });
    expect(shown.orders).to.deep.equal({ status: 'unproved', orders: [] });
    expect(shown.earlier).to.deep.equal([]);
    expect(shown.suggestions[0]).to.include({ intent: 'store.hours' });
    expect(shown.suggestions[0].text).to.have.length.greaterThan(10);
    expect(shown.suggestions[0].probability).to.be.within(0, 1);
    expect(shown.conversation.memory.trail).to.have.length.greaterThan(0);
  });

  it('shows the orders of a customer whose identity is proved, and of nobody else', async () => {
    const [sample] = convoz.app.demo.samples();
    const customer = await waiting();
    const { contact } = await detail(customer);
    const [peer] = contact.identities;
    const at = clock.now();

    await convoz.app.store.customers.prove({
      peer,
      verified: { channel: 'email', externalId: sample?.email ?? '' },
      fresh: { id: 'fresh', createdAt: at, surveyOptOut: false },
      moveId: 'move-1',
      at,
    });

    const { orders } = await detail(customer);
    expect(orders.status).to.equal('found');
    expect(orders.orders.map(({ number }: { number: string }) => number)).to.include(sample?.number);
    expect(JSON.stringify(orders)).to.not.match(/street|calle|rúa/i);
  });

  it('shows ratings with their scale, and recovery cases', async () => {
    const customer = await waiting();
    await ana.claim(customer.conversationId);
    await customer.tell('My parcel is wet');
    await ana.reply(customer.conversationId, 'That is a pity');
    await customer.waitForReply('That is a pity');
    await ana.close(customer.conversationId);
    await customer.rate(await customer.waitForSurvey(), { value: 1, comment: 'Wet' });

    const { ratings, cases } = await detail(customer);

    expect(ratings).to.have.length(1);
    expect(ratings[0]).to.include({ metric: 'csat', value: 1, min: 1, max: 5, topFrom: 4, episode: 1, comment: 'Wet' });
    expect(cases).to.have.length(1);
    expect(cases[0]).to.include({ status: 'open' });
  });

  it('is closed as spam, and reopened by any agent', async () => {
    const customer = await waiting();
    await ana.claim(customer.conversationId);

    await act(ana, customer, 'close', { spam: true });
    const ledger = await convoz.app.store.surveys.ofConversation(customer.conversationId);
    const reopened = await act(breo, customer, 'reopen');
    const again = await act(breo, customer, 'reopen');

    expect(ledger.map(({ invitation }) => invitation.reason)).to.deep.equal(['spam']);
    expect(reopened.body.conversation).to.deep.include({ episode: 2 });
    expect(reopened.body.conversation.status).to.include({ tag: 'assigned', agentId: breo.id });
    expect([again.status, again.body.error.code]).to.deep.equal([409, 'CONVERSATION_OPEN']);
  });
});
