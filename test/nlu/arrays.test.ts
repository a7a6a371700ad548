import { expect } from 'chai';
import { packArrays, unpackArrays } from '../../bot/nlu/arrays.js';

describe('packArrays', () => {
  it('keeps names, kinds and numbers, also from the middle of a buffer', () => {
    const packed = packArrays({
      ids: Uint32Array.of(1, 4294967295, 3),
      small: Int8Array.of(-127, 0, 127),
      empty: new Float32Array(0),
      weights: Float32Array.of(0.5, -2),
    });
    const elsewhere = new Uint8Array(packed.length + 3);
    elsewhere.set(packed, 3);

    const arrays = unpackArrays(elsewhere.subarray(3));

    expect(arrays.get('ids')).to.deep.equal(Uint32Array.of(1, 4294967295, 3));
    expect(arrays.get('small')).to.deep.equal(Int8Array.of(-127, 0, 127));
    expect(arrays.get('empty')).to.deep.equal(new Float32Array(0));
    expect(arrays.get('weights')).to.deep.equal(Float32Array.of(0.5, -2));
  });

  it('is refused when it was cut short', () => {
    const packed = packArrays({ weights: new Float32Array(100) });

    expect(() => unpackArrays(packed.subarray(0, 50))).to.throw();
  });
});
