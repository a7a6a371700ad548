import { expect } from 'chai';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { deferred } from '../support-files/deferred.js';
import { launchBrowser } from './browser.js';
import { builtDesk, FakeDesk } from './fake-desk.js';
import { firstLoad } from './first-load.js';

describe('the desk in a browser', function () {
  this.timeout(30_000);
  let browser: Browser;
  let fake: FakeDesk;
  let address: string;
  const complaints: string[] = [];

  before(async () => {
    [browser] = await Promise.all([launchBrowser(), builtDesk()]);
  });
  after(() => browser.close());

  beforeEach(async () => {
    complaints.length = 0;
    fake = new FakeDesk();
    address = await fake.start();
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await fake.stop();
  });

  async function visit(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ locale: 'es-ES', viewport: { width: 1440, height: 860 }, ...options });
    context.setDefaultTimeout(5000);
    const page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (line) => {
      if (line.type() === 'error' && !/Failed to load resource|WebSocket/.test(line.text()))
        complaints.push(line.text());
    });
    await page.goto(`${address}/desk/`);
    await page.waitForSelector('#login');
    return page;
  }

  async function signIn(options: BrowserContextOptions = {}): Promise<Page> {
    const page = await visit(options);
    await page.fill('#login', 'uxia');
    await page.fill('#password', fake.password);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.live[data-live="true"]', { state: 'attached' });
    await page.waitForSelector('.rows:not(.skeleton), .empty', { state: 'attached' });
    return page;
  }

  const posts = (ending: string) =>
    fake.requests.filter(({ method, path }) => method === 'POST' && path.endsWith(ending));
  const bubbles = (page: Page, text: string) => page.locator('.bubble', { hasText: text });

  it('tells when user name and password do not match', async () => {
    const page = await visit();

    await page.fill('#login', 'uxia');
    await page.fill('#password', 'nope');
    await page.keyboard.press('Enter');

    await page.getByText('El usuario y la contraseña no coinciden.').waitFor();
    expect(await page.inputValue('#login')).to.equal('uxia');
  });

  it('makes a one-time password be changed before anything else', async () => {
    fake.agent.mustChangePassword = true;
    const oneTime = fake.password;
    const page = await visit();
    await page.fill('#login', 'uxia');
    await page.fill('#password', oneTime);
    await page.keyboard.press('Enter');

    await page.fill('#next', 'corto');
    await page.fill('#repeat', 'corto');
    await page.keyboard.press('Enter');
    await page.getByText('Usa al menos 12 caracteres.').waitFor();
    await page.fill('#next', 'una batea en la ría');
    await page.keyboard.press('Enter');
    await page.getByText('Las dos contraseñas no son iguales.').waitFor();
    await page.fill('#repeat', 'una batea en la ría');
    await page.keyboard.press('Enter');

    await page.waitForSelector('.row');
    expect(posts('/password').map(({ body }) => body)).to.deep.equal([
      { current: oneTime, next: 'una batea en la ría' },
    ]);
  });

  it('asks for the current password as well when the page was loaded anew in between', async () => {
    fake.agent.mustChangePassword = true;
    const page = await visit();
    await page.fill('#login', 'uxia');
    await page.fill('#password', fake.password);
    await page.keyboard.press('Enter');
    await page.waitForSelector('#next');

    await page.reload();

    await page.waitForSelector('#current');
  });

  it('lists who waits, longest first, with counts, language and a waiting time that turns warn and bad', async () => {
    const page = await signIn();

    const names = await page.locator('.row-name').allTextContents();
    const moods = await page
      .locator('.wait')
      .evaluateAll((waits) => waits.map((wait) => wait.getAttribute('data-mood')));

    expect(names.slice(0, 2)).to.deep.equal(['Sabela Outeiro', 'Antón']);
    expect(moods).to.deep.equal(['bad', 'warn', 'fresh']);
    expect(await page.locator('.tab').allTextContents()).to.deep.equal([
      'Cola 3',
      'Mías 1',
      'Todas 5',
      'Pospuestas 0',
      'Bot 2',
      'Cerradas 2',
    ]);
    expect(await page.locator('.badge').allTextContents()).to.deep.equal(['ES', 'GL', 'EN']);
    expect(await page.title()).to.equal('(3) Convoz');
  });

  it('shows the conversation with its system lines, and text as text', async () => {
    const page = await signIn();

    await page.getByText('Sabela Outeiro').click();

    await bubbles(page, '<b>ahora</b>').waitFor();
    expect(await page.locator('.bubble b').count()).to.equal(0);
    expect(await page.locator('.line').last().textContent()).to.match(
      /^En cola para hablar con una persona\. · \d\d:\d\d$/,
    );
    const link = page.locator('.bubble a');
    expect(await link.getAttribute('href')).to.equal('https://example.com/track/MR-10482');
    expect(await link.getAttribute('rel')).to.contain('noopener');
  });

  it('shows what the bot understood, newest first, what it knows and the last rating', async () => {
    const page = await signIn();

    await page.getByText('Sabela Outeiro').click();

    const evidence = page.locator('.evidence li');
    await evidence.first().waitFor();
    expect((await evidence.first().textContent())?.replaceAll('\u00a0', ' ')).to.match(
      /^Feedback · complaint91 %llamó a una persona · /,
    );
    expect(await page.locator('.evidence-intent').allTextContents()).to.deep.equal([
      'Feedback · complaint',
      'Return · damaged',
      'Localizar un pedido',
    ]);
    expect(await page.locator('.contact').textContent())
      .to.contain('PedidoMR-10482')
      .and.to.contain('CSAT 2 de 5')
      .and.to.contain('Tardaron mucho en contestar.');
  });

  it('is worked from the keyboard alone: choose, take, reply, close', async () => {
    const page = await signIn();

    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.keyboard.press('Enter');
    await bubbles(page, 'La lámpara ha llegado rota').waitFor();
    await page.keyboard.press('a');
    await page.locator('#reply:focus').waitFor();
    await page.keyboard.type('Hola, Sabela.');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('La cambiamos hoy.');
    await page.keyboard.press('Enter');
    await page.locator('.group[data-author="agent"]:not([data-state])').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('e');
    await page.getByText('Conversación cerrada').first().waitFor();

    expect(fake.find('q1').status).to.include({ tag: 'assigned', agentId: 'a1' });
    expect(posts('/q1/reply').map(({ body }) => body.text)).to.deep.equal(['Hola, Sabela.\nLa cambiamos hoy.']);
    expect(await bubbles(page, 'La cambiamos hoy.').count()).to.equal(1);
    expect(await page.locator('.tab[aria-current]').textContent()).to.equal('Mías 1');
  });

  it('sends what is written before the claim has come through only after it', async () => {
    const page = await signIn();
    await page.getByText('Sabela Outeiro').click();
    await bubbles(page, 'La lámpara ha llegado rota').waitFor();
    const claim = deferred();
    await page.route('**/claim', async (route) => {
      await claim.promise;
      await route.continue();
    });

    await page.keyboard.press('a');
    await page.locator('#reply:focus').waitFor();
    await page.keyboard.type('Hola, Sabela.');
    await page.keyboard.press('Enter');
    await page.getByText('Enviando…').waitFor();
    claim.resolve();
    await page.locator('.group[data-author="agent"]:not([data-state])', { hasText: 'Hola, Sabela.' }).waitFor();

    const order = fake.requests
      .filter(({ path }) => /\/(claim|reply)$/.test(path))
      .map(({ path }) => path.split('/').at(-1));
    expect(order).to.deep.equal(['claim', 'reply']);
  });

  it('lists the keys on "?" and gives the focus back', async () => {
    const page = await signIn();
    await page.keyboard.press('j');

    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Atajos de teclado' }).waitFor();
    await page.keyboard.press('Escape');

    await page.locator('dialog').waitFor({ state: 'detached' });
    await page.locator('[data-row]:focus').waitFor();
  });

  it('shows new messages and new queues as they happen', async () => {
    const page = await signIn();
    await page.getByText('Sabela Outeiro').click();
    await bubbles(page, 'lámpara ha llegado').waitFor();

    fake.say('q1', { kind: 'customer' }, '¿Hay alguien?');
    fake.say('q2', { kind: 'customer' }, 'Ola?');
    fake.move('b1', { tag: 'queued', since: new Date().toISOString(), reason: 'requested' }, 'handoff.requested');

    await bubbles(page, '¿Hay alguien?').waitFor();
    await page.locator('.row[data-unread="true"]', { hasText: 'Antón' }).waitFor();
    await page.locator('.tab', { hasText: 'Cola 4' }).waitFor();
    expect(await page.locator('.row[data-unread="true"]').count()).to.equal(1);
    expect(await page.title()).to.equal('(4) Convoz');
  });

  it('loses and doubles nothing when the connection breaks', async () => {
    const page = await signIn();
    await page.getByText('Sabela Outeiro').click();
    await bubbles(page, 'lámpara ha llegado').waitFor();

    fake.feedUp = false;
    fake.dropFeed();
    await page.getByText('Reconectando…').waitFor();
    fake.say('q1', { kind: 'customer' }, 'Mensaje durante el corte');
    fake.say('q2', { kind: 'customer' }, 'Tamén durante o corte');
    fake.feedUp = true;
    await page.waitForSelector('.live[data-live="true"]');
    fake.say('q1', { kind: 'customer' }, 'Mensaje después del corte');

    await bubbles(page, 'Mensaje después del corte').waitFor();
    expect(await bubbles(page, 'Mensaje durante el corte').count()).to.equal(1);
    expect(await bubbles(page, 'Mensaje después del corte').count()).to.equal(1);
    await page.locator('.row[data-unread="true"]', { hasText: 'Antón' }).waitFor();
  });

  it('keeps a reply that could not be sent, and sends it once under the same id', async () => {
    const page = await signIn();
    await page.locator('.tab', { hasText: 'Mías' }).click();
    await page.getByText('João Matos').click();
    fake.refusals.set('/reply', [503, 'STORE_UNAVAILABLE']);
    await page.fill('#reply', 'Enviamos hoje.');
    await page.keyboard.press('Enter');
    await page.getByText('Sin enviar.').waitFor();

    await page.getByRole('button', { name: 'Reintentar' }).click();

    await page.locator('.group[data-author="agent"]:not([data-state])', { hasText: 'Enviamos hoje.' }).waitFor();
    await page.locator('.group[data-state]').waitFor({ state: 'detached' });
    const ids = posts('/m1/reply').map(({ body }) => body.clientId);
    expect(ids).to.have.length(2);
    expect(ids[0])
      .to.match(/^[0-9a-f]{32}$/)
      .and.to.equal(ids[1]);
    expect(await bubbles(page, 'Enviamos hoje.').count()).to.equal(1);
  });

  it('says so when somebody else was faster, and shows who', async () => {
    const page = await signIn();
    await page.getByText('Antón').click();
    await page.getByRole('button', { name: 'Atender' }).first().waitFor();
    fake.find('q2').status = { tag: 'assigned', since: new Date().toISOString(), agentId: 'a2' };

    await page.keyboard.press('a');

    await page.getByText('Otra persona acaba de cogerla.').waitFor();
    await page.getByText('La lleva Brais Lema').waitFor();
    expect(await page.locator('#reply').count()).to.equal(0);
  });

  it('closes only after a moment in which it can be undone', async () => {
    const page = await signIn();
    await page.locator('.tab', { hasText: 'Mías' }).click();
    await page.getByText('João Matos').click();
    await page.getByRole('button', { name: 'Cerrar', exact: true }).click();
    await page.getByRole('button', { name: 'Deshacer' }).click();
    await page.locator('#reply').waitFor();
    expect(posts('/close')).to.have.length(0);

    await page.getByRole('button', { name: 'Cerrar', exact: true }).click();
    await page.getByRole('button', { name: 'Descartar el aviso' }).click();

    await page.locator('.thread-status', { hasText: 'Cerrada, valoración pedida' }).waitFor();
    expect(posts('/m1/close')).to.have.length(1);
    expect(await page.locator('#reply').count()).to.equal(0);
  });

  it('closes without a survey only for a reason, which the server is told', async () => {
    const page = await signIn();
    await page.locator('.tab', { hasText: 'Mías' }).click();
    await page.getByText('João Matos').click();
    await page.getByLabel('Más acciones').click();
    const submit = page.getByRole('button', { name: 'Cerrar sin encuesta' });
    expect(await submit.getAttribute('aria-disabled')).to.equal('true');
    const reason = page.getByLabel('¿Por qué no se pregunta al cliente?');
    await reason.fill(' ');
    await reason.press('Enter');
    expect(await page.getByRole('button', { name: 'Deshacer' }).count()).to.equal(0);
    await reason.fill('Se equivocó de tienda');
    await reason.press('Enter');
    await page.getByRole('button', { name: 'Deshacer' }).waitFor();
    const closed = fake.next('/m1/close');
    await page.getByRole('button', { name: 'Descartar el aviso' }).click();

    expect((await closed).body).to.deep.equal({ withoutSurvey: 'Se equivocó de tienda' });
    expect(posts('/close')).to.have.length(1);
  });

  it('shows in the bar how many cases are open, and that some are late', async () => {
    Object.assign(fake.cases, { open: 3, overdue: 1 });
    const page = await signIn();

    const link = page.getByRole('link', { name: 'Opiniones 3 casos abiertos, 1 fuera de plazo' });
    await link.waitFor();
    expect(await link.locator('.badge').getAttribute('data-late')).to.equal('true');
  });

  it('carries out what was announced when the page is left', async () => {
    const page = await signIn();
    await page.locator('.tab', { hasText: 'Mías' }).click();
    await page.getByText('João Matos').click();
    await page.getByLabel('Más acciones').click();
    await page.getByRole('button', { name: 'Devolver al bot' }).click();
    await page.getByRole('button', { name: 'Deshacer' }).waitFor();

    const returned = fake.next('/m1/return');
    await page.goto('about:blank');

    expect((await returned).method).to.equal('POST');
  });

  it('does not leave a customer who has just written', async () => {
    const page = await signIn();
    await page.locator('.tab', { hasText: 'Mías' }).click();
    await page.getByText('João Matos').click();
    await page.getByRole('button', { name: 'Cerrar', exact: true }).click();
    await page.getByRole('button', { name: 'Deshacer' }).waitFor();

    fake.say('m1', { kind: 'customer' }, 'Espera, falta uma coisa');

    await page.getByRole('button', { name: 'Deshacer' }).waitFor({ state: 'detached' });
    await page.locator('#reply').waitFor();
    expect(posts('/close')).to.have.length(0);
  });

  it('keeps a draft through a change of conversation and a reload', async () => {
    const page = await signIn();
    await page.locator('.tab', { hasText: 'Mías' }).click();
    await page.getByText('João Matos').click();
    await page.fill('#reply', 'A medias');

    await page.locator('.tab', { hasText: 'Cola' }).click();
    await page.getByText('Antón').click();
    await bubbles(page, 'Pódesme').waitFor();
    await page.goBack();
    await page.goBack();
    await page.reload();

    await page.locator('#reply').waitFor();
    expect(await page.inputValue('#reply')).to.equal('A medias');
  });

  it('does not move the transcript under somebody who reads further up', async () => {
    const page = await signIn({ viewport: { width: 1200, height: 420 } });
    await page.getByText('Sabela Outeiro').click();
    await bubbles(page, 'lámpara ha llegado').waitFor();
    await page.locator('.transcript').evaluate((log) => log.scrollTo(0, 0));
    // The page hears of the scrolling with the next frame.
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');

    fake.say('q1', { kind: 'customer' }, '¿Sigues ahí?');

    await page.getByRole('button', { name: 'Mensajes nuevos' }).waitFor();
    expect(await page.locator('.transcript').evaluate((log) => log.scrollTop)).to.equal(0);
    await page.getByRole('button', { name: 'Mensajes nuevos' }).click();
    await page.getByRole('button', { name: 'Mensajes nuevos' }).waitFor({ state: 'detached' });
  });

  it('keeps the last message in view when room is taken away from below', async () => {
    const page = await signIn({ viewport: { width: 360, height: 740 } });
    await page.getByText('Sabela Outeiro').click();
    const last = page.locator('.line').last();
    await last.waitFor();

    await page.setViewportSize({ width: 360, height: 420 });

    const hiddenBelow = await page.locator('.transcript').evaluate(async (log) => {
      for (let frame = 0; frame < 2; frame++) {
        await new Promise((resolve) => log.ownerDocument.defaultView?.requestAnimationFrame(resolve));
      }
      return log.scrollHeight - log.scrollTop - log.clientHeight;
    });
    expect(hiddenBelow).to.be.below(2);
  });

  it('goes from list to conversation and back on a phone, and nothing is wider than it', async () => {
    const page = await signIn({ viewport: { width: 360, height: 740 } });
    fake.say('q1', { kind: 'customer' }, 'x'.repeat(300));
    const overflow = () => page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
    const overflows = [await overflow()];

    await page.getByText('Sabela Outeiro').click();
    await bubbles(page, 'lámpara ha llegado').waitFor();
    overflows.push(await overflow());
    overflows.push(await page.locator('.transcript').evaluate((log) => log.scrollWidth - log.clientWidth));
    await page.getByRole('button', { name: 'Detalles' }).click();
    await page.getByText('Lo que entendió el bot').waitFor();
    overflows.push(await overflow());
    await page.locator('.contact').getByRole('button', { name: 'Ocultar detalles' }).click();
    await page.getByRole('button', { name: 'Volver a la lista' }).click();
    await page.locator('.row').first().waitFor();

    expect(await page.locator('.column-thread').isVisible()).to.equal(false);
    expect(overflows).to.deep.equal([0, 0, 0, 0]);
  });

  it('says what will appear in an empty list', async () => {
    fake.conversations.length = 0;
    const page = await signIn();

    const seen = [];
    for (const tab of ['Cola', 'Mías', 'Todas', 'Pospuestas', 'Bot', 'Cerradas']) {
      await page.locator('.tab', { hasText: tab }).click();
      await page.locator('.tab[aria-current]', { hasText: tab }).waitFor();
      await page.locator('.column-list .empty').waitFor();
      seen.push(await page.locator('.column-list .empty-headline').textContent());
    }

    expect(seen).to.deep.equal([
      'No espera nadie',
      'No tienes conversaciones abiertas',
      'No hay nada abierto',
      'No hay nada pospuesto',
      'El bot no habla con nadie',
      'Aún no hay ninguna cerrada',
    ]);
  });

  it('speaks four languages and keeps language and theme', async () => {
    const page = await signIn();
    await page.locator('.own-menu summary').click();

    const queue = [];
    for (const language of ['gl', 'en', 'pt', 'es', 'gl']) {
      await page.locator('.own-menu select').first().selectOption(language);
      queue.push((await page.locator('.tab').nth(5).textContent())?.split(' ')[0]);
    }
    await page.locator('.own-menu select').last().selectOption('dark');
    await page.reload();
    await page.waitForSelector('.row');

    expect(queue).to.deep.equal(['Pechadas', 'Closed', 'Fechadas', 'Cerradas', 'Pechadas']);
    expect(
      await page.evaluate('[document.documentElement.lang, document.documentElement.dataset.theme]'),
    ).to.deep.equal(['gl', 'dark']);
  });

  it('asks to sign in again when the session is over', async () => {
    const page = await signIn();

    fake.refusals.set('/api/conversations', [401, 'LOGIN_REQUIRED']);
    await page.locator('.tab', { hasText: 'Bot' }).click();

    await page.getByRole('heading', { name: 'Entra en la mesa' }).waitFor();
  });

  it('opens what the address says, also when it does not exist any more', async () => {
    const page = await signIn();

    await page.goto(`${address}/desk/#closed/gone`);

    await page.getByText('Esta conversación ya no existe.').waitFor();
    await page.getByText('Emma').waitFor();
  });

  it('names every control, and the page neither errs nor breaks its own content policy', async () => {
    const page = await signIn();
    await page.locator('.tab', { hasText: 'Mías' }).click();
    await page.getByText('João Matos').click();
    await page.locator('#reply').waitFor();
    await page.fill('#reply', 'x');
    await page.locator('.own-menu summary').click();

    const nameless = await page.locator('button, a, input, select, textarea, summary, meter').evaluateAll((controls) =>
      controls
        .filter((control) => {
          const { labels } = control as unknown as { labels?: { length: number } };
          return !control.getAttribute('aria-label') && !control.textContent?.trim() && !labels?.length;
        })
        .map((control) => control.outerHTML),
    );

    expect(nameless).to.deep.equal([]);
    expect(complaints).to.deep.equal([]);
  });

  it('weighs at most 60 kB over the wire until it can be used', async () => {
    const { files, bytes } = await firstLoad(await builtDesk());

    expect(files).to.have.length(2);
    expect(bytes).to.be.below(60_000);
  });
});
