import { expect } from 'chai';
import { productFinder } from '../../bot/nlu/entities/product.js';
import { prepare } from '../../bot/nlu/prepare.js';
import { readCatalogue } from '../../bot/orders/index.js';
import { noWords } from './no-words.js';

const now = new Date('2026-03-10T12:00:00Z');
const tokensOf = (text: string) => prepare(text, now, noWords).tokens;

describe('tokenise', () => {
  it('folds words, writes abbreviations out and shortens long letters', () => {
    const tokens = tokensOf('HOLAAAA, xq no llegó?? x fa');

    expect(tokens).to.deep.equal(['hola', 'porque', 'no', 'llego', '?', '?', 'por', 'fa']);
  });

  it('puts placeholders where the customer wrote his own data', () => {
    const tokens = tokensOf('pedido MR-10482, ana@example.com, 12,50 €, 12/03/2026, 612 345 678 y www.example.com/x');

    expect(tokens).to.deep.equal(['pedido', '_order_', '_email_', '_amount_', '_date_', '_phone_', 'y', '_url_']);
  });

  it('keeps small numbers and words for days, which carry meaning', () => {
    const tokens = tokensOf('llega mañana en 24 h o en 1234567');

    expect(tokens).to.deep.equal(['llega', 'manana', 'en', '24', 'h', 'o', 'en', '_number_']);
  });

  it('keeps how long ago something was, and what it was: both carry meaning', async () => {
    const findProducts = productFinder(await readCatalogue('nlp-models/shop/catalogue.json'));
    const { tokens, entities } = prepare('la lámpara rota, pedida hace 3 días', now, { ...noWords, findProducts });

    expect(entities.map(({ type }) => type)).to.deep.equal(['product', 'date']);
    expect(tokens).to.deep.equal(['la', 'lampara', 'rota', 'pedida', 'hace', '3', 'dias']);
  });

  it('joins English contractions and keeps emoji as words', () => {
    const tokens = tokensOf("it doesn't work 👎");

    expect(tokens).to.deep.equal(['it', 'doesnt', 'work', '👎']);
  });
});
