import { expect } from 'chai';
import { Customer } from '../support-files/customer.js';
import type { DeskAgent } from '../support-files/desk-agent.js';
import { axeFaults } from '../web/axe.js';
import { AgentPage, newAgent } from './agent-page.js';
import { useStage } from './stage.js';

describe('the desk for everybody', function () {
  this.timeout(90_000);
  const stage = useStage();
  let colleague: DeskAgent;
  let waiting: Customer;

  before(async () => {
    const { url, app } = stage.convoz;
    colleague = await stage.convoz.agent({ role: 'supervisor', name: 'Sabela Souto' });
    waiting = await Customer.start(url, { locale: 'en' });
    await waiting.ask('My parcel has not arrived');
    await waiting.ask('MR-10483');
    await waiting.ask('pablo@buzon.example');
    await waiting.ask('I want to talk to a person');
    const [found] = await app.store.conversations.list({ tags: ['queued'], limit: 1 });
    const { id = '', contactId } = found?.conversation ?? {};
    await colleague.post(`/api/conversations/${id}/label`, { label: 'courier' });
    await colleague.post(`/api/conversations/${id}/priority`, { priority: 'urgent' });
    await colleague.post(`/api/conversations/${id}/note`, { text: 'He has called twice.' });
    const attributes = { plan: 'Plus' };
    await colleague.send('PATCH', `/api/contacts/${contactId}`, { version: 0, name: 'Pablo Ferreiro', attributes });
  });
  after(() => waiting.leave());

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has nothing in its way in the ${colorScheme} theme: list, conversation, contact, menus and command bar`, async () => {
      const agent = await signedIn(`agent-${colorScheme}`, { colorScheme });
      const { page } = agent;
      const faults: Record<string, string[]> = {};
      faults.list = await axeFaults(page);
      await page.locator('.tab', { hasText: 'All' }).click();
      await agent.opens('en');
      await page.locator('.order').waitFor();
      faults.waiting = await axeFaults(page);
      if (colorScheme === 'light') await agent.claims();
      else
        await colleague.post(`/api/conversations/${await openId(page)}/assign`, {
          agentId: await idOf(`agent-${colorScheme}`),
        });
      await page.locator('#reply').waitFor();
      faults.mine = await axeFaults(page);
      await page.locator('#reply').fill('/');
      await page.locator('#reply').pressSequentially('h');
      await page.locator('.offers [role="option"]').first().waitFor();
      faults.canned = await axeFaults(page, '.column-thread');
      await page.locator('#reply').fill('');
      await page.getByRole('tab', { name: 'Note' }).click();
      await page.locator('#note').waitFor();
      faults.note = await axeFaults(page, '.column-thread');
      for (const summary of await page
        .locator('.thread-actions summary, .marks summary, .availability summary')
        .all()) {
        await summary.click();
        const name = (await summary.getAttribute('aria-label')) ?? (await summary.textContent()) ?? '';
        faults[`menu ${name}`] = await axeFaults(page);
        await page.keyboard.press('Escape');
      }
      await page.keyboard.press('Control+k');
      await page.locator('#command').fill('parcel');
      await page.locator('.hit mark').first().waitFor();
      faults.command = await axeFaults(page, 'dialog');

      expect(Object.fromEntries(Object.entries(faults).filter(([, found]) => found.length > 0))).to.deep.equal({});
      expect(Object.keys(faults).length).to.be.above(9);
      expect(stage.complaints).to.deep.equal([]);
    });
  }

  it('fits a phone of 360 px, with everything that can be done within reach', async () => {
    const agent = await signedIn('phone', { viewport: { width: 360, height: 740 } });
    const { page } = agent;
    const overflow = () => page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
    await page.locator('.tab', { hasText: 'All' }).click();
    const overflows = [await overflow()];
    await agent.opens('en');
    await colleague.post(`/api/conversations/${await openId(page)}/assign`, { agentId: await idOf('phone') });
    await page.locator('#reply').waitFor();
    overflows.push(await overflow());
    const outside: string[] = [];
    for (const summary of await page.locator('.thread-actions summary, .marks summary').all()) {
      await summary.click();
      const box = await page.locator('details[open] .menu-body').boundingBox();
      if (!box || box.x < 0 || box.x + box.width > 360) outside.push((await summary.getAttribute('aria-label')) ?? '');
      await page.keyboard.press('Escape');
    }
    overflows.push(await overflow());
    const faults = await axeFaults(page);

    expect({ overflows, outside, faults }).to.deep.equal({ overflows: [0, 0, 0], outside: [], faults: [] });
  });

  async function signedIn(login: string, options: object): Promise<AgentPage> {
    const viewport = { width: 1440, height: 900 };
    const agent = new AgentPage(await stage.visit('/desk/', { locale: 'en-GB', viewport, ...options }));
    await agent.signsIn(login, await newAgent(stage.convoz.app.config, login, `Agent ${login}`));
    return agent;
  }

  async function idOf(login: string): Promise<string> {
    return (await stage.convoz.app.store.agents.byLogin(login))?.agent.id ?? '';
  }

  async function openId(page: AgentPage['page']): Promise<string> {
    return page.evaluate<string>('location.hash.split("/")[1]');
  }
});
