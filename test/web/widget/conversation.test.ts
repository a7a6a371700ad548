import { expect } from 'chai';
import type { Locator } from 'playwright-core';
import { eventually } from '../../support-files/eventually.js';
import { agentSays, botSays, botTypes, handoff, systemSays } from '../bot-says.js';
import { inPage } from '../page-probes.js';
import { greeting, useWidget } from '../widget-page.js';

describe('the widget in a conversation', () => {
  const onPage = useWidget();

  it('greets, sends what is written and shows each message once', async () => {
    const widget = await onPage();
    await widget.open();

    await widget.say('¿Abrís mañana?');
    await widget.sees('Has dicho: ¿Abrís mañana?');

    expect(await widget.bubbles.allInnerTexts()).to.deep.equal([
      greeting,
      '¿Abrís mañana?',
      'Has dicho: ¿Abrís mañana?',
    ]);
    expect(widget.server.taken.map(({ text, locale }) => ({ text, locale }))).to.deep.equal([
      { text: '¿Abrís mañana?', locale: 'es' },
    ]);
  });

  it('starts no conversation for a visitor who never opens it', async () => {
    const widget = await onPage();

    await widget.launcher.waitFor();

    expect(widget.server.tokens).to.equal(0);
  });

  it('turns the tapped choice into the answer: its value travels, its title shows, the choices go', async () => {
    const widget = await onPage();
    await widget.open();

    await widget.page.getByRole('button', { name: '¿Dónde está mi pedido?' }).click();
    await widget.sees('Has dicho: order.track');

    expect(widget.server.taken.map(({ text }) => text)).to.deep.equal(['order.track']);
    expect(await widget.bubbles.nth(1).textContent()).to.equal('¿Dónde está mi pedido?');
    expect(await widget.page.locator('.choice').count()).to.equal(0);
  });

  it('shows text as text, keeps its line breaks and makes links of web addresses alone', async () => {
    const script = () => [botSays('<b>uno</b>\njavascript:alert(1) https://mareira.example/a?b=1.')];
    const widget = await onPage({ script });

    await widget.open();

    const bubble = widget.bubbles.first();
    expect(await bubble.textContent()).to.equal('<b>uno</b>\njavascript:alert(1) https://mareira.example/a?b=1.');
    const links = bubble.locator('a');
    expect(await links.count()).to.equal(1);
    expect(await links.getAttribute('href')).to.equal('https://mareira.example/a?b=1');
    expect(await links.getAttribute('rel')).to.contain('noopener');
  });

  it('groups messages by author under one time', async () => {
    const widget = await onPage({ script: () => [botSays('uno'), botSays('dos'), botSays('tres')] });

    await widget.open();
    await widget.sees('tres');

    expect(await widget.page.locator('.group').count()).to.equal(1);
    expect(await widget.page.locator('.group time').count()).to.equal(1);
  });

  it('names the agent who takes over, and the bot when it is back', async () => {
    const widget = await onPage();
    await widget.open();

    widget.server.say(
      systemSays('Ana Souto se ha unido'),
      handoff('accepted'),
      agentSays('Ana Souto', 'Hola, soy Ana.'),
    );
    await widget.sees('Hola, soy Ana.');

    const name = widget.page.locator('.header-name');
    expect(await name.textContent()).to.equal('Ana Souto');
    expect(await widget.page.locator('.group[data-author="agent"] .avatar-initials').textContent()).to.equal('AS');
    expect(await widget.page.getByRole('button', { name: 'Hablar con una persona' }).count()).to.equal(0);
    widget.server.say(handoff('completed'), botSays('Vuelvo a ser yo.'));
    await widget.sees('Vuelvo a ser yo.');
    expect(await name.textContent()).to.equal('Vera');
  });

  it('asks for a person with one button', async () => {
    const widget = await onPage();
    await widget.open();

    await widget.page.getByRole('button', { name: 'Hablar con una persona' }).click();
    await widget.sees('Has dicho: Quiero hablar con una persona');

    expect(widget.server.taken).to.have.length(1);
  });

  it('shows that somebody writes until the message is there', async () => {
    const widget = await onPage();
    await widget.open();

    widget.server.say(botTypes());
    await widget.page.getByRole('img', { name: 'Vera está escribiendo' }).waitFor();
    widget.server.say(botSays('Ya está.'));
    await widget.sees('Ya está.');

    expect(await widget.page.locator('.dots').count()).to.equal(0);
  });

  it('counts down before the limit and does not send beyond it', async () => {
    const widget = await onPage();
    await widget.open();

    await widget.field.fill('a'.repeat(4001));
    await widget.field.press('Enter');
    await widget.page.locator('.counter', { hasText: 'Sobra 1 carácter' }).waitFor();
    await widget.field.fill('a'.repeat(3999));

    await widget.page.locator('.counter', { hasText: 'Queda 1 carácter' }).waitFor();
    expect(widget.server.posts).to.equal(0);
    await widget.field.press('Enter');
    await widget.sees('a'.repeat(3999));
  });

  it('counts unread messages on the launcher and in the title, also after a reload, until it is opened', async () => {
    const widget = await onPage();
    await widget.open();
    await widget.page.keyboard.press('Escape');

    widget.server.say(botSays('uno'), botSays('dos'));
    await widget.page.getByRole('button', { name: 'Abrir el chat con Vera, 2 mensajes sin leer' }).waitFor();
    await widget.page.reload();
    await widget.page.getByRole('button', { name: 'Abrir el chat con Vera, 2 mensajes sin leer' }).waitFor();

    expect(await widget.page.title()).to.equal('(2) Mareira');
    await widget.launcher.click();
    await widget.panel.waitFor();
    expect(await widget.page.title()).to.equal('Mareira');
  });

  it('stays where the reader is when he has scrolled up, and offers the way down', async () => {
    const many = Array.from({ length: 30 }, (_, i) => botSays(`mensaje ${i}`));
    const widget = await onPage({ script: () => many });
    await widget.open();
    await widget.sees('mensaje 29');
    await widget.log.hover();
    await widget.page.mouse.wheel(0, -600);
    await widget.log.getByText('mensaje 10', { exact: true }).waitFor();
    await expectScrolled(widget.log);
    const before = await scrollTop(widget.log);

    widget.server.say(botSays('el último'));
    const pill = widget.page.getByRole('button', { name: 'Mensajes nuevos' });
    await pill.waitFor();

    expect(await scrollTop(widget.log)).to.equal(before);
    await pill.click();
    await pill.waitFor({ state: 'detached' });
    expect(await distanceToEnd(widget.log)).to.be.lessThan(2);
  });

  it('shows an answer that is higher than the log from its beginning, and stays at its end once that was read', async () => {
    const lines = Array.from({ length: 40 }, (_, i) => `línea ${i}`).join('\n');
    const widget = await onPage({ script: (said) => [said ? botSays(lines, { Sí: 'yes' }) : botSays(greeting)] });
    await widget.open();

    await widget.say('¿Dónde está mi pedido?');
    const pill = widget.page.getByRole('button', { name: 'Mensajes nuevos' });
    await pill.waitFor();
    const head = await distanceToTop(widget.bubbles.last());
    await pill.click();
    await pill.waitFor({ state: 'detached' });
    await widget.page.setViewportSize({ width: 1280, height: 500 });

    expect(head).to.be.within(0, 40);
    await eventually(async () => (await distanceToEnd(widget.log)) < 2);
    expect(await pill.count()).to.equal(0);
  });

  it('follows new messages while the reader is at the end', async () => {
    const many = Array.from({ length: 30 }, (_, i) => botSays(`mensaje ${i}`));
    const widget = await onPage({ script: () => many });
    await widget.open();
    await widget.sees('mensaje 29');

    widget.server.say(botSays('el último', { Sí: 'yes', No: 'no' }));
    await widget.sees('el último');

    expect(await distanceToEnd(widget.log)).to.be.lessThan(2);
    expect(await widget.page.locator('.new-messages').count()).to.equal(0);
  });
});

/** From the top of the log, in px. */
function distanceToTop(bubble: Locator): Promise<number> {
  return inPage(bubble, `element.getBoundingClientRect().top - element.closest('.log').getBoundingClientRect().top`);
}

function scrollTop(log: Locator): Promise<number> {
  return inPage(log, 'element.scrollTop');
}

function distanceToEnd(log: Locator): Promise<number> {
  return inPage(log, 'element.scrollHeight - element.scrollTop - element.clientHeight');
}

/** Resolves when the wheel's movement is over: two readings a frame apart are equal, away from the end. */
async function expectScrolled(log: Locator): Promise<void> {
  for (let previous = -1, now = await scrollTop(log); previous !== now; ) {
    await log.page().evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    previous = now;
    now = await scrollTop(log);
  }
  expect(await distanceToEnd(log)).to.be.greaterThan(100);
}
