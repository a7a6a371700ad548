import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { AgentPage, newAgent } from './agent-page.js';
import { CustomerPage } from './customer-page.js';
import { useStage } from './stage.js';

describe('the pages as the service sends them', function () {
  this.timeout(30_000);
  const stage = useStage();

  it('are sent with a policy that allows nothing but their own files and connections', async () => {
    const policies = await Promise.all(
      ['/', '/desk/'].map(async (path) =>
        (await fetch(stage.convoz.url + path)).headers.get('content-security-policy'),
      ),
    );

    for (const policy of policies) {
      expect(policy?.split(/; ?/)).to.include.members(["default-src 'none'", "script-src 'self'", "style-src 'self'"]);
      expect(policy).to.not.match(/unsafe-|\*|https?:/);
    }
  });

  it('load, work and load again without an error or a breach of that policy', async () => {
    const shop = await stage.visit('/?lang=en');
    const customer = new CustomerPage(shop, 'en');
    const desk = new AgentPage(await stage.visit('/desk/', { locale: 'en' }));
    const refused: string[] = [];
    for (const page of [shop, desk.page]) noteRefusals(page, refused);

    await customer.opensChat();
    await customer.says('Where is my order?');
    await customer.hears('What is the order number?');
    await shop.reload();
    await customer.hears('What is the order number?');
    await desk.signsIn('noa', await newAgent(stage.convoz.app.config, 'noa', 'Noa Vilas'));
    await desk.page.reload();
    await desk.page.locator('.live[data-live="true"]').waitFor();
    await desk.page.getByRole('link', { name: 'Bot' }).click();
    await desk.opens('en');

    expect(stage.complaints).to.deep.equal([]);
    expect(refused).to.deep.equal([]);
  });

  it('do notice a breach, so that the silence above means something', async () => {
    const shop = await stage.visit('/');

    const told = shop.waitForEvent('console', { predicate: (line) => line.text().includes('Content Security Policy') });
    await shop.evaluate('document.body.append(Object.assign(new Image(), { src: "http://127.0.0.2/x" }))');
    await told;

    expect(stage.complaints.join()).to.contain('Content Security Policy');
  });

  it('ask a stranger at the desk to sign in, with the focus where he begins, and forget him when he leaves', async () => {
    const { page } = new AgentPage(await stage.visit('/desk/', { locale: 'en' }));
    const oneTimePassword = await newAgent(stage.convoz.app.config, 'antia', 'Antía Ponte');

    await page.locator('#login:focus').waitFor();
    await page.keyboard.type('antia');
    await page.fill('#password', oneTimePassword);
    await page.keyboard.press('Enter');
    await page.locator('#next:focus').waitFor();
    await new AgentPage(page).choosesPassword();
    await page.locator('.own-menu summary').click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.locator('#login').waitFor();
    await page.reload();
    await page.locator('#login').waitFor();

    expect(stage.complaints).to.deep.equal([]);
  });
});

/** What the browser says of a request still on its way when its page is loaded again; a refusal has other words. */
const LEFT_BEHIND = 'net::ERR_ABORTED';

function noteRefusals(page: Page, refused: string[]): void {
  page.on('response', (response) => {
    if (response.status() >= 400) refused.push(`${response.status()} ${response.url()}`);
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    if (reason !== LEFT_BEHIND) refused.push(`${reason} ${request.url()}`);
  });
}
