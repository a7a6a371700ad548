import { expect } from 'chai';
import { Customer } from '../support-files/customer.js';
import { AgentPage, newAgent } from './agent-page.js';
import { useStage } from './stage.js';

describe('a rating, from the chat to the reports', function () {
  this.timeout(60_000);
  const stage = useStage();

  it('is counted, said to be too little to go by, and leads back to its conversation', async () => {
    const customer = await Customer.start(stage.convoz.url, { locale: 'gl' });
    await customer.ask('Canto custa o envío?');
    await customer.ask('si');
    await customer.rate(await customer.waitForSurvey(), { value: 6 });
    const desk = new AgentPage(await stage.visit('/desk/', { locale: 'en' }));
    await desk.signsIn('iria', await newAgent(stage.convoz.app.config, 'iria', 'Iría Souto'));
    const { page } = desk;

    await page.getByRole('link', { name: 'Reports', exact: true }).click();
    await page.getByRole('link', { name: 'Ease', exact: true }).click();
    await page.locator('.breath').waitFor();
    const breath = (await page.locator('.breath').textContent())?.replaceAll(/\s+/g, ' ');
    const finding = await page.locator('h2').first().textContent();
    await page.locator('.stack-part').click();
    await page.getByRole('dialog').locator('.conversation').click();

    await desk.bubbles('customer').filter({ hasText: 'Canto custa o envío?' }).waitFor();
    expect(breath).to.match(/^100% \(\d+–100\) · 1 of 1 answered · 100%$/);
    expect(finding).to.equal('Too few answers to say: 1');
    expect(new URL(page.url()).pathname).to.equal('/desk/');
    expect(stage.complaints).to.deep.equal([]);
    await customer.leave();
  });
});
