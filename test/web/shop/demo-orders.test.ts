import { expect } from 'chai';
import { pickOrders } from '../../../web/shop/demo-orders.js';

describe('pickOrders', () => {
  const order = (number: string, email: string, status: string) => ({ number, email, status });

  it('prefers different states of different customers', () => {
    const orders = [
      order('1', 'ana', 'preparing'),
      order('2', 'ana', 'shipped'),
      order('3', 'ana', 'out_for_delivery'),
      order('4', 'xoan', 'out_for_delivery'),
      order('5', 'marta', 'delivered'),
    ];

    const picked = pickOrders(orders);

    expect(picked.map(({ number }) => number)).to.deep.equal(['2', '4', '5']);
  });

  it('takes what there is when there is little', () => {
    const orders = [order('1', 'ana', 'cancelled'), order('2', 'ana', 'shipped')];

    const picked = pickOrders(orders);

    expect(picked.map(({ number }) => number)).to.deep.equal(['2', '1']);
    expect(pickOrders([])).to.deep.equal([]);
  });
});
