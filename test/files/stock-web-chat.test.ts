import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { filesIn } from '../../bot/support/stored-file.js';
import { type ServedPage, serveWebChatPage } from '../directline/web-chat-page.js';
import { eventually } from '../support-files/eventually.js';
import { type RunningConvoz, startConvoz } from '../support-files/running-convoz.js';
import { launchBrowser } from '../web/browser.js';
import { png } from './pictures.js';

describe("files in Microsoft's Web Chat on another site", function () {
  this.timeout(60_000);
  let convoz: RunningConvoz;
  let site: ServedPage;
  let browser: Browser;
  let page: Page;

  before(async () => {
    [convoz, site, browser] = await Promise.all([startConvoz(), serveWebChatPage(), launchBrowser()]);
    page = await browser.newPage({ locale: 'es-ES' });
  });

  after(async () => {
    await browser?.close();
    await site?.close();
    await convoz?.close();
  });

  it('leave with its own form, and come back as it shows files: to be downloaded, and an agent’s picture to be seen', async () => {
    await page.goto(`${site.url}/?service=${encodeURIComponent(convoz.url)}`);
    await page.locator('.webchat__suggested-action').first().waitFor();

    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'torn box.png', mimeType: 'image/png', buffer: png });
    await page.locator('.webchat__attachment-icon--checked').waitFor();
    await page.locator('.webchat__send-box-text-box__input').fill('I want to talk to a person');
    await page.keyboard.press('Enter');
    const address = await page.locator('a[download="torn box.png"]').getAttribute('href');

    const opened = await fetch(address ?? '');
    expect(Buffer.from(await opened.arrayBuffer()).equals(png)).to.equal(true);
    const [only] = await convoz.app.store.conversations.list({ limit: 2 });
    const id = only?.conversation.id ?? '';
    const agent = await convoz.agent();
    await eventually(async () => (await agent.claim(id)).status === 200, 20_000);
    const files = convoz.app.workplace.files;
    const taken = await files.take([{ name: 'label.png', bytes: png }], { conversationId: id, from: agent.id });
    await agent.post(`/api/conversations/${id}/reply`, { text: '', files: filesIn({ attachments: taken }) });
    const picture = `[...document.querySelectorAll('.webchat__bubble img')].find((one) => one.src.includes('/files/'))`;
    await eventually(() => page.evaluate<boolean>(`${picture}?.naturalWidth === 1`), 20_000);
  });
});
