import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { type RunningConvoz, startConvoz } from '../support-files/running-convoz.js';
import { type TemporaryDirectory, temporaryDirectory } from '../support-files/temporary-directory.js';
import { launchBrowser } from '../web/browser.js';
import { CustomerPage } from './customer-page.js';

describe('a conversation over a restart of the service', function () {
  this.timeout(30_000);
  let browser: Browser;
  let convoz: RunningConvoz;
  let data: TemporaryDirectory;

  before(async () => {
    data = await temporaryDirectory();
    [browser, convoz] = await Promise.all([launchBrowser(), startConvoz({ env: { DATA_DIR: data.path } })]);
  });

  after(async () => {
    await browser?.close();
    await convoz?.close();
    await data?.remove();
  });

  it('goes on where it was, with what was written meanwhile', async () => {
    const page = await browser.newPage({ reducedMotion: 'reduce' });
    page.setDefaultTimeout(15_000);
    const customer = new CustomerPage(page, 'en');
    await page.goto(`${convoz.url}/?lang=en`);
    await customer.opensChat();
    await customer.says('Where is my order?');
    await customer.hears('What is the order number?');
    const before = await customer.reads();
    const { port } = new URL(convoz.url);

    await convoz.close();
    await customer.says('MR-10482');
    convoz = await startConvoz({ env: { DATA_DIR: data.path, PORT: port } });
    await customer.hears('Which email did you use for order MR-10482?');

    const after = await customer.reads();
    expect(after.slice(0, -1)).to.deep.equal([...before, 'MR-10482']);
    expect(await customer.page.locator('.delivery').count()).to.equal(0);
  });
});
