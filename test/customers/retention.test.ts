import { expect } from 'chai';
import { Customer } from '../support-files/customer.js';
import { type RunningConvoz, startConvoz } from '../support-files/running-convoz.js';
import { day, minute, TestClock } from '../support-files/test-clock.js';

describe('what grows old', () => {
  const clock = new TestClock('2024-03-10T10:00:00.000Z');
  let convoz: RunningConvoz;
  before(async () => {
    convoz = await startConvoz({ clock });
  });
  after(() => convoz.close());

  const sweep = () => convoz.app.workplace.customers.sweep();
  const saidBy = async (customer: Customer) =>
    (await convoz.app.store.messages.since(customer.conversationId, 0, 1000)).map(({ text }) => text).filter(Boolean);

  /** A talk that is closed and rated. */
  const rated = async (value: number): Promise<Customer> => {
    const customer = await Customer.start(convoz.url);
    await customer.tell('how long does delivery take?');
    clock.advance(10 * minute);
    await convoz.ring();
    const survey = await customer.waitForSurvey();
    await customer.rate(survey, { value });
    await customer.rate(survey, { comment: 'what I think of it' });
    return customer;
  };

  it('goes by night: texts after thirteen months, customers after twenty-four, and no figure changes', async function () {
    this.timeout(60_000);
    const [one, two] = [await rated(5), await rated(1)];
    const talking = await Customer.start(convoz.url);
    await talking.tell('I want to talk to a person');
    const figures = async () => {
      const admin = await convoz.agent({ role: 'admin' });
      const range = 'from=2024-03-01&to=2024-03-31';
      const reports = await Promise.all(
        ['ces', 'outcomes', 'volume'].map((name) => admin.get(`/api/reports/${name}?${range}`)),
      );
      expect(reports.map(({ status }) => status)).to.deep.equal([200, 200, 200]);
      expect(reports[0]?.body.scales).to.have.length(1);
      expect(reports[2]?.body.episodes).to.equal(3);
      return JSON.stringify(reports, (key, value) => (key === 'asOf' ? undefined : value));
    };
    expect(await saidBy(one)).to.include('what I think of it');

    clock.advance(40 * day);
    expect((await sweep()).payloads).to.be.greaterThan(5);
    expect(await saidBy(one)).to.include('what I think of it');

    // By now it is known who came back, and what is overdue.
    const before = await figures();

    clock.advance(360 * day);
    expect((await sweep()).texts).to.be.greaterThan(5);
    expect([await saidBy(one), await saidBy(two)]).to.deep.equal([[], []]);
    expect(await saidBy(talking)).to.include('I want to talk to a person');
    const contactId = (await convoz.app.store.conversations.find(one.conversationId))?.contactId ?? '';
    expect((await convoz.app.store.customers.identities(contactId)).length).to.equal(1);

    clock.advance(340 * day);
    expect((await sweep()).contacts).to.equal(2);
    expect(await convoz.app.store.customers.identities(contactId)).to.deep.equal([]);
    expect(await saidBy(talking)).to.include('I want to talk to a person');
    expect(await sweep()).to.deep.include({ texts: 0, contacts: 0 });
    expect(await figures()).to.equal(before);
  });
});
