import { expect } from 'chai';
import type { Locator } from 'playwright-core';
import { eventually } from '../support-files/eventually.js';
import { inPage } from '../web/page-probes.js';
import { CustomerPage } from './customer-page.js';
import { useStage } from './stage.js';

const [width, height] = [390, 844];
const phone = { viewport: { width, height }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
/** A fingertip (WCAG 2.2, 2.5.5). */
const smallestTarget = 44;

describe('a conversation on a phone', function () {
  this.timeout(30_000);
  const stage = useStage();

  it('fills the screen, and a person’s care is rated with a finger', async () => {
    const customer = await onPhone();
    const person = await stage.convoz.agent({ name: 'Uxía Rey' });
    await customer.page.getByRole('button', { name: 'Falar cunha persoa' }).tap();
    await customer.hears('Aviso unha persoa do equipo.');
    const id = await conversationId();
    await person.claim(id);
    await person.reply(id, 'Ola, son Uxía.');
    await customer.hears('Ola, son Uxía.');
    await customer.says('Moitas grazas!');
    await customer.hasSentAll();
    await person.close(id);
    await customer.hears('Como valoras a atención recibida?');

    const panel = await customer.panel.boundingBox();
    const targets = await sizesOf(customer.page.locator('.scale-step, .card button'));
    await customer.page.locator('.scale-step').nth(3).tap();
    await customer.page.getByRole('button', { name: 'Enviar valoración' }).tap();
    await customer.hears('Grazas. Que poderiamos mellorar?');

    expect(panel).to.deep.equal({ x: 0, y: 0, width, height });
    expect(targets).to.have.length(5 + 2);
    expect(Math.min(...targets)).to.be.at.least(smallestTarget);
    expect(await answers('csat')).to.deep.equal([4]);
    expect(stage.complaints).to.deep.equal([]);
  });

  it('shows all seven steps of effort side by side when the bot has helped alone', async () => {
    const customer = await onPhone();
    await customer.says('Canto custa o envío?');
    await customer.hears('Serviuche?');
    await customer.page.getByRole('button', { name: 'Si', exact: true }).tap();
    await customer.hears('1 = moi difícil, 7 = moi fácil');

    const steps = customer.page.locator('.scale-step');
    const rows = await steps.evaluateAll((all) => new Set(all.map((step) => step.getBoundingClientRect().top)).size);
    const targets = await sizesOf(steps);
    const overflow = await inPage(customer.log, 'element.scrollWidth - element.clientWidth');
    await steps.nth(6).tap();
    await customer.page.getByRole('button', { name: 'Enviar valoración' }).tap();
    await eventually(async () => (await answers('ces')).length === 1);

    expect({ rows, overflow }).to.deep.equal({ rows: 1, overflow: 0 });
    expect(targets).to.have.length(7);
    expect(Math.min(...targets)).to.be.at.least(smallestTarget);
    expect(await answers('ces')).to.deep.equal([7]);
    expect(stage.complaints).to.deep.equal([]);
  });

  async function onPhone(): Promise<CustomerPage> {
    const customer = new CustomerPage(await stage.visit('/?lang=gl', phone), 'gl');
    await customer.opensChat();
    return customer;
  }

  async function conversationId(): Promise<string> {
    const [waiting] = await stage.convoz.app.store.conversations.list({ tags: ['queued'], limit: 1 });
    return waiting?.conversation.id ?? '';
  }

  /** Every score given, in the order of asking. */
  async function answers(metric: 'csat' | 'ces'): Promise<(number | undefined)[]> {
    const rows = await stage.convoz.app.store.surveys.ledger({ metric });
    return rows.filter(({ status }) => status === 'answered').map(({ value }) => value);
  }

  /** The shorter side of each, in CSS pixels. */
  async function sizesOf(targets: Locator): Promise<number[]> {
    const boxes = await Promise.all((await targets.all()).map((target) => target.boundingBox()));
    return boxes.map((box) => Math.min(box?.width ?? 0, box?.height ?? 0));
  }
});
