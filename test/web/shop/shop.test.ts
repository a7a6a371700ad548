import { expect } from 'chai';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { botSays } from '../bot-says.js';
import { launchBrowser } from '../browser.js';
import { builtWeb } from '../built.js';
import { startFakeDirectLine } from '../fake-directline.js';
import { inPage } from '../page-probes.js';
import { shopAssets } from '../shop-page.js';

const orders = [
  { number: 'MR-10482', email: 'ana@correo.example', status: 'shipped' },
  { number: 'MR-10486', email: 'xoan@correo.example', status: 'out_for_delivery' },
  { number: 'MR-10480', email: 'marta.rey@correo.example', status: 'failed_attempt' },
];

describe('the demo shop', () => {
  const cleanups: (() => Promise<unknown>)[] = [];
  let browser: Browser;

  before(async function () {
    this.timeout(60_000);
    [browser] = await Promise.all([launchBrowser(), builtWeb()]);
  });

  afterEach(async () => {
    for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
  });

  after(() => browser?.close());

  async function visit(path: string, demoOrders: unknown, context: BrowserContextOptions = {}): Promise<Page> {
    const server = await startFakeDirectLine(await shopAssets(demoOrders));
    server.script = () => [botSays('Hola, soy Vera.')];
    cleanups.push(() => server.close());
    const visitor = await browser.newContext({ reducedMotion: 'reduce', ...context });
    cleanups.push(() => visitor.close());
    const page = await visitor.newPage();
    page.setDefaultTimeout(6000);
    await page.goto(server.url + path);
    await page.locator('.launcher').waitFor();
    return page;
  }

  for (const [language, title, price] of [
    ['es', 'De temporada', '89,00 €'],
    ['gl', 'De tempada', '89,00 €'],
    ['en', 'In season', '€89.00'],
    ['pt', 'Da estação', '89,00 €'],
  ] as const) {
    it(`speaks ${language} in its address, and so does its chat`, async () => {
      const page = await visit(`/?lang=${language}`, []);

      const prices = await page.locator('.product-price').allInnerTexts();

      expect(await page.getByRole('heading', { name: title }).count()).to.equal(1);
      expect(prices).to.have.length(8);
      expect(prices[0]?.replace(/\s/, ' ')).to.equal(price);
      expect(await page.locator('html').getAttribute('lang')).to.equal(language);
      expect(await page.locator('script[src="/widget.js"]').getAttribute('data-locale')).to.equal(language);
    });
  }

  it('speaks the browser’s language at first, and another at a click', async () => {
    const page = await visit('/', [], { locale: 'gl-ES' });
    const before = await page.locator('html').getAttribute('lang');

    await page.getByRole('link', { name: 'PT', exact: true }).click();
    await page.getByRole('heading', { name: 'Da estação' }).waitFor();

    expect(before).to.equal('gl');
  });

  it('offers demo orders to copy', async () => {
    const page = await visit('/?lang=es', orders, { permissions: ['clipboard-read', 'clipboard-write'] });

    await page.getByRole('button', { name: 'Copiar MR-10486' }).click();
    await page.getByText('Copiado: MR-10486').waitFor({ state: 'attached' });

    expect(await page.evaluate('navigator.clipboard.readText()')).to.equal('MR-10486');
    expect(await page.locator('.demo-order').count()).to.equal(3);
    expect(await page.locator('.demo-status').allInnerTexts()).to.deep.equal([
      'enviado',
      'en reparto',
      'entrega fallida',
    ]);
  });

  it('says nothing of a demo when there are no demo orders', async () => {
    const page = await visit('/?lang=es', []);

    expect(await page.locator('.demo').count()).to.equal(0);
  });

  it('opens the chat where it offers help', async () => {
    const page = await visit('/?lang=es', []);

    await page.getByRole('link', { name: 'Pregunta a Vera' }).click();

    await page.getByRole('log').getByText('Hola, soy Vera.').waitFor();
  });

  for (const width of [360, 820, 1360]) {
    it(`fits a screen of ${width} px`, async () => {
      const page = await visit('/?lang=pt', orders, { viewport: { width, height: 800 } });

      const overflow = await inPage(page.locator('html'), 'element.scrollWidth - innerWidth');

      expect(overflow).to.equal(0);
    });
  }
});
