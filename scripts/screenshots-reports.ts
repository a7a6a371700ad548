/**
 * Takes the pictures of the reports, docs/reports{,-ease,-week,-phone}.png, from the real reports over invented months:
 * `npx tsx scripts/screenshots-reports.ts`. Clock and time zone are fixed.
 */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { projectPath } from '../bot/project-path.js';
import { launchBrowser } from '../test/web/browser.js';
import { openReports } from '../test/web/reports/open-reports.js';
import { startReports } from '../test/web/reports/reports-stage.js';

const [running, browser] = await Promise.all([startReports(5000), launchBrowser()]);
try {
  const person = await running.agent('supervisor', 'Uxía Rey');
  const shoot = async (name: string, path: string, whole: boolean, options: BrowserContextOptions) => {
    const page = await openReports(browser, person, path, options);
    const { width = 1280 } = page.viewportSize() ?? {};
    if (whole) await page.setViewportSize({ width, height: await heightOf(page) });
    await page.screenshot({ path: projectPath(`docs/${name}.png`) });
    await page.context().close();
  };
  const desktop = { viewport: { width: 1280, height: 900 } };
  await shoot('reports', '?period=90d', true, desktop);
  await shoot('reports-ease', '?view=ces&period=90d&by=topic', true, desktop);
  await shoot('reports-week', '?view=volume&period=90d', false, { ...desktop, colorScheme: 'dark' });
  await shoot('reports-phone', '?view=ces&period=90d', false, {
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
    deviceScaleFactor: 2,
    locale: 'gl',
  });
} finally {
  await browser.close();
  await running.close();
}

function heightOf(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollHeight');
}
