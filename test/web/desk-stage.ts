import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from './browser.js';
import { builtDesk, FakeDesk } from './fake-desk.js';

export interface DeskStage {
  /** The server of this test, with everything in memory. */
  readonly fake: FakeDesk;
  /** Opens the desk as Uxía Rey, in Spanish, once its lists are live. */
  signIn(options?: BrowserContextOptions): Promise<Page>;
  /** Requests so far to paths that end so. */
  posts(ending: string): FakeDesk['requests'];
}

/** A browser for a suite, and a desk of its own for each test. */
export function useDesk(): DeskStage {
  let browser: Browser;
  let fake: FakeDesk;
  let address: string;
  before(async () => {
    [browser] = await Promise.all([launchBrowser(), builtDesk()]);
  });
  after(() => browser.close());
  beforeEach(async () => {
    fake = new FakeDesk();
    address = await fake.start();
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await fake.stop();
  });
  return {
    get fake() {
      return fake;
    },
    posts: (ending) => fake.requests.filter(({ method, path }) => method === 'POST' && path.endsWith(ending)),
    async signIn(options = {}) {
      const viewport = { width: 1440, height: 860 };
      const context = await browser.newContext({ locale: 'es-ES', viewport, ...options });
      context.setDefaultTimeout(6000);
      const page = await context.newPage();
      await page.goto(`${address}/desk/`);
      await page.fill('#login', 'uxia');
      await page.fill('#password', fake.password);
      await page.keyboard.press('Enter');
      await page.waitForSelector('.live[data-live="true"]', { state: 'attached' });
      await page.waitForSelector('.rows:not(.skeleton), .empty', { state: 'attached' });
      return page;
    },
  };
}
