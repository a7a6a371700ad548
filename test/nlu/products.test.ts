import { expect } from 'chai';
import { loadRecognizer } from '../../bot/nlu/index.js';
import { readCatalogue } from '../../bot/orders/index.js';
import { trainedFixture } from './trained.js';

const now = new Date('2026-03-10T12:00:00Z');

describe('a recognizer that knows the catalogue', function () {
  this.timeout(30_000);

  it('finds products beside what else is in a message, and understands the rest as it would without', async () => {
    const { directory } = await trainedFixture();
    const products = await readCatalogue('nlp-models/shop/catalogue.json');
    const [knowing, plain] = [await loadRecognizer(directory, { products }), await loadRecognizer(directory)];
    const text = 'onde anda a lámpada do pedido MR-10482 que merquei hai 3 días?';

    const recognition = knowing.recognise(text, { now });

    expect(recognition.entities.map(({ type, value }) => `${type} ${value}`)).to.deep.equal([
      'product lamp',
      'order_number MR-10482',
      'date 2026-03-07',
    ]);
    const { entities, ...understood } = plain.recognise(text, { now });
    expect({ ...recognition, entities }).to.deep.equal({ ...understood, entities });
    expect(entities.map(({ type }) => type)).to.deep.equal(['order_number', 'date']);
  });
});
