import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { botSays } from './bot-says.js';
import { launchBrowser } from './browser.js';
import { builtFile } from './built.js';
import { type FakeDirectLine, type Script, startFakeDirectLine } from './fake-directline.js';

/** The widget on somebody's page, and the places on it that tests look at. */
export interface WidgetPage {
  page: Page;
  server: FakeDirectLine;
  launcher: Locator;
  panel: Locator;
  field: Locator;
  log: Locator;
  bubbles: Locator;
  /** Opens the panel and waits for the greeting. */
  open(): Promise<void>;
  say(text: string): Promise<void>;
  /** Resolves when the text stands in the conversation. */
  sees(text: string): Promise<void>;
}

export interface PageOptions {
  context?: BrowserContextOptions;
  /** Data attributes of the script tag. */
  attributes?: string;
  lang?: string;
  head?: string;
  body?: string;
  path?: string;
  script?: Script;
  /** What the server says of the widget's looks. */
  looks?: object;
}

export const greeting = 'Hola, soy Vera.';

/** Greets, and repeats what the customer says. */
export const echoScript: Script = (activity) => [
  activity
    ? botSays(`Has dicho: ${activity.text}`)
    : botSays(greeting, { '¿Dónde está mi pedido?': 'order.track', Horario: 'hours' }),
];

/** One browser for a suite; pages and servers are closed after each test. */
export function useWidget(): (options?: PageOptions) => Promise<WidgetPage> {
  const cleanups: (() => Promise<unknown>)[] = [];
  let browser: Browser;

  before(async function () {
    this.timeout(60_000);
    [browser] = await Promise.all([launchBrowser(), builtFile('widget.js')]);
  });

  afterEach(async () => {
    for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
  });

  after(async () => {
    await browser?.close();
  });

  return async (options = {}) => {
    const server = await startFakeDirectLine({
      '/widget.js': { type: 'text/javascript', body: await builtFile('widget.js') },
      '/': { type: 'text/html; charset=utf-8', body: hostPage(options) },
    });
    server.script = options.script ?? echoScript;
    server.looks = options.looks ?? {};
    cleanups.push(() => server.close());
    const context = await browser.newContext({ locale: 'fr-FR', reducedMotion: 'reduce', ...options.context });
    cleanups.push(() => context.close());
    const page = await context.newPage();
    page.setDefaultTimeout(6000);
    await page.goto(server.url + (options.path ?? '/'));
    return widgetOn(page, server);
  };
}

export function widgetOn(page: Page, server: FakeDirectLine): WidgetPage {
  const panel = page.getByRole('dialog');
  const launcher = page.locator('.launcher');
  const field = page.locator('.composer textarea');
  const log = page.getByRole('log');
  return {
    page,
    server,
    launcher,
    panel,
    field,
    log,
    bubbles: page.locator('.message .bubble'),
    async open() {
      await launcher.click();
      await page.locator('.bubble').first().waitFor();
    },
    async say(text) {
      await field.fill(text);
      await field.press('Enter');
    },
    sees: (text) => log.getByText(text, { exact: true }).waitFor(),
  };
}

function hostPage({ attributes = 'data-locale="es"', lang = '', head = '', body = '' }: PageOptions): string {
  return `<!doctype html>
<html lang="${lang}">
<head><meta name="viewport" content="width=device-width, initial-scale=1"><title>Mareira</title>${head}</head>
<body><h1>Mareira</h1><a href="#convoz">Ayuda</a>${body}<script src="/widget.js" async ${attributes}></script></body>
</html>`;
}
