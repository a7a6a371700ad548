import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { DeskAgent } from '../../support-files/desk-agent.js';
import { type FeedbackOptions, type FeedbackService, startFeedback } from '../feedback/feedback-stage.js';

/** The whole service, with the settings as their sources say. Needs the trained model in dist/model. */
export function startSettings(options: Omit<FeedbackOptions, 'pages'> = {}): Promise<FeedbackService> {
  return startFeedback({ ...options, pages: 'settings,feedback,widget' });
}

/** Shows the settings to somebody of the team who is signed in; what goes wrong in the page is added to `complaints`. */
export async function visitSettings(
  browser: Browser,
  { url, cookie }: DeskAgent,
  hash: string,
  complaints: string[] = [],
  options: BrowserContextOptions = {},
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
  context.setDefaultTimeout(8000);
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (line) => {
    // The browser itself says of every request that was refused that it was.
    if (line.type() === 'error' && !/status of 4\d\d/.test(line.text())) complaints.push(line.text());
  });
  await page.goto(`${url}/desk/settings/${hash}`);
  return page;
}
