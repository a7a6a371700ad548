import { expect } from 'chai';
import { hour, TestClock } from '../support-files/test-clock.js';
import { AgentPage, newAgent } from './agent-page.js';
import { CustomerPage } from './customer-page.js';
import { useStage } from './stage.js';

describe('a customer who comes when nobody is there', function () {
  this.timeout(30_000);
  /** A Tuesday, 20:15 in Madrid. */
  const clock = new TestClock('2026-03-10T19:15:00.000Z');
  const stage = useStage({
    clock,
    env: { BUSINESS_HOURS: 'Mon-Fri 09:30-14:00,16:00-19:30; Sat 10:00-14:00', TIME_ZONE: 'Europe/Madrid' },
  });

  it('is told when somebody will be, and leaves an address that the agent finds in the morning', async () => {
    const customer = new CustomerPage(await stage.visit('/?lang=gl'), 'gl');
    await customer.opensChat();

    await customer.asksForPerson();
    await customer.hears('Respondemos mañá ás 9:30.');
    await customer.hears('A que correo che escribimos?');
    await customer.says('sabela@correo.example');
    await customer.hears('escribirémosche a sabela@correo.example');
    clock.advance(14 * hour);
    const desk = new AgentPage(await stage.visit('/desk/', { locale: 'gl' }));
    await desk.signsIn('uxia', await newAgent(stage.convoz.app.config, 'uxia', 'Uxía Rey'));
    await desk.opens('gl');
    const waiting = await desk.page.locator('.row-name').allInnerTexts();
    const card = await desk.page.locator('.contact h2').textContent();
    await desk.claims();
    await desk.says('Bo día, Sabela.');
    await customer.hears('Bo día, Sabela.');

    expect({ waiting, card }).to.deep.equal({ waiting: ['sabela@correo.example'], card: 'sabela@correo.example' });
    expect(stage.complaints).to.deep.equal([]);
  });
});
