import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { readCatalogue } from '../../bot/orders/index.js';
import { languages } from '../../bot/support/language.js';
import { products as onShow } from '../../web/shop/products.js';
import { shopStrings } from '../../web/shop/strings/index.js';
import { codeOf } from '../support-files/code-of.js';
import { type TemporaryDirectory, temporaryDirectory } from '../support-files/temporary-directory.js';

const shipped = 'nlp-models/shop/catalogue.json';

describe('readCatalogue', () => {
  let directory: TemporaryDirectory;
  let file: string;

  beforeEach(async () => {
    directory = await temporaryDirectory();
    file = join(directory.path, 'catalogue.json');
  });

  afterEach(() => directory.remove());

  it('knows at least thirty products more than have ever been ordered', async () => {
    const orders = await readFile('nlp-models/shop/orders.json', 'utf8');
    const ordered = new Set(Array.from(orders.matchAll(/"product": "([^"]+)"/g), ([, id]) => id));

    expect((await readCatalogue(shipped)).length).to.be.at.least(ordered.size + 30);
  });

  it('calls what the shop page shows as the shop page does', async () => {
    const catalogue = await readCatalogue(shipped);

    for (const { id, name } of onShow) {
      for (const language of languages) {
        const words = catalogue.find((product) => product.id === id)?.names[language].toLowerCase();
        expect(words, `${id} ${language}`).to.include(name.toLowerCase());
        expect(words, `${id} ${language}`).to.include(shopStrings[language].kinds[id].toLowerCase());
      }
    }
  });

  it('refuses an id that is there twice, and a name by which nobody could tell which product is meant', async () => {
    const names = (name: string) => ({ es: name, gl: name, en: name, pt: name });
    const products = [
      { id: 'lamp', names: names('Lámpara Fisterra'), also: { es: ['lámpara'] } },
      { id: 'lamp', names: names('Lámpara Touriñán'), also: { gl: ['lampa'] } },
      { id: 'light', names: names('Luz'), also: { pt: ['LAMPARA'] } },
    ];
    await writeFile(file, JSON.stringify({ products }));

    const problem = await readCatalogue(file).catch(String);

    expect(problem).to.include('lamp is there twice').and.to.include('"LAMPARA" is lamp and light');
  });

  it('refuses a product without a name in every language', async () => {
    await writeFile(file, JSON.stringify({ products: [{ id: 'lamp', names: { es: 'Lámpara' } }] }));

    expect(await codeOf(readCatalogue(file))).to.equal('CONFIG_INVALID');
  });

  it('names the file that is not there', async () => {
    expect(await codeOf(readCatalogue(file))).to.equal('FILE_NOT_FOUND');
  });
});
