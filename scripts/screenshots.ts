/**
 * Takes the pictures of the documentation, docs/{shop,widget,widget-phone}.png, from a real conversation with the real
 * service: `npx tsx scripts/screenshots.ts`. Needs what `npm run build` makes. Clock and time zone are fixed.
 */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { projectPath } from '../bot/project-path.js';
import { CustomerPage } from '../test/e2e/customer-page.js';
import { type RunningConvoz, startConvoz } from '../test/support-files/running-convoz.js';
import { TestClock } from '../test/support-files/test-clock.js';
import { launchBrowser } from '../test/web/browser.js';

const clock = new TestClock('2026-11-18T09:31:00.000Z');
const [convoz, browser] = await Promise.all([startConvoz({ clock }), launchBrowser()]);
try {
  await shop(browser, convoz);
  await phone(browser, convoz);
} finally {
  await browser.close();
  await convoz.close();
}

/** The demo shop, and the chat in it with a question answered. */
async function shop(on: Browser, { url }: RunningConvoz): Promise<void> {
  const viewport = { width: 1280, height: 800 };
  const plain = await visit(on, `${url}/?lang=en`, { viewport, deviceScaleFactor: 1 });
  await plain.getByText('MR-10482').first().waitFor();
  await shoot(plain, 'shop');

  const page = await visit(on, `${url}/?lang=en`, { viewport });
  const customer = new CustomerPage(page, 'en');
  await customer.opensChat();
  await customer.says('How much does delivery cost?');
  await customer.hears('Did that help?');
  const box = await customer.panel.boundingBox();
  if (!box) throw new Error('The chat is not open');
  const margin = 20;
  await shoot(page, 'widget', {
    x: box.x - margin,
    y: box.y - margin,
    width: box.width + 2 * margin,
    height: box.height + 2 * margin,
  });
}

/** A phone, where a person has just helped and the customer gives five stars. */
async function phone(on: Browser, { url, app, agent }: RunningConvoz): Promise<void> {
  const screen = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
  const customer = new CustomerPage(await visit(on, `${url}/?lang=gl`, screen), 'gl');
  const person = await agent({ name: 'Brais Lema' });
  await customer.opensChat();
  await customer.asksForPerson();
  await customer.hears('Aviso unha persoa do equipo.');
  const [waiting] = await app.store.conversations.list({ tags: ['queued'], limit: 1 });
  const id = waiting?.conversation.id;
  if (!id) throw new Error('Nobody waits');
  await person.claim(id);
  await person.reply(id, 'Ola, son Brais. En que che axudo?');
  await customer.hears('Ola, son Brais.');
  await customer.says('A lámpada non acende');
  await customer.hasSentAll();
  await person.reply(id, 'Mandámosche outra hoxe mesmo, sen custo. Non fai falta que devolvas a vella.');
  await customer.hears('Mandámosche outra');
  await customer.says('Moitas grazas!');
  await customer.hasSentAll();
  await person.close(id);
  await customer.hears('Como valoras a atención recibida?');
  await customer.page.locator('.scale-step').nth(4).tap();
  await shoot(customer.page, 'widget-phone');
}

async function visit(on: Browser, address: string, options: BrowserContextOptions): Promise<Page> {
  const context = await on.newContext({
    deviceScaleFactor: 2,
    reducedMotion: 'reduce',
    timezoneId: 'Europe/Madrid',
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.clock.setFixedTime(clock.now());
  await page.goto(address);
  return page;
}

async function shoot(page: Page, name: string, clip?: { x: number; y: number; width: number; height: number }) {
  await page.clock.setFixedTime(clock.now());
  await page.mouse.move(0, 0);
  await page.screenshot({ path: projectPath(`docs/${name}.png`), ...(clip && { clip }) });
}
