import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { identityHash } from '../../bot/customers/signed-identity.js';
import { Customer } from '../support-files/customer.js';
import { type RunningConvoz, startConvoz } from '../support-files/running-convoz.js';
import { launchBrowser } from '../web/browser.js';
import { builtFile } from '../web/built.js';

const secret = 'a secret between the site and us';

describe('the widget, of a customer who is known', function () {
  this.timeout(60_000);
  let convoz: RunningConvoz;
  let browser: Browser;
  let script: string;
  before(async () => {
    [convoz, browser, script] = await Promise.all([
      startConvoz({ env: { WIDGET_IDENTITY_SECRET: secret } }),
      launchBrowser(),
      builtFile('widget.js').then(String),
    ]);
  });
  after(async () => {
    await browser.close();
    await convoz.close();
  });

  /** A page of the site, in a browser of its own; `attributes` are those of the script tag. */
  const visit = async (hash: string, attributes = ''): Promise<Page> => {
    const context = await browser.newContext({ reducedMotion: 'reduce', locale: 'en' });
    const page = await context.newPage();
    await page.route(`${convoz.url}/widget.js`, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: script }),
    );
    const body = `<!doctype html><html lang="en"><body><script src="/widget.js" ${attributes}></script></body></html>`;
    await page.route(`${convoz.url}/page*`, (route) => route.fulfill({ contentType: 'text/html', body }));
    await page.goto(`${convoz.url}/page${hash}`);
    return page;
  };

  it('goes on with the conversation a link leads to, once, and shows the link to nobody', async () => {
    const customer = await Customer.start(convoz.url);
    await customer.ask('how long does delivery take?');
    const agent = await convoz.agent();
    const { body } = await agent.post(`/api/conversations/${customer.conversationId}/continue`);
    const hash = new URL(body.link).hash;

    const page = await visit(hash);
    await page.getByText('how long does delivery take?').waitFor();
    expect(new URL(page.url()).hash).to.equal('#convoz');

    const late = await visit(hash);
    await late.locator('.group[data-author="bot"]').first().waitFor();
    expect(await late.getByText('how long does delivery take?').count()).to.equal(0);
  });

  it('tells who is logged in at the site', async () => {
    const user = `data-user-id="customer-42" data-user-hash="${identityHash('customer-42', secret)}"`;
    const page = await visit('#convoz', user);
    await page.locator('.group[data-author="bot"]').first().waitFor();

    const [contact] = await convoz.app.store.customers.search('customer-42', 2);
    const identities = await convoz.app.store.customers.identities(contact?.id ?? '');

    expect(
      identities.filter(({ verified }) => verified).map(({ channel, externalId }) => [channel, externalId]),
    ).to.deep.equal([['user', 'customer-42']]);
  });
});
