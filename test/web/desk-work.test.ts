import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { useDesk } from './desk-stage.js';

describe('work at the desk', function () {
  this.timeout(30_000);
  const stage = useDesk();
  const ahead = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();

  async function openMine(): Promise<Page> {
    const page = await stage.signIn();
    await page.locator('.tab', { hasText: 'Mías' }).click();
    await page.getByText('João Matos').click();
    await page.locator('#reply').waitFor();
    return page;
  }

  it('colours a wait by what was promised, where something was', async () => {
    stage.fake.waiting.push(
      { conversationId: 'q1', promised: { dueAt: ahead(60), state: 'kept' } },
      { conversationId: 'q2', promised: { dueAt: ahead(5), state: 'near' } },
      { conversationId: 'q3', promised: { dueAt: ahead(-1), state: 'broken' } },
    );
    const page = await stage.signIn();

    const moods = await page.locator('.wait').evaluateAll((all) => all.map((one) => one.getAttribute('data-mood')));

    expect(moods).to.deep.equal(['fresh', 'warn', 'bad']);
  });

  it('keeps all lists to a language until the filter is taken away', async () => {
    const page = await stage.signIn();

    await page.locator('.filters summary').click();
    await page.locator('.filters').getByLabel('Idioma').selectOption('gl');
    await page.locator('.row', { hasText: 'Sabela Outeiro' }).waitFor({ state: 'detached' });
    await page.locator('.row', { hasText: 'Antón' }).waitFor();
    const kept = await page.locator('.row-name').allTextContents();
    await page.locator('.tab', { hasText: 'Bot' }).click();
    await page.locator('.row', { hasText: 'Noa' }).waitFor();
    const alsoKept = await page.locator('.row-name').allTextContents();
    await page.getByRole('button', { name: 'Quitar el filtro: gallego' }).click();
    await page.locator('.row').nth(1).waitFor();

    expect([kept, alsoKept]).to.deep.equal([['Antón'], ['Noa']]);
  });

  it('shows a long list page by page as it is scrolled, each row once', async () => {
    const [first] = stage.fake.conversations;
    if (!first) throw new Error('There is one');
    for (let i = 0; i < 220; i++) {
      const since = new Date(Date.now() - i * 1000).toISOString();
      const contact = { id: `contact-x${i}`, name: `Cliente ${i}` };
      stage.fake.conversations.push({ ...first, id: `x${i}`, contact, status: { tag: 'queued', since } });
    }
    const page = await stage.signIn();
    const before = await page.locator('.row').count();

    for (const rows of [100, 150, 200, 223]) {
      await page.locator('.rows').evaluate((list) => list.scrollTo(0, list.scrollHeight));
      await page
        .locator('.row')
        .nth(rows - 1)
        .waitFor({ state: 'attached' });
    }
    stage.fake.say('q2', { kind: 'customer' }, 'Ola?');
    await page.locator('.row', { hasText: 'Ola?' }).waitFor({ state: 'attached' });

    const names = await page.locator('.row-name').allTextContents();
    expect(before).to.equal(50);
    expect(new Set(names).size).to.equal(names.length).and.to.equal(223);
  });

  it('shows the message that an address names, far from the end as it may be, and marks it', async () => {
    for (let i = 0; i < 60; i++) stage.fake.say('m1', { kind: 'customer' }, `Mensaje número ${i}`);
    const [first] = stage.fake.find('m1').messages;
    const page = await stage.signIn();

    await page.evaluate(`location.hash = '#mine/m1/${first?.id}'`);
    await page.locator('.bubble.sought').waitFor();
    const [text, isInView] = await page.locator('.bubble.sought').evaluate((bubble) => {
      const log = bubble.closest('.transcript')?.getBoundingClientRect();
      const { top, bottom } = bubble.getBoundingClientRect();
      return [bubble.textContent, log !== undefined && top >= log.top && bottom <= log.bottom] as const;
    });

    expect([text, isInView]).to.deep.equal([first?.text, true]);
  });

  it('puts a conversation off until tomorrow at nine, and takes that back', async () => {
    const page = await openMine();
    await page.getByLabel('Posponer').first().click();
    const snoozed = stage.fake.next('/m1/snooze');

    await page.getByRole('button', { name: 'Mañana' }).click();
    const until = new Date(String((await snoozed).body.until));
    await page.locator('.thread-status', { hasText: 'pospuesta hasta' }).waitFor();
    await page.getByRole('button', { name: 'Deshacer' }).click();
    await page.locator('#reply').waitFor();

    const hours = (until.getTime() - Date.now()) / 3_600_000;
    expect(until.getMinutes()).to.equal(0);
    expect(hours).to.be.above(0).and.to.be.below(34);
    expect(stage.posts('/m1/unsnooze')).to.have.length(1);
  });

  it('changes priority and labels at once, and back when that was a mistake', async () => {
    const page = await openMine();

    await page.getByLabel('Prioridad').last().selectOption('urgent');
    await page.getByText('Prioridad: Urgente').waitFor();
    await page.getByRole('button', { name: 'Deshacer' }).click();
    await page.locator('.priority[data-priority="normal"]').waitFor();
    await page.locator('.label-menu summary').click();
    await page.getByLabel('Etiqueta', { exact: true }).last().fill('VIP');
    await page.keyboard.press('Enter');
    await page.locator('.row-labels', { hasText: 'vip' }).waitFor();
    await page.getByRole('button', { name: 'Quitar la etiqueta: vip' }).click();
    await page.getByRole('button', { name: 'Deshacer' }).click();
    await page.locator('.marks .chip', { hasText: 'vip' }).waitFor();

    expect(stage.posts('/m1/priority').map(({ body }) => body.priority)).to.deep.equal(['urgent', 'normal']);
    expect(stage.fake.find('m1').labels).to.deep.equal(['vip']);
  });

  it('takes back what it showed when the server refuses it', async () => {
    const page = await openMine();
    stage.fake.refusals.set('/m1/snooze', [409, 'NOT_ASSIGNED_TO_YOU']);

    await page.getByLabel('Posponer').first().click();
    await page.getByRole('button', { name: 'Una hora' }).click();

    await page.getByText('Esta conversación ya no es tuya.').waitFor();
    await page.locator('#reply').waitFor();
  });

  it('shows what has not been delivered, sends it once more, and says how long the channel lets one write', async () => {
    const conversation = stage.fake.find('m1');
    conversation.replyWindowEndsAt = ahead(30);
    const failed = conversation.messages[4];
    if (failed) failed.delivery = { state: 'failed', code: '131047', canResend: true };
    const page = await openMine();

    await page.locator('.reply-window[data-mood="warn"]').waitFor();
    const left = await page.locator('.reply-window').textContent();
    await page
      .locator('.delivery', { hasText: 'Sin entregar (131047)' })
      .getByRole('button', { name: 'Reenviar' })
      .click();
    await page.getByText('Entregando…').waitFor();

    expect(left?.trim()).to.match(/^(29|30) min para responder$/);
    expect(stage.posts('/m1/resend').map(({ body }) => body)).to.deep.equal([{ messageId: failed?.id }]);
  });

  it('says what the vendor has told of a message, as soon as it is known, and where nobody knows whether it arrived', async () => {
    const [first, second] = stage.fake.find('m1').messages.slice(3, 5);
    if (!first || !second) throw new Error('Nothing was said');
    second.delivery = { state: 'sent', canResend: false };
    const page = await openMine();
    await page.locator('.delivery', { hasText: 'Enviado' }).waitFor();

    second.delivery = { state: 'read', canResend: false };
    stage.fake.whisper({ type: 'delivery', conversationId: 'm1' });
    await page.locator('.delivery', { hasText: 'Leído' }).waitFor();
    second.delivery = { state: 'failed', code: 'SEND_BLOCKED', canResend: true };
    stage.fake.whisper({ type: 'delivery', conversationId: 'm1' });
    await page.locator('.delivery', { hasText: 'Sin entregar (el cliente nos ha bloqueado)' }).waitFor();
    second.delivery = { state: 'unknown', code: 'SEND_UNKNOWN', canResend: true };
    stage.fake.whisper({ type: 'delivery', conversationId: 'm1' });

    await page
      .locator('.delivery', { hasText: 'No se sabe si ha llegado' })
      .getByRole('button', { name: 'Reenviar' })
      .click();
    await page.getByText('Entregando…').waitFor();
  });

  it('shows that the customer writes until he has written, warns of a colleague who does, and loses nothing after', async () => {
    const page = await openMine();
    const others = [{ id: 'a2', name: 'Brais Lema', typing: true }];

    stage.fake.whisper({ type: 'typing', conversationId: 'm1' });
    stage.fake.whisper({ type: 'presence', conversationId: 'm1', agents: others });
    await page.getByText('João Matos está escribiendo…').waitFor();
    await page.locator('.company[data-writes="true"]', { hasText: 'Brais Lema está escribiendo' }).waitFor();
    stage.fake.say('m1', { kind: 'customer' }, 'Já está');
    await page.getByText('João Matos está escribiendo…').waitFor({ state: 'detached' });
    stage.fake.dropFeed();
    await page.waitForSelector('.live[data-live="false"]');
    stage.fake.say('m1', { kind: 'customer' }, 'Durante o corte');
    await page.waitForSelector('.live[data-live="true"]');

    await page.locator('.bubble', { hasText: 'Durante o corte' }).waitFor();
    expect(stage.fake.resumedFrom).to.be.above(100);
  });

  it('runs a macro of the house in the open conversation, under an id of its own', async () => {
    stage.fake.macros.push({ id: 'mac1', name: 'Devolución', steps: [] });
    const page = await openMine();

    await page.getByLabel('Más acciones').click();
    const run = stage.fake.next('/macros/mac1/run');
    await page.getByRole('button', { name: 'Devolución' }).click();
    await page.getByText('Macro hecha: Devolución').waitFor();

    const { conversationId, runId } = (await run).body;
    expect(conversationId).to.equal('m1');
    expect(runId).to.match(/^[0-9a-f]{32}$/);
  });

  it('tells whether one is at work, and shows how much one has', async () => {
    const page = await stage.signIn();
    const switched = page.locator('.availability');

    await switched.locator('summary').click();
    await switched.getByRole('button', { name: 'Disponible' }).click();

    await switched.locator('summary .status-dot[data-status="online"]').waitFor();
    expect(await switched.locator('summary .hidden').textContent()).to.equal('Disponibilidad: Disponible, 1 abierta');
    expect(stage.fake.people[0]?.status).to.equal('online');
  });

  it('tells whoever wants it that somebody waits: with a sound, or with a notification while the page is hidden', async () => {
    const page = await stage.signIn();
    await page.evaluate(`
      window.tones = 0;
      const start = OscillatorNode.prototype.start;
      OscillatorNode.prototype.start = function (...when) { window.tones++; return start.apply(this, when); };
      window.shown = [];
      window.Notification = class {
        static permission = 'granted';
        static async requestPermission() { return 'granted'; }
        constructor(_, { body }) { window.shown.push(body); }
      };
      Object.defineProperty(document, 'hidden', { get: () => window.away === true });
    `);
    const queue = (id: string) =>
      stage.fake.move(id, { tag: 'queued', since: new Date().toISOString(), reason: 'requested' }, 'handoff.requested');

    await page.locator('.own-menu summary').click();
    await page.getByLabel('Aviso cuando alguien espera').check();
    await page.evaluate('window.away = true');
    queue('b1');
    await page.locator('.tab', { hasText: 'Cola 4' }).waitFor();
    // What comes within some seconds is told once.
    await page.evaluate('window.away = false; Date.now = ((now) => () => now() + 10_000)(Date.now)');
    const unasked = await page.evaluate('window.tones');
    await page.getByLabel('Sonido cuando alguien espera').check();
    const tried = await page.evaluate('window.tones');
    queue('b2');
    await page.locator('.tab', { hasText: 'Cola 5' }).waitFor();
    const heard = await page.evaluate('window.tones');

    expect([unasked, tried, heard]).to.deep.equal([0, 2, 4]);
    expect(await page.evaluate('window.shown')).to.deep.equal(['Alguien espera a una persona.']);
    expect(await page.evaluate(`localStorage.getItem('convoz.desk.sound')`)).to.equal('on');
  });

  it('finds actions, conversations and pages with Ctrl+K, from the keyboard alone', async () => {
    const page = await openMine();

    await page.keyboard.press('Control+k');
    await page.locator('#command:focus').waitFor();
    await page.keyboard.type('nota');
    await page.getByRole('option', { name: 'Nota privada' }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('#note:focus').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await page.locator('#command:focus').waitFor();
    await page.keyboard.type('pospuestas');
    await page.keyboard.press('Enter');
    await page.locator('.tab[aria-current]', { hasText: 'Pospuestas' }).waitFor();

    expect(await page.locator('dialog').count()).to.equal(0);
  });
});
