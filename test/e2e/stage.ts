import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { type ConvozOptions, type RunningConvoz, startConvoz } from '../support-files/running-convoz.js';
import { launchBrowser } from '../web/browser.js';

/** The whole service with its built pages, and a browser to visit it with. */
export interface Stage {
  readonly convoz: RunningConvoz;
  /** Opens an address (a path of the service, or a whole URL) in a fresh browser context: a stranger's computer. */
  visit(address: string, options?: BrowserContextOptions): Promise<Page>;
  /** What the pages of this test threw or wrote to the console as an error; the browser puts policy violations there. */
  readonly complaints: readonly string[];
}

const patienceMs = 8000;

/** One service and one browser for a suite; what was visited is closed after each test. Needs what `npm run build` makes. */
export function useStage(options: ConvozOptions = {}): Stage {
  const complaints: string[] = [];
  let convoz: RunningConvoz | undefined;
  let browser: Browser | undefined;

  before(async function () {
    this.timeout(60_000);
    [convoz, browser] = await Promise.all([startConvoz(options), launchBrowser()]);
  });

  afterEach(async () => {
    await Promise.all(browser?.contexts().map((context) => context.close()) ?? []);
    complaints.length = 0;
  });

  after(async () => {
    await browser?.close();
    await convoz?.close();
  });

  return {
    complaints,
    get convoz() {
      if (!convoz) throw new Error('The service runs from `before` on');
      return convoz;
    },
    async visit(address, contextOptions = {}) {
      if (!browser) throw new Error('The browser runs from `before` on');
      const context = await browser.newContext({ reducedMotion: 'reduce', ...contextOptions });
      context.setDefaultTimeout(patienceMs);
      const page = await context.newPage();
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (line) => {
        if (line.type() === 'error') complaints.push(`${line.text()} ${line.location().url}`);
      });
      await page.goto(new URL(address, convoz?.url).href);
      return page;
    },
  };
}
