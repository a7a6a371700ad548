import { expect } from 'chai';
import type { Page } from 'playwright-core';
import type { DeskAgent } from '../support-files/desk-agent.js';
import { AgentPage, newAgent } from './agent-page.js';
import { CustomerPage } from './customer-page.js';
import { type Line, startLine } from './line.js';
import { useStage } from './stage.js';

describe('a conversation on a bad line', function () {
  this.timeout(30_000);
  const stage = useStage();
  let line: Line;
  let customer: CustomerPage;

  beforeEach(async () => {
    line = await startLine(stage.convoz.url);
  });

  afterEach(() => line.close());

  it('loses and doubles nothing for customer or agent when it breaks while both write', async () => {
    const { agent, conversationId } = await conversationWithPerson();
    line.cut();
    await customer.page.getByText('Sin conexión. Escribe igualmente, lo enviaremos.').waitFor();

    await customer.says('Es el segundo');
    await customer.says('y el tercero');
    await agent.reply(conversationId, 'Lo estoy mirando.');
    line.mend();
    await notice(customer.page);
    await customer.hears('Lo estoy mirando.');
    await customer.hasSentAll();
    await customer.says('Gracias');
    await customer.hasSentAll();
    await agent.reply(conversationId, 'De nada.');
    await customer.hears('De nada.');

    const kept = await keptBy(conversationId);
    expect(kept.slice(-6)).to.deep.equal([
      'Ya estás con Antón Souto.',
      'Lo estoy mirando.',
      'Es el segundo',
      'y el tercero',
      'Gracias',
      'De nada.',
    ]);
    expect(await customer.reads()).to.deep.equal(kept);
  });

  it('takes a message once whose acknowledgement was lost on the way back', async () => {
    const { agent, conversationId } = await conversationWithPerson();

    const lost = line.loseNextAnswer();
    await customer.says('¿Me llega hoy?');
    await lost;
    await customer.hasSentAll();
    await agent.reply(conversationId, 'Hoy mismo.');
    await customer.hears('Hoy mismo.');

    const kept = await keptBy(conversationId);
    expect(kept.slice(-3)).to.deep.equal(['Ya estás con Antón Souto.', '¿Me llega hoy?', 'Hoy mismo.']);
    expect(await customer.reads()).to.deep.equal(kept);
  });

  it('keeps an agent’s reply until the line is back, and sends it once', async () => {
    customer = new CustomerPage(await stage.visit('/?lang=gl'), 'gl');
    const desk = new AgentPage(await stage.visit(`${line.url}/desk/`, { locale: 'gl' }));
    await desk.signsIn('noa', await newAgent(stage.convoz.app.config, 'noa', 'Noa Vilas'));
    await customer.opensChat();
    await customer.asksForPerson();
    await customer.hears('Non hai ninguén diante de ti.');
    await desk.opens('gl');
    await desk.claims();

    line.cut();
    await desk.page.locator('.live[data-live="false"]').waitFor();
    await desk.says('Ola, son Noa.');
    await desk.page.getByText('Sen enviar.').waitFor();
    await customer.says('Estás aí?');
    line.mend();
    await notice(desk.page);
    await desk.page.locator('.live[data-live="true"]').waitFor();
    await desk.page.getByRole('button', { name: 'Reintentar' }).click();
    await customer.hears('Ola, son Noa.');

    await desk.hears('Estás aí?');
    await desk.page.locator('.group[data-state]').waitFor({ state: 'detached' });
    expect(await desk.bubbles('agent').allInnerTexts()).to.deep.equal(['Ola, son Noa.']);
    expect((await customer.reads()).slice(-3)).to.deep.equal(['Xa estás con Noa Vilas.', 'Estás aí?', 'Ola, son Noa.']);
  });

  /** Tells the page what a browser tells when the network is back; the page would try by itself a few seconds later. */
  async function notice(page: Page): Promise<void> {
    await page.evaluate('dispatchEvent(new Event("online"))');
  }

  /** A customer on the line whom an agent at another place has just answered. */
  async function conversationWithPerson(): Promise<{ agent: DeskAgent; conversationId: string }> {
    const agent = await stage.convoz.agent({ name: 'Antón Souto' });
    customer = new CustomerPage(await stage.visit(`${line.url}/?lang=es`), 'es');
    await customer.opensChat();
    await customer.asksForPerson();
    await customer.hears('Aviso a una persona del equipo.');
    const { body } = await agent.get('/api/conversations?state=queued');
    const conversationId = body.conversations[0].id as string;
    await agent.claim(conversationId);
    await customer.log.getByText('Ya estás con Antón Souto.').waitFor();
    return { agent, conversationId };
  }

  /** What the service keeps of a conversation, in order. */
  async function keptBy(conversationId: string): Promise<string[]> {
    const kept = await stage.convoz.app.store.messages.since(conversationId, 0, 100);
    return kept.map(({ text }) => text).filter((text) => text !== '');
  }
});
