import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { type RunningConvoz, startConvoz } from '../support-files/running-convoz.js';
import { launchBrowser } from '../web/browser.js';
import { type ServedPage, serveWebChatPage } from './web-chat-page.js';

describe("Microsoft's Web Chat on another site", function () {
  this.timeout(60_000);
  let convoz: RunningConvoz;
  let site: ServedPage;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  before(async () => {
    [convoz, site, browser] = await Promise.all([startConvoz(), serveWebChatPage(), launchBrowser()]);
    page = await browser.newPage({ locale: 'es-ES' });
    page.on('pageerror', (error) => complaints.push(error.message));
  });

  after(async () => {
    await browser?.close();
    await site?.close();
    await convoz?.close();
  });

  it('greets, answers a typed question, and sends the suggested action that is tapped', async () => {
    const actions = page.locator('.webchat__suggested-action');

    await page.goto(`${site.url}/?service=${encodeURIComponent(convoz.url)}`);
    await actions.first().waitFor();
    await page.locator('.webchat__send-box-text-box__input').fill('¿Cuánto tarda el envío?');
    await page.keyboard.press('Enter');
    await messages(page).filter({ hasText: 'laborables' }).waitFor();
    await actions.first().waitFor();
    const offered = squeezed((await actions.first().textContent()) ?? '');
    await actions.first().click();
    await untilShown(async () =>
      (await shown(page)).some(({ from }, i, all) => from === 'bot' && all[i - 1]?.text === offered),
    );

    const kept = await transcript();
    expect(await shown(page)).to.deep.equal(kept);
    expect(kept.filter(({ from }) => from === 'customer').map(({ text }) => text)).to.deep.equal([
      squeezed('¿Cuánto tarda el envío?'),
      offered,
    ]);
    expect(await page.getByText(/Reintentar|No se pudo enviar/i).count()).to.equal(0);
    expect(complaints).to.deep.equal([]);
  });

  /** What the service keeps of the one conversation there is. */
  async function transcript(): Promise<Shown[]> {
    const [only] = await convoz.app.store.conversations.list({ limit: 2 });
    const kept = await convoz.app.store.messages.since(only?.conversation.id ?? '', 0, 100);
    return kept.flatMap(({ author, text }) =>
      text === '' ? [] : [{ from: author.kind === 'customer' ? 'customer' : 'bot', text: squeezed(text) }],
    );
  }
});

interface Shown {
  from: 'customer' | 'bot';
  text: string;
}

function messages(page: Page) {
  return page.locator('.webchat__bubble');
}

/** The messages on the screen, from top to bottom. */
async function shown(page: Page): Promise<Shown[]> {
  const found = await messages(page).evaluateAll((bubbles) =>
    bubbles.map((bubble) => ({
      own: bubble.classList.contains('webchat__bubble--from-user'),
      text: bubble.textContent ?? '',
    })),
  );
  return found.map(({ own, text }) => ({ from: own ? 'customer' : 'bot', text: squeezed(text) }));
}

/** The screen breaks lines where it likes. */
function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}

async function untilShown(isSo: () => Promise<boolean>): Promise<void> {
  for (let looks = 0; looks < 200 && !(await isSo()); looks += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
}
