import { expect } from 'chai';
import { AgentPage, newAgent } from './agent-page.js';
import { CustomerPage } from './customer-page.js';
import { useStage } from './stage.js';

describe('a day at the desk', function () {
  this.timeout(90_000);
  const stage = useStage();

  it('takes a customer from the bot over two agents to a low rating, and to the case that follows', async () => {
    const supervisor = await stage.convoz.agent({ role: 'supervisor', name: 'Sabela Souto' });
    await supervisor.post('/api/canned-replies', {
      code: 'demora',
      language: 'es',
      title: 'Disculpa por la demora',
      text: 'Hola, soy {{agent.name}}. Siento la demora, lo miro ahora mismo.',
      shared: true,
    });
    const [ana, brais] = await Promise.all([signedIn('ana', 'Ana Pena'), signedIn('brais', 'Brais Lema')]);
    const customer = new CustomerPage(await stage.visit('/?lang=es'), 'es');

    await customer.opensChat();
    await customer.asksForPerson();
    await customer.hears('No hay nadie delante de ti.');
    await Promise.all([ana.opens('es'), brais.opens('es')]);
    await ana.page.locator('.company', { hasText: 'Brais Lema la está viendo.' }).waitFor();
    await ana.claims();
    await brais.page.locator('.thread-status', { hasText: 'La lleva Ana Pena' }).waitFor();
    const offeredToBrais = await brais.page.getByRole('button', { name: 'Atender' }).count();

    await ana.page.keyboard.press('Escape');
    await ana.notes('Es la tercera vez que pregunta, ', '@Bra');
    await brais.page.locator('.note[data-for-me="true"]', { hasText: '@Brais Lema' }).waitFor();
    const filled = await ana.takesCanned('/dem');
    await brais.page.locator('.company', { hasText: 'Ana Pena está escribiendo una respuesta.' }).waitFor();
    await ana.page.keyboard.press('Enter');
    await customer.bubbles('agent').filter({ hasText: 'soy Ana Pena' }).waitFor();

    await ana.transfersTo('Brais Lema', 'Pide que alguien le llame.');
    await brais.page.locator('#reply').waitFor();
    await brais.page.locator('.note', { hasText: 'Pide que alguien le llame.' }).waitFor();
    await customer.says('¿Sigue alguien ahí?');
    await brais.hears('¿Sigue alguien ahí?');
    await brais.says('Sí, soy Brais. Te llamo ahora.');
    await customer.bubbles('agent').filter({ hasText: 'soy Brais' }).waitFor();
    const read = (await customer.reads()).join('\n');
    await brais.closes();
    await customer.hears('¿Cómo valoras la atención recibida?');
    await customer.rates(1);
    await brais.page.locator('.rating[data-mood="bad"]', { hasText: 'CSAT 1 de 5' }).waitFor();
    const link = brais.page.locator('.cases a', { hasText: 'Valoración baja' });
    await link.waitFor();
    await link.click();
    await brais.page.locator('.case-rating, .rating-mark').first().waitFor();

    expect(offeredToBrais).to.equal(0);
    expect(filled).to.equal('Hola, soy Ana Pena. Siento la demora, lo miro ahora mismo.');
    expect(read).to.not.contain('tercera vez').and.to.not.contain('Pide que alguien');
    expect(brais.page.url()).to.match(/\/desk\/feedback\/#cases\/all\/.+/);
    expect(stage.complaints).to.deep.equal([]);
  });

  async function signedIn(login: string, name: string): Promise<AgentPage> {
    const page = new AgentPage(await stage.visit('/desk/', { locale: 'es' }));
    await page.signsIn(login, await newAgent(stage.convoz.app.config, login, name));
    return page;
  }
});
