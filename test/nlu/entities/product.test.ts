import { expect } from 'chai';
import { findEntities } from '../../../bot/nlu/entities/find-entities.js';
import { type ProductFinder, productFinder } from '../../../bot/nlu/entities/product.js';
import { readCatalogue } from '../../../bot/orders/index.js';

const now = new Date('2026-03-10T12:00:00Z');

describe('products', () => {
  let find: ProductFinder;
  before(async () => {
    find = productFinder(await readCatalogue('nlp-models/shop/catalogue.json'));
  });

  const cases: [string, string[]][] = [
    ['¿Os queda la lámpara?', ['lamp lámpara']],
    ['LAMPARA FISTERRA', ['lamp LAMPARA FISTERRA']],
    ['chegou a lámpada rota', ['lamp lámpada']],
    ['o candeeiro e duas canecas', ['lamp candeeiro', 'mug canecas']],
    ['any orballo raincoats left?', ['raincoat orballo raincoats']],
    ['dos pares de calcetines', ['socks calcetines']],
    ['un calcetín', ['socks calcetín']],
    ['perdín as luvas', ['gloves luvas']],
    ['saco de dormir y mochila ons 25L', ['sleeping-bag saco de dormir', 'backpack mochila ons 25L']],
    ['o saco-cama', ['sleeping-bag saco-cama']],
    ['the T-shirt and the shirt', ['tshirt T-shirt', 'shirt shirt']],
    ['las botas de agua y las botas', ['wellies botas de agua', 'boots botas']],
    ['cantimplora sálvora 0,7 l', ['bottle cantimplora sálvora 0,7 l']],
    ['quero as meias', ['socks meias']],
    ['el chubaquero y la cantinplora', ['raincoat chubaquero', 'bottle cantinplora']],
    ['un candeiro', ['lamp candeiro']],
    ['el pedido MR-10482 era una taza', ['order_number MR-10482', 'mug taza']],
  ];
  for (const [text, expected] of cases) {
    it(`reads "${text}" as ${expected.join(' and ')}`, () => expect(found(text)).to.deep.equal(expected));
  }

  const none = [
    ...[
      'la tienda de Santiago',
      'a tenda',
      'meia hora',
      'o saco',
      'la bolsa venía rota',
      'bandeja de entrada',
      'la tabla de tallas',
    ],
    ...[
      'enviáis a Fisterra?',
      'i hate it',
      'a quen vas votar',
      'os lo cuento',
      'la carrera',
      'lamparita',
      'termos e condições',
    ],
  ];
  for (const text of none) it(`finds none in "${text}"`, () => expect(found(text)).to.deep.equal([]));

  it('takes the longest name that stands there, also where a shorter one is written in the plural', () => {
    const called = (id: string, name: string) => ({ id, names: { es: name, gl: name, en: name, pt: name }, also: {} });
    const few = productFinder([called('boots', 'botas'), called('wellies', 'bota de agua')]);

    expect(findEntities('unas botas de agua', now, 'es', few).map(({ value }) => value)).to.deep.equal(['wellies']);
  });

  it('finds nothing in an empty catalogue, which is the default', () => {
    expect(findEntities('la lámpara', now)).to.deep.equal([]);
    expect(findEntities('la lámpara', now, 'es', productFinder([]))).to.deep.equal([]);
  });

  function found(text: string): string[] {
    return findEntities(text, now, undefined, find).map(({ type, value, raw }) =>
      type === 'product' ? `${value} ${raw}` : `${type} ${value}`,
    );
  }
});
