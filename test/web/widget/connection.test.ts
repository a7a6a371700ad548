import { expect } from 'chai';
import { botSays } from '../bot-says.js';
import { greeting, useWidget, widgetOn } from '../widget-page.js';

describe('the widget on a bad line', () => {
  const onPage = useWidget();

  it('loses and doubles nothing when the connection drops in mid-conversation', async () => {
    const widget = await onPage();
    await widget.open();
    await widget.say('uno');
    await widget.sees('Has dicho: uno');

    widget.server.dropSockets();
    widget.server.say(botSays('dicho mientras tanto'));
    await widget.say('dos');
    await widget.sees('Has dicho: dos');
    widget.server.dropSockets();
    await widget.say('tres');
    await widget.sees('Has dicho: tres');

    expect(await widget.bubbles.allInnerTexts()).to.deep.equal([
      greeting,
      'uno',
      'Has dicho: uno',
      'dicho mientras tanto',
      'dos',
      'Has dicho: dos',
      'tres',
      'Has dicho: tres',
    ]);
    expect(widget.server.taken.map(({ text }) => text)).to.deep.equal(['uno', 'dos', 'tres']);
  });

  it('asks only for what it has missed', async () => {
    const widget = await onPage();
    await widget.open();
    await widget.say('uno');
    await widget.sees('Has dicho: uno');

    widget.server.dropSockets();
    widget.server.say(botSays('dos'));
    await widget.sees('dos');

    expect(widget.server.resumedFrom).to.deep.equal([3]);
  });

  it('posts again under the same key when the answer to a post is lost, so that it is taken once', async () => {
    const widget = await onPage();
    await widget.open();

    widget.server.loseNextAnswer = true;
    widget.server.dropSockets();
    await widget.say('solo una vez');
    await widget.sees('Has dicho: solo una vez');
    await widget.say('y otra');
    await widget.sees('Has dicho: y otra');

    expect(widget.server.taken.map(({ text }) => text)).to.deep.equal(['solo una vez', 'y otra']);
    expect(await widget.bubbles.allInnerTexts()).to.deep.equal([
      greeting,
      'solo una vez',
      'Has dicho: solo una vez',
      'y otra',
      'Has dicho: y otra',
    ]);
  });

  it('keeps what is written offline, over a reload, and sends it once and in order', async () => {
    const widget = await onPage();
    await widget.open();
    widget.server.down = true;
    widget.server.dropSockets();
    await widget.page.getByText('Sin conexión. Escribe igualmente, lo enviaremos.').waitFor();

    await widget.say('primero');
    await widget.say('segundo');
    await widget.page.reload();
    await widget.sees('segundo');
    widget.server.down = false;
    await widget.sees('Has dicho: segundo');

    expect(widget.server.taken.map(({ text }) => text)).to.deep.equal(['primero', 'segundo']);
    const texts = await widget.bubbles.allInnerTexts();
    expect(texts.filter((text) => text === 'primero' || text === 'segundo')).to.deep.equal(['primero', 'segundo']);
    await widget.page.getByText('Sin conexión').waitFor({ state: 'detached' });
    expect(await widget.page.locator('.delivery').count()).to.equal(0);
  });

  it('takes messages before there has ever been a connection', async () => {
    const widget = await onPage();
    widget.server.down = true;
    await widget.launcher.click();

    await widget.say('¿Hay alguien?');
    widget.server.down = false;
    await widget.sees('Has dicho: ¿Hay alguien?');

    expect(widget.server.taken).to.have.length(1);
    expect(await widget.bubbles.first().textContent()).to.equal(greeting);
  });

  it('notices at once that the browser has gone offline and come back', async () => {
    const widget = await onPage();
    await widget.open();

    await widget.page.context().setOffline(true);
    await widget.page.getByText('Sin conexión').waitFor();
    await widget.say('desde el tren');
    await widget.page.context().setOffline(false);
    await widget.sees('Has dicho: desde el tren');

    expect(widget.server.taken).to.have.length(1);
  });

  it('gets another token when its own has expired', async () => {
    const widget = await onPage();
    await widget.open();

    widget.server.expireTokens();
    await widget.say('sigo aquí');
    await widget.sees('Has dicho: sigo aquí');
    widget.server.expireTokens();
    widget.server.dropSockets();
    await widget.say('y aún');
    await widget.sees('Has dicho: y aún');

    expect(widget.server.taken.map(({ text }) => text)).to.deep.equal(['sigo aquí', 'y aún']);
  });

  it('waits as long as a busy server asks, then sends', async () => {
    const widget = await onPage();
    await widget.open();

    widget.server.refuseWith = [{ status: 429, retryAfter: '0' }, { status: 503 }];
    await widget.say('con paciencia');
    await widget.sees('Has dicho: con paciencia');

    expect(widget.server.posts).to.equal(3);
    expect(widget.server.taken).to.have.length(1);
  });

  it('tells when a message was refused, goes on with the others, and tries again when asked', async () => {
    const widget = await onPage();
    await widget.open();

    widget.server.refuseWith = [{ status: 400 }];
    await widget.say('refusado');
    await widget.say('aceptado');
    await widget.sees('Has dicho: aceptado');
    const alert = widget.page.getByRole('alert');
    const told = await alert.textContent();
    await widget.page.getByRole('button', { name: 'Reintentar' }).click();
    await widget.sees('Has dicho: refusado');

    expect(told).to.contain('No se ha enviado.');
    expect(widget.server.taken.map(({ text }) => text)).to.deep.equal(['aceptado', 'refusado']);
    expect(await alert.count()).to.equal(0);
  });

  it('takes a refused message away for good when it is discarded', async () => {
    const widget = await onPage();
    await widget.open();
    widget.server.refuseWith = [{ status: 413 }];
    await widget.say('demasiado');

    await widget.page.getByRole('button', { name: 'Descartar' }).click();
    await widget.page.reload();
    await widget.sees(greeting);

    expect(await widget.bubbles.allInnerTexts()).to.deep.equal([greeting]);
  });

  it('survives a reload: the same conversation, the panel still open', async () => {
    const widget = await onPage();
    await widget.open();
    await widget.say('hola');
    await widget.sees('Has dicho: hola');

    await widget.page.reload();
    await widget.sees('Has dicho: hola');

    expect(await widget.bubbles.allInnerTexts()).to.deep.equal([greeting, 'hola', 'Has dicho: hola']);
  });

  it('is one conversation in two tabs', async () => {
    const widget = await onPage();
    await widget.open();
    const page = await widget.page.context().newPage();
    await page.goto(widget.server.url);
    const other = widgetOn(page, widget.server);
    await other.launcher.click();
    await other.sees(greeting);

    await other.say('desde la otra');
    await other.sees('Has dicho: desde la otra');
    await widget.sees('Has dicho: desde la otra');

    expect(await widget.bubbles.allInnerTexts()).to.deep.equal(await other.bubbles.allInnerTexts());
    expect(widget.server.taken).to.have.length(1);
  });

  it('says that a conversation has ended and starts another', async () => {
    const widget = await onPage();
    await widget.open();
    await widget.say('hola');
    await widget.sees('Has dicho: hola');

    widget.server.endConversation();
    await widget.page.getByText('La conversación ha terminado.').waitFor();
    await widget.page.getByRole('button', { name: 'Empezar de nuevo' }).click();
    await widget.field.waitFor();
    await widget.say('otra vez');
    await widget.sees('Has dicho: otra vez');

    expect(await widget.bubbles.allInnerTexts()).to.deep.equal([greeting, 'otra vez', 'Has dicho: otra vez']);
  });

  it('brings a message along that an ended conversation would not take', async () => {
    const widget = await onPage();
    await widget.open();
    widget.server.refuseWith = [{ status: 404 }];

    await widget.say('llego tarde');
    await widget.page.getByRole('button', { name: 'Empezar de nuevo' }).click();
    await widget.sees('Has dicho: llego tarde');

    expect(widget.server.taken.map(({ text }) => text)).to.deep.equal(['llego tarde']);
  });
});
