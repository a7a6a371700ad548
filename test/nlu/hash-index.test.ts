import { expect } from 'chai';
import { HashIndex } from '../../bot/nlu/hash-index.js';

describe('HashIndex', () => {
  const keys = Array.from({ length: 5000 }, (_, at) => Math.imul(at, 0x9e3779b1) >>> 0);

  it('finds every key at its position, the greatest and the least too', () => {
    const index = new HashIndex([...keys, 0xffff_ffff]);

    expect(index.size).to.equal(5001);
    expect(keys.every((key, at) => index.find(key) === at)).to.equal(true);
    expect(index.find(0xffff_ffff)).to.equal(5000);
    expect(keys[0]).to.equal(0);
  });

  it('finds nothing else', () => {
    const index = new HashIndex(keys);

    expect(index.find(1)).to.equal(-1);
    expect(index.has(12_345)).to.equal(false);
    expect(new HashIndex([]).find(0)).to.equal(-1);
  });
});
