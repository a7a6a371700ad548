import { expect } from 'chai';
import { spellingIndex } from '../../../bot/nlu/concepts/misspelling.js';

describe('spellingIndex', () => {
  const index = spellingIndex(['factura', 'garantia', 'card']);

  it('forgives a letter left out, added, changed, or two letters swapped', () => {
    const meant = ['fatura', 'facttura', 'factira', 'facutra'].map((word) => index.meant(word));

    expect(meant).to.deep.equal(['factura', 'factura', 'factura', 'factura']);
  });

  it('forgives no second slip, no other first letter, and no short words', () => {
    const meant = ['fctira', 'bactura', 'carf', 'garnatai'].map((word) => index.meant(word));

    expect(meant).to.deep.equal([undefined, undefined, undefined, undefined]);
  });
});
