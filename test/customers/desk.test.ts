import { expect } from 'chai';
import { Customer } from '../support-files/customer.js';
import type { DeskAgent } from '../support-files/desk-agent.js';
import { eventually } from '../support-files/eventually.js';
import { type RunningConvoz, startConvoz } from '../support-files/running-convoz.js';
import { day, minute, TestClock } from '../support-files/test-clock.js';

describe('contacts at the desk', () => {
  const clock = new TestClock();
  let convoz: RunningConvoz;
  let agent: DeskAgent;
  let supervisor: DeskAgent;
  before(async () => {
    convoz = await startConvoz({ clock });
  });
  after(() => convoz.close());
  beforeEach(async () => {
    // Sessions end with the day, and these tests go on for days.
    agent = await convoz.agent();
    supervisor = await convoz.agent({ role: 'supervisor' });
  });

  /** Somebody who says something; resolves with his contact's id too. */
  const talk = async (...texts: string[]) => {
    const customer = await Customer.start(convoz.url);
    for (const text of texts) await customer.tell(text);
    const id = (await convoz.app.store.conversations.find(customer.conversationId))?.contactId ?? '';
    return { customer, id };
  };

  it('are shown with what is known, changed by whoever saw the latest, and found by it', async () => {
    const { id } = await talk('hello');

    const { body: seen } = await agent.get(`/api/contacts/${id}`);
    const edit = { version: seen.contact.version, name: 'Antía Souto', attributes: { plan: 'gold' } };
    const [first, second] = [
      await agent.send('PATCH', `/api/contacts/${id}`, edit),
      await agent.send('PATCH', `/api/contacts/${id}`, { ...edit, name: 'Too late' }),
    ];
    const { body: found } = await agent.get('/api/contacts?q=souto');

    expect(seen.identities).to.have.length(1);
    expect(first.body.contact).to.deep.include({ name: 'Antía Souto', attributes: { plan: 'gold' } });
    expect([second.status, second.body.error.code]).to.deep.equal([409, 'EDIT_CONFLICT']);
    expect(found.contacts.map((one: { id: string }) => one.id)).to.deep.equal([id]);
  });

  it('are read by nobody unnoticed, whichever way: each agent is noted once an hour', async () => {
    const { id } = await talk('hello');
    const views = async () =>
      (await convoz.app.store.audit.list({ action: 'contact.viewed', object: { kind: 'contact', id }, limit: 9 })).map(
        ({ actor }) => actor,
      );

    await agent.get(`/api/contacts/${id}/timeline`);
    await agent.get(`/api/contacts/${id}/timeline`);
    expect(await views()).to.deep.equal([agent.id]);
    await agent.get(`/api/contacts/${id}`);
    await supervisor.get(`/api/contacts/${id}`);

    expect(await views()).to.have.members([agent.id, supervisor.id]);
  });

  it('keep a change while the customer goes on talking, though a turn that knew the old card is under way', async () => {
    const { customer, id } = await talk('hello');
    const { body } = await agent.get(`/api/contacts/${id}`);

    await agent.send('PATCH', `/api/contacts/${id}`, { version: body.contact.version, name: 'Brais' });
    // Changes the language of the contact, which is written with the turn.
    await customer.tell('¿Cuánto tarda el envío a Vigo? Quiero hablar en español, por favor');

    expect((await agent.get(`/api/contacts/${id}`)).body.contact).to.include({ name: 'Brais', language: 'es' });
  });

  it('have one timeline in pages, also once two of them have become one', async () => {
    const [one, two] = [await talk('first of one'), await talk('first of two')];
    await one.customer.tell('second of one');

    const merged = await supervisor.post(`/api/contacts/${one.id}/merge`, { into: two.id });
    const said: string[] = [];
    for (let next: string | undefined = ''; next !== undefined; ) {
      const before: string = next && `&before=${encodeURIComponent(next)}`;
      const { body } = await agent.get(`/api/contacts/${two.id}/timeline?limit=2${before}`);
      said.push(...body.messages.map(({ text }: { text: string }) => text));
      next = body.next;
    }

    expect(merged.status).to.equal(200);
    const own = said.filter((text) => / of (one|two)$/.test(text));
    expect(own).to.have.members(['second of one', 'first of two', 'first of one']);
    expect(own[0]).to.equal('second of one');
    expect(said.length).to.be.greaterThan(5);
  });

  it('are merged while they talk: nothing is lost, nobody waits, and the undo gives each his own', async () => {
    const [one, two] = [await talk('hello'), await talk('hello')];

    const talking = Array.from({ length: 10 }, (_one, i) => [
      one.customer.ask(`how long does delivery take? ${i}`),
      two.customer.ask(`what are your opening hours? ${i}`),
    ]).flat();
    const merged = await supervisor.post(`/api/contacts/${one.id}/merge`, { into: two.id });
    const answers = await Promise.all(talking);

    expect(answers.every((given) => given.length > 0)).to.equal(true);
    const contactOf = async ({ customer }: typeof one) =>
      (await convoz.app.store.conversations.find(customer.conversationId))?.contactId;
    expect([await contactOf(one), await contactOf(two)]).to.deep.equal([two.id, two.id]);
    await Promise.all([
      one.customer.ask('how long does delivery take?'),
      supervisor.post(`/api/contact-moves/${merged.body.moveId}/undo`),
    ]);
    await one.customer.tell('and again');
    expect([await contactOf(one), await contactOf(two)]).to.deep.equal([one.id, two.id]);
  });

  it('count as one customer in reports once merged, who came back, and as two again after the undo', async () => {
    clock.advance(30 * day);
    const dayAt = (days: number) => new Date(clock.now().getTime() + days * day).toISOString().slice(0, 10);
    const range = `from=${dayAt(0)}&to=${dayAt(1)}`;
    const returns = async () => {
      const { status, body } = await (await convoz.agent()).get(`/api/reports/outcomes?${range}`);
      expect(status, JSON.stringify(body)).to.equal(200);
      return body.outcomes.cameBack;
    };
    const first = await talk('how long does delivery take?');
    clock.advance(40 * minute);
    await convoz.ring();
    const second = await talk('what are your opening hours?');
    expect(await returns()).to.equal(0);

    supervisor = await convoz.agent({ role: 'supervisor' });
    const { body } = await supervisor.post(`/api/contacts/${first.id}/merge`, { into: second.id });
    await eventually(async () => (await returns()) === 1);
    await supervisor.post(`/api/contact-moves/${body.moveId}/undo`);
    await eventually(async () => (await returns()) === 0);
  });
});
