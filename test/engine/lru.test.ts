import { expect } from 'chai';
import { Lru } from '../../bot/engine/lru.js';

describe('Lru', () => {
  it('forgets what was used longest ago once it is full', () => {
    const lru = new Lru<string, number>(2);
    lru.set('a', 1);
    lru.set('b', 2);

    lru.get('a');
    lru.set('c', 3);

    expect([lru.get('a'), lru.get('b'), lru.get('c')]).to.deep.equal([1, undefined, 3]);
    expect(lru.size).to.equal(2);
  });

  it('takes a value set again as just used', () => {
    const lru = new Lru<string, number>(2);
    lru.set('a', 1);
    lru.set('b', 2);

    lru.set('a', 10);
    lru.set('c', 3);

    expect([lru.get('a'), lru.get('b')]).to.deep.equal([10, undefined]);
  });

  it('forgets on demand, and does not mind what it never knew', () => {
    const lru = new Lru<string, number>(2);
    lru.set('a', 1);

    lru.delete('a');
    lru.delete('b');

    expect(lru.get('a')).to.equal(undefined);
    expect(lru.size).to.equal(0);
  });
});
