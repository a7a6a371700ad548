import { expect } from 'chai';
import { DistinctHashes } from '../../bot/nlu/distinct-hashes.js';

describe('DistinctHashes', () => {
  it('keeps each hash once, in the order of their first coming', () => {
    const seen = new DistinctHashes();

    for (const hash of [7, 0, 7, 0xffff_ffff, 0]) seen.add(hash);

    expect([...seen.toArray()]).to.deep.equal([7, 0, 0xffff_ffff]);
  });

  it('forgets on clear and can hold far more than it began with', () => {
    const seen = new DistinctHashes();
    const many = Array.from({ length: 10_000 }, (_, at) => Math.imul(at, 2048) >>> 0);
    seen.add(5);

    seen.clear();
    for (const hash of [...many, ...many]) seen.add(hash);

    expect(seen.size).to.equal(10_000);
    expect([...seen.toArray()]).to.deep.equal(many);
  });
});
