import { expect } from 'chai';
import { type DemoFile, demoOrders, guarded, readDemoFile } from '../../bot/orders/index.js';
import type { Identity } from '../../bot/support/contact.js';
import { emptyMemory, type Memory } from '../../bot/support/conversation.js';
import type { OrderSystem } from '../../bot/support/order.js';
import { ordersOf } from '../../bot/team/orders-of.js';
import { TestClock } from '../support-files/test-clock.js';

describe("a customer's orders", () => {
  const clock = new TestClock();
  let file: DemoFile;
  let shop: OrderSystem;
  before(async () => {
    file = await readDemoFile('nlp-models/shop/orders.json');
    shop = demoOrders(file, clock);
  });

  const remembering = (slots: Memory['slots'] = {}) => ({ memory: { ...emptyMemory(), slots } });
  const identity = (channel: string, externalId: string, verified: boolean): Identity => ({
    channel,
    externalId,
    contactId: 'c',
    verified,
  });
  const several = () => {
    const found = file.customers.find(({ orders }) => orders.length > 1);
    if (!found) throw new Error('No customer with several orders');
    return found;
  };
  const numbers = (orders: { number: string }[]) => orders.map(({ number }) => number);

  it('are all his recent ones where the site or his mailbox vouches for him, latest first', async () => {
    const { id, email, orders } = several();
    const latest = [...orders].sort((a, b) => b.placed - a.placed).map(({ number }) => number);

    const bySite = await ordersOf(remembering(), [identity('user', id, true)], shop);
    const byMail = await ordersOf(remembering(), [identity('email', email, true)], shop);

    expect(bySite.status).to.equal('found');
    expect(numbers(bySite.orders)).to.deep.equal(latest);
    expect(numbers(byMail.orders)).to.deep.equal(latest);
  });

  it('are none while nothing proves who he is, whatever he calls himself', async () => {
    const { id, email } = several();
    const claimed = [identity('user', id, false), identity('email', email, false), identity('directline', id, true)];

    expect(await ordersOf(remembering(), claimed, shop)).to.deep.equal({ status: 'unproved', orders: [] });
  });

  it('are the one he proved in the conversation, and not its neighbours', async () => {
    const { email, orders } = several();
    const [order] = orders;

    const proved = await ordersOf(remembering({ order: order?.number ?? '', orderEmail: email }), [], shop);
    const wrong = await ordersOf(remembering({ order: order?.number ?? '', orderEmail: 'x@y.example' }), [], shop);
    const halfSaid = await ordersOf(remembering({ order: order?.number ?? '' }), [], shop);

    expect(numbers(proved.orders)).to.deep.equal([order?.number]);
    expect(wrong).to.deep.equal({ status: 'found', orders: [] });
    expect(halfSaid).to.deep.equal({ status: 'unproved', orders: [] });
  });

  it('are unavailable when the shop does not answer, and a shop that cannot list them is asked for the one', async () => {
    const { id, email, orders } = several();
    const down: OrderSystem = {
      normalise: (number) => number,
      find: () => Promise.reject(new Error('HTTP 500')),
      ofCustomer: () => Promise.reject(new Error('HTTP 500')),
    };
    const problems: unknown[] = [];
    const guard = { clock, onFailure: (problem: unknown) => problems.push(problem) };
    const { ofCustomer: _none, ...simple } = shop;
    const slots = { order: orders[0]?.number ?? '', orderEmail: email };

    const unavailable = await ordersOf(remembering(slots), [identity('user', id, true)], guarded(down, guard));
    const one = await ordersOf(remembering(slots), [identity('user', id, true)], guarded(simple, guard));

    expect(unavailable).to.deep.equal({ status: 'unavailable', orders: [] });
    expect(problems).to.have.length(2);
    expect(numbers(one.orders)).to.deep.equal([orders[0]?.number]);
  });
});
