import { expect } from 'chai';
import { type DemoFile, demoOrders, readDemoFile } from '../../bot/orders/index.js';
import { type OrderLookup, orderStatuses } from '../../bot/support/order.js';

describe('demoOrders', () => {
  let file: DemoFile;
  const now = new Date('2026-11-23T09:42:00Z');
  const clock = { now: () => now };

  before(async () => {
    file = await readDemoFile('nlp-models/shop/orders.json');
  });

  it('gives an order to whoever knows its e-mail, in whatever case', async () => {
    const order = found(
      await demoOrders(file, clock).find('MR-10482', { kind: 'email', email: ' ANA@correo.example' }),
    );

    expect(order).to.include({
      number: 'MR-10482',
      status: 'shipped',
      placedOn: '2026-11-19',
      city: 'Lugo',
      totalCents: 11_800,
    });
    expect(order.asOf).to.deep.equal(now);
    expect(order.parcels.map((parcel) => parcel.status)).to.deep.equal(['shipped', 'delivered']);
    expect(order.parcels[0]).to.include({ estimatedFrom: '2026-11-24', estimatedTo: '2026-11-25' });
    expect(order.parcels[1]).to.include({ deliveredOn: '2026-11-22' });
    expect(order.items.map(({ names, quantity }) => `${quantity} ${names.en}`)).to.deep.equal([
      '1 Orballo raincoat',
      '2 Marusía mug',
    ]);
    expect(order.parcels.map(({ items }) => items.map(({ gl }) => gl))).to.deep.equal([
      ['Chuvasqueiro Orballo'],
      ['Cunca Marusía'],
    ]);
    expect(order.parcels[0]?.trackingUrl).to.match(/^https:\/\/.+\/CEX\d+$/);
  });

  it('gives it to the signed-in customer as well', async () => {
    const orders = demoOrders(file, clock);

    found(await orders.find('MR-10482', { kind: 'customer', externalId: 'demo-ana' }));
    expect(await orders.find('MR-10482', { kind: 'customer', externalId: 'demo-xoan' })).to.deep.equal({
      status: 'no_match',
    });
    expect(await orders.find('MR-10482', { kind: 'customer', externalId: 'ana@correo.example' })).to.deep.equal({
      status: 'no_match',
    });
  });

  it('answers a wrong e-mail exactly as an order that does not exist', async () => {
    const orders = demoOrders(file, clock);

    const wrongEmail = await orders.find('MR-10482', { kind: 'email', email: 'xoan@correo.example' });
    const wrongNumber = await orders.find('MR-99999', { kind: 'email', email: 'ana@correo.example' });
    const nothing = await orders.find('MR-99999', { kind: 'email', email: '' });

    expect([wrongEmail, wrongNumber, nothing]).to.deep.equal(Array(3).fill({ status: 'no_match' }));
  });

  it('lists the other orders of the same customer, newest first', async () => {
    const lookup = await demoOrders(file, clock).find('MR-10482', { kind: 'email', email: 'ana@correo.example' });

    expect(lookup)
      .to.have.property('others')
      .that.deep.equals([
        { number: 'MR-10489', placedOn: '2026-11-22', status: 'preparing' },
        { number: 'MR-10463', placedOn: '2026-10-28', status: 'delivered' },
        { number: 'MR-10458', placedOn: '2026-10-06', status: 'refunded' },
        { number: 'MR-10454', placedOn: '2026-08-20', status: 'delivered' },
      ]);
  });

  it('never looks old: its days move with the clock, in the shop’s time zone', async () => {
    const lateInMadrid = new Date('2030-03-30T23:30:00Z');
    const order = found(
      await demoOrders(file, { now: () => lateInMadrid }).find('MR-10486', {
        kind: 'email',
        email: 'xoan@correo.example',
      }),
    );

    expect(order.placedOn).to.equal('2030-03-29');
    expect(order.parcels[0]?.estimatedFrom).to.equal('2030-03-31');
  });

  it('writes numbers its own way, and knows what cannot be one', () => {
    const { normalise } = demoOrders(file, clock);

    expect(['MR-10482', 'mr 10482', '#MR 10482', '10482', ' MR10482 ', '# 10482'].map(normalise)).to.deep.equal(
      Array(6).fill('MR-10482'),
    );
    expect(['1048', '104821', 'XX-10482', '', 'MR-', '981555012'].map(normalise)).to.deep.equal(
      Array(6).fill(undefined),
    );
  });

  it('shows every canonical status at least twice, among customers with several orders and parcels', () => {
    const all = file.customers.flatMap((customer) => customer.orders);

    expect(all).to.have.length.of.at.least(36);
    for (const status of orderStatuses) {
      expect(
        all.filter((order) => order.status === status),
        status,
      ).to.have.length.of.at.least(2);
    }
    expect(file.customers.filter((customer) => customer.orders.length >= 2)).to.have.length.of.at.least(5);
    const mixed = all.filter((order) => new Set(order.parcels.map((parcel) => parcel.status)).size > 1);
    expect(mixed).to.have.length.of.at.least(3);
  });

  it('tells a visitor which orders to try', async () => {
    const orders = demoOrders(file, clock);
    const samples = orders.samples();

    for (const { number, email, status } of samples) {
      expect(found(await orders.find(number, { kind: 'email', email })).status).to.equal(status);
    }
    expect(samples).to.have.length.of.at.least(36);
  });
});

function found(lookup: OrderLookup): Extract<OrderLookup, { status: 'found' }>['order'] {
  if (lookup.status !== 'found') throw new Error(`expected an order, got ${lookup.status}`);
  return lookup.order;
}
