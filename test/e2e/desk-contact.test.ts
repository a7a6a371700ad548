import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { Customer } from '../support-files/customer.js';
import type { DeskAgent } from '../support-files/desk-agent.js';
import { agentPassword } from '../support-files/desk-agent.js';
import { useStage } from './stage.js';

describe('the customer at the desk', function () {
  this.timeout(60_000);
  const stage = useStage();
  let supervisor: DeskAgent;
  let customer: Customer;
  let page: Page;
  let id: string;

  beforeEach(async () => {
    const { url } = stage.convoz;
    supervisor = await stage.convoz.agent({ role: 'supervisor', name: 'Sabela Souto' });
    customer = await Customer.start(url, { locale: 'en' });
    await customer.ask('How much does delivery cost?');
    await customer.ask('I want to talk to a person');
    id = await newest();
    await supervisor.claim(id);
    page = await stage.visit('/desk/', { locale: 'en-GB', viewport: { width: 1440, height: 900 } });
    await page.fill('#login', supervisor.agent.login);
    await page.fill('#password', agentPassword);
    await page.keyboard.press('Enter');
    await page.locator('.live[data-live="true"]').waitFor();
    await page.goto(`${url}/desk/#mine/${id}`);
    await page.locator('.contact').waitFor();
  });
  afterEach(async () => {
    await supervisor.close(id);
    await customer.leave();
  });

  it('puts a suggested reply into the field and sends nothing', async () => {
    await customer.tell('How much does delivery cost?');

    await page.locator('.suggestions .chip', { hasText: 'Delivery cost' }).click();
    await page.locator('#reply:focus').waitFor();

    expect(await page.inputValue('#reply')).to.contain('€3.95');
    expect(
      (await customer.transcript()).filter(({ channelData }) => channelData?.convoz?.author === 'agent'),
    ).to.have.length(0);
  });

  it('keeps what the team knows of him, and takes it back', async () => {
    const contactId = await contactOf(id);
    await page.getByLabel('Edit attributes').click();
    await page.getByLabel('Name', { exact: true }).fill('plan');
    await page.getByLabel('Value', { exact: true }).fill('Plus');
    await page.keyboard.press('Enter');
    await page.locator('.contact .fact', { hasText: 'Plus' }).waitFor();
    const kept = (await supervisor.get(`/api/contacts/${contactId}`)).body.contact.attributes;

    await page.getByRole('button', { name: 'Undo' }).click();
    await page.locator('.contact .fact', { hasText: 'Plus' }).waitFor({ state: 'detached' });

    expect(kept).to.deep.equal({ plan: 'Plus' });
    expect((await supervisor.get(`/api/contacts/${contactId}`)).body.contact.attributes).to.deep.equal({});
  });

  it('shows what was before on another card once they are merged, to be read in place, until that is undone', async () => {
    const before = await Customer.start(stage.convoz.url, { locale: 'en' });
    await before.ask('The lamp arrived broken. I want to talk to a person');
    const otherId = await contactOf(await newest());
    await supervisor.send('PATCH', `/api/contacts/${otherId}`, { version: 0, name: 'Pablo Ferreiro' });
    await before.leave();

    await page.getByRole('button', { name: 'Merge customers' }).click();
    await page.getByLabel('Name or email of the other card').fill('Pablo');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Pablo Ferreiro' }).click();
    await page.locator('.contact-header h2', { hasText: 'Pablo Ferreiro' }).waitFor();
    await page.locator('.earlier-row', { hasText: 'lamp' }).click();
    await page.locator('.past .bubble', { hasText: 'The lamp arrived broken' }).waitFor();
    const fields = await page.locator('.past textarea').count();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Everything said' }).click();
    await page.locator('.timeline', { hasText: 'How much does delivery cost?' }).waitFor();
    const timeline = await page.locator('.timeline').textContent();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('This is the first one.').waitFor();

    expect(fields).to.equal(0);
    expect(timeline).to.contain('The lamp arrived broken');
    expect(await contactOf(id)).to.not.equal(otherId);
  });

  it('gives a link with which he goes on elsewhere', async () => {
    await page.getByRole('button', { name: 'Continue elsewhere' }).click();

    const link = await page.getByLabel('Link for the customer').inputValue();
    expect(link).to.match(/\/#continue=.{10,}/);
  });

  async function newest(): Promise<string> {
    const [found] = await stage.convoz.app.store.conversations.list({ tags: ['queued'], limit: 1 });
    return found?.conversation.id ?? '';
  }

  async function contactOf(conversationId: string): Promise<string> {
    return (await stage.convoz.app.store.conversations.find(conversationId))?.contactId ?? '';
  }
});
