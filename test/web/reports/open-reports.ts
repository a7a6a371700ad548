import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { DeskAgent } from '../../support-files/desk-agent.js';
import { reportsNow } from './reports-stage.js';

/**
 * Opens the reports as somebody who is signed in, at the hour of the service, and waits for the figures. `path` is seen from
 * /desk/reports/; `watch` is given the page before it has anything in it.
 */
export async function openReports(
  browser: Browser,
  { url, cookie }: Pick<DeskAgent, 'url' | 'cookie'>,
  path: string,
  options: BrowserContextOptions = {},
  watch: (page: Page) => void = () => {},
): Promise<Page> {
  const context = await browser.newContext({
    locale: 'en-GB',
    timezoneId: 'Europe/Madrid',
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  const [name = '', value = ''] = cookie.split('=', 2);
  await context.addCookies([{ name, value, url, sameSite: 'Strict' }]);
  await context.addInitScript("localStorage.setItem('convoz.desk.signed-in', 'yes')");
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  watch(page);
  await page.clock.setFixedTime(reportsNow);
  await page.goto(new URL(path, `${url}/desk/reports/`).href);
  await settled(page);
  return page;
}

/** Resolves when all figures asked for are there. */
export async function settled(page: Page): Promise<void> {
  await page.locator('.section, .nothing').first().waitFor();
  await page.locator('.section[aria-busy="true"]').first().waitFor({ state: 'detached' });
  await page.locator('.section-body[data-old="true"]').first().waitFor({ state: 'detached' });
}
