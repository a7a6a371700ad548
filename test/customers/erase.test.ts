import { expect } from 'chai';
import { Customer } from '../support-files/customer.js';
import type { DeskAgent } from '../support-files/desk-agent.js';
import { type RunningConvoz, startConvoz } from '../support-files/running-convoz.js';
import { filesWith } from './grep-files.js';

/** A word that no other text has, in every kind of thing a customer leaves. */
const canary = 'zanahoriaqxv';

describe('erasing a contact', () => {
  let convoz: RunningConvoz;
  let admin: DeskAgent;
  before(async () => {
    convoz = await startConvoz();
    admin = await convoz.agent({ role: 'admin' });
  });
  after(() => convoz.close());

  const contactOf = async (customer: Customer) =>
    (await convoz.app.store.conversations.find(customer.conversationId))?.contactId ?? 'none';

  /** A long talk with the bot and a person, with an e-mail address, an order, a rating and a comment. */
  const talk = async (): Promise<Customer> => {
    const customer = await Customer.start(convoz.url);
    for (let i = 0; i < 40; i++) await customer.tell(`what is ${canary} number ${i} about, ${'long '.repeat(i)}`);
    await sendFile(customer, `${canary}.txt`, `${canary} stands in a file. `.repeat(20_000));
    await customer.tell('where is my order MR-10474');
    await customer.tell(`${canary}@shop.example`);
    await customer.tell('I want to talk to a person');
    await customer.tell(`${canary}.too@shop.example`);
    await admin.claim(customer.conversationId);
    await admin.reply(customer.conversationId, `Hello ${canary}, this is about you.`);
    await admin.post(`/api/conversations/${customer.conversationId}/note`, { text: `${canary} is nice` });
    const id = await contactOf(customer);
    const { body } = await admin.get(`/api/contacts/${id}`);
    const edit = { version: body.contact.version, name: `Sofía ${canary}`, attributes: { street: `${canary} 5` } };
    expect((await admin.send('PATCH', `/api/contacts/${id}`, edit)).status).to.equal(200);
    await admin.close(customer.conversationId);
    const survey = await customer.waitForSurvey();
    await customer.rate(survey, { value: 1 });
    await customer.rate(survey, { comment: `${canary} was not helped` });
    return customer;
  };

  const sendFile = async (customer: Customer, name: string, text: string) => {
    const form = new FormData();
    form.append('file', new Blob([text]), name);
    const path = `/v3/directline/conversations/${customer.conversationId}/upload`;
    const headers = { authorization: `Bearer ${customer.token}` };
    const { status } = await fetch(convoz.url + path, { method: 'POST', headers, body: form });
    expect(status).to.equal(200);
  };

  it('leaves nothing of him in the files of the database, while the service goes on and other customers talk', async function () {
    this.timeout(60_000);
    const customer = await talk();
    const other = await Customer.start(convoz.url);
    await other.tell('how long does delivery take?');
    const id = await contactOf(customer);
    const report = await admin.get(`/api/reports/comments?from=2026-01-01&to=2026-12-31`);
    expect(await filesWith(canary, convoz.dataDir)).not.to.deep.equal([]);

    const erased = await admin.post(`/api/contacts/${id}/erase`, { confirm: `Sofía ${canary}` });

    expect(report.status, JSON.stringify(report.body)).to.equal(200);
    expect([erased.status, erased.body]).to.deep.equal([200, { erased: [id] }]);
    expect(await filesWith(canary, convoz.dataDir)).to.deep.equal([]);
    const exported = await fetch(`${convoz.url}/api/contacts/${id}/export`, { headers: admin.headers });
    expect(await exported.text()).not.to.include(canary);
    const { body: found } = await admin.get(`/api/contacts?q=${canary}`);
    expect(found.contacts).to.deep.equal([]);
    expect((await other.ask('what are your opening hours?')).length).to.be.greaterThan(0);
  });

  it('does not end his conversation: what he says afterwards begins anew, without what was known of him', async () => {
    const customer = await Customer.start(convoz.url);
    await customer.tell('where is my order MR-10474');
    const id = await contactOf(customer);

    await admin.post(`/api/contacts/${id}/erase`, { confirm: id });
    const answers = await customer.ask('how long does delivery take?');

    expect(answers.length).to.be.greaterThan(0);
    const again = await convoz.app.store.conversations.find(customer.conversationId);
    expect(JSON.stringify(again?.memory)).not.to.include('10474');
  });

  it('asks for the name of whoever really goes: of a merged contact, the one who has all that was his', async () => {
    const [one, two] = [await Customer.start(convoz.url), await Customer.start(convoz.url)];
    for (const customer of [one, two]) await customer.tell('hello');
    const [id, into] = [await contactOf(one), await contactOf(two)];
    await admin.post(`/api/contacts/${id}/merge`, { into });

    const unaware = await admin.post(`/api/contacts/${id}/erase`, { confirm: id });
    const kept = (await convoz.app.store.customers.find(into))?.erasedAt;
    const aware = await admin.post(`/api/contacts/${id}/erase`, { confirm: into });

    expect([unaware.body.error?.code, kept]).to.deep.equal(['BAD_REQUEST', undefined]);
    expect(aware.body.erased).to.have.members([id, into]);
    const [entry] = await convoz.app.store.audit.list({ action: 'contact.erased', limit: 1 });
    expect(entry?.object).to.deep.equal({ kind: 'contact', id: into });
  });

  it('asks for the name or the id, and is for admins', async () => {
    const customer = await Customer.start(convoz.url);
    await customer.tell('hello');
    const id = await contactOf(customer);
    const supervisor = await convoz.agent({ role: 'supervisor' });

    const wrong = await admin.post(`/api/contacts/${id}/erase`, { confirm: 'somebody' });
    const forbidden = await supervisor.post(`/api/contacts/${id}/erase`, { confirm: id });

    expect([wrong.status, wrong.body.error.code]).to.deep.equal([400, 'BAD_REQUEST']);
    expect([forbidden.status, forbidden.body.error.code]).to.deep.equal([403, 'ROLE_NOT_ALLOWED']);
    expect((await convoz.app.store.customers.find(id))?.erasedAt).to.equal(undefined);
  });
});
