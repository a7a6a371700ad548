/**
 * Takes the pictures of the desk, docs/{desk,desk-dark,desk-phone,desk-search}.png, from real conversations with the real
 * service: `npx tsx scripts/screenshots-desk.ts`. Needs what `npm run build` makes. Clock and time zone are fixed.
 */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { projectPath } from '../bot/project-path.js';
import { AgentPage, newAgent } from '../test/e2e/agent-page.js';
import { Customer } from '../test/support-files/customer.js';
import { startConvoz } from '../test/support-files/running-convoz.js';
import { minute, TestClock } from '../test/support-files/test-clock.js';
import { launchBrowser } from '../test/web/browser.js';

const clock = new TestClock('2026-11-18T09:05:00.000Z');
const [convoz, browser] = await Promise.all([startConvoz({ clock }), launchBrowser()]);
const { url, app } = convoz;
try {
  const supervisor = await convoz.agent({ role: 'supervisor', name: 'Sabela Souto' });
  await supervisor.post('/api/teams', { name: 'Returns', members: [supervisor.id] });
  await supervisor.send('PUT', '/api/availability', { status: 'online' });
  const before = await Customer.start(url, { locale: 'en' });
  await before.ask('The lamp arrived broken. I want to talk to a person');
  const past = await newest();
  await supervisor.claim(past.id);
  await supervisor.reply(past.id, 'I am sorry. A new one leaves today, free of charge.');
  await before.waitForReply('free of charge');
  await supervisor.close(past.id);
  await before.leave();

  clock.advance(20 * minute);
  const helped = await Customer.start(url, { locale: 'en' });
  await helped.ask('My parcel has not arrived');
  await helped.ask('MR-10483');
  await helped.ask('pablo@buzon.example');
  await helped.ask('But I was at home all day! I want to talk to a person');
  const { id, contactId } = await newest();
  await supervisor.post(`/api/contacts/${past.contactId}/merge`, { into: contactId });
  const card = (await supervisor.get(`/api/contacts/${contactId}`)).body.contact;
  await supervisor.send('PATCH', `/api/contacts/${contactId}`, {
    version: card.version,
    name: 'Pablo Ferreiro',
    attributes: { plan: 'Mareira Plus', 'customer since': '2021' },
  });
  for (const label of ['courier', 'second-attempt']) await supervisor.post(`/api/conversations/${id}/label`, { label });
  await supervisor.post(`/api/conversations/${id}/priority`, { priority: 'high' });

  await waits('pt', 'A caneca chegou partida. Quero falar com uma pessoa', 'Rita Moura', 'damaged');
  clock.advance(4 * minute);
  await waits('gl', 'Cobráronme dúas veces o mesmo pedido. Quero falar cunha persoa', 'Antón Castro', 'payment');
  clock.advance(2 * minute);
  await waits('es', 'Quiero hablar con una persona', 'Lucía Ramos');

  const agent = new AgentPage(await visit('/desk/', { viewport: { width: 1440, height: 900 }, locale: 'en-GB' }));
  await agent.signsIn('uxia', await newAgent(app.config, 'uxia', 'Uxía Rey'));
  await agent.page.locator('.availability summary').click();
  await agent.page.getByRole('button', { name: 'Online', exact: true }).click();
  const other = new AgentPage(await visit('/desk/', { viewport: { width: 1440, height: 900 }, locale: 'en-GB' }));
  await other.signsIn('brais', await newAgent(app.config, 'brais', 'Brais Lema'));
  await agent.opens('en');
  await agent.claims();
  await other.page.goto(`${url}/desk/#all/${id}`);
  await agent.says('Hello Pablo, I’m Uxía. Sorry about that: I am calling the courier now.');
  await helped.waitForReply('calling the courier');
  await agent.page.keyboard.press('Escape');
  await agent.notes('The driver says nobody answered at 11:40. Second time on this route, ', '@Bra');
  await agent.page.getByRole('tab').first().click();
  await agent.says('They come back this afternoon, between 4 and 6. Does that suit you?');
  await helped.waitForReply('between 4 and 6');
  await helped.tell('Perfect, I’ll be here. How much does express delivery cost next time?');
  await agent.hears('Perfect, I’ll be here.');
  await agent.page.locator('.company', { hasText: 'Brais Lema' }).waitFor();
  await agent.page.locator('.tab').first().click();
  await agent.page.locator('.row').nth(2).waitFor();
  await agent.page.reload();
  await agent.page.locator('.suggestions .chip').first().waitFor();
  await agent.page.locator('.company', { hasText: 'Brais Lema' }).waitFor();
  await agent.page.locator('.availability summary .status-dot[data-status="online"]').waitFor();
  await shoot(agent.page, 'desk');
  await agent.page.keyboard.press('Control+k');
  await agent.page.locator('#command').fill('courier');
  await agent.page.locator('.hit mark').first().waitFor();
  await shoot(agent.page, 'desk-search');
  await agent.page.keyboard.press('Escape');
  await agent.page.evaluate('document.documentElement.dataset.theme = "dark"');
  await agent.page.locator('#reply').pressSequentially('/');
  await agent.page.locator('.offers [role="option"]').first().waitFor();
  await shoot(agent.page, 'desk-dark');
  await agent.page.locator('#reply').fill('');
  await agent.page.evaluate('delete document.documentElement.dataset.theme');
  await agent.page.setViewportSize({ width: 360, height: 740 });
  await shoot(agent.page, 'desk-phone');
  await helped.leave();
} finally {
  await browser.close();
  await convoz.close();
}

async function newest() {
  const [found] = await app.store.conversations.list({ tags: ['queued'], limit: 1 });
  if (!found) throw new Error('Nobody waits');
  return found.conversation;
}

async function waits(locale: string, text: string, name: string, label?: string): Promise<void> {
  const customer = await Customer.start(url, { locale });
  await customer.ask(text);
  const all = await app.store.conversations.list({ tags: ['queued'], limit: 20 });
  const one = all.find(({ conversation }) => conversation.language === locale)?.conversation;
  const agent = await convoz.agent({ role: 'supervisor', name: 'Noa Vilas' });
  await agent.send('PATCH', `/api/contacts/${one?.contactId}`, { version: 0, name });
  if (label) await agent.post(`/api/conversations/${one?.id}/label`, { label });
  await customer.leave();
}

async function visit(address: string, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({
    deviceScaleFactor: 2,
    reducedMotion: 'reduce',
    timezoneId: 'Europe/Madrid',
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.clock.setFixedTime(clock.now());
  await page.goto(url + address);
  return page;
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.clock.setFixedTime(clock.now());
  await page.mouse.move(0, 0);
  await page.screenshot({ path: projectPath(`docs/${name}.png`) });
}
