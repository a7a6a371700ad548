import { expect } from 'chai';
import { botAsksToRate, botSays } from '../bot-says.js';
import { inPage, style } from '../page-probes.js';
import { greeting, useWidget } from '../widget-page.js';

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

describe('the widget’s appearance', () => {
  const onPage = useWidget();

  it('has a launcher of 56 px and a panel of 380 × 640', async () => {
    const widget = await onPage({ context: { viewport: { width: 1280, height: 800 } } });

    const launcher = await widget.launcher.boundingBox();
    await widget.open();
    const panel = await widget.panel.boundingBox();

    expect(launcher?.height).to.equal(56);
    expect(panel).to.include({ width: 380, height: 640 });
    expect(panel?.x).to.equal(1280 - 20 - 380);
  });

  it('stands on the left and in the brand’s colour when the page says so', async () => {
    const widget = await onPage({ attributes: 'data-locale="es" data-position="left" data-accent="#ffcc00"' });

    const box = await widget.launcher.boundingBox();

    expect(box?.x).to.equal(20);
    expect(await style(widget.launcher, 'background-color')).to.equal('rgb(255, 204, 0)');
    expect(await style(widget.launcher, 'color')).to.equal('rgb(0, 0, 0)');
  });

  it('covers a phone’s screen, fits its width and has targets of at least 44 px', async () => {
    const script = () => [
      botAsksToRate('¿Qué tal?', { max: 7, display: 'numbers', low: 'muy difícil', high: 'muy fácil' }),
      botSays('¿Algo más?', { 'Una respuesta bastante larga que no cabe en una línea de móvil': 'a', Sí: 'b' }),
    ];
    const widget = await onPage({ context: phone, script });

    await widget.open();
    await widget.sees('¿Algo más?');

    expect(await widget.panel.boundingBox()).to.deep.equal({ x: 0, y: 0, width: 360, height: 740 });
    const overflow = await inPage(widget.log, 'element.scrollWidth - element.clientWidth');
    expect(overflow).to.equal(0);
    for (const target of await widget.panel.locator('button, .scale-step, select, textarea').all()) {
      const box = await target.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0), (await target.textContent()) ?? '').to.be.at.least(44);
    }
  });

  it('leaves the page alone again when it is closed on a phone', async () => {
    const widget = await onPage({ context: phone });
    await widget.open();
    const locked = await widget.page.evaluate('document.documentElement.style.overflow');

    await widget.page.getByRole('button', { name: 'Cerrar el chat' }).click();
    await widget.launcher.waitFor();

    expect(locked).to.equal('hidden');
    expect(await widget.page.evaluate('document.documentElement.style.overflow')).to.equal('');
  });

  it('is dark where the system is, unless page or script say otherwise', async () => {
    const context = { colorScheme: 'dark' as const };
    const widget = await onPage({ context });

    await widget.open();

    expect(await style(widget.panel, 'background-color')).to.equal('rgb(21, 27, 30)');
    await widget.page.evaluate('document.documentElement.dataset.theme = "light"');
    await widget.page.locator('.app[data-theme="light"]').waitFor({ state: 'attached' });
    expect(await style(widget.panel, 'background-color')).to.equal('rgb(255, 255, 255)');
    const fixed = await onPage({ attributes: 'data-theme="dark"' });
    await fixed.open();
    expect(await style(fixed.panel, 'background-color')).to.equal('rgb(21, 27, 30)');
  });

  it('does not move for those who asked for no motion', async () => {
    const still = await onPage({ context: { reducedMotion: 'reduce' } });
    const lively = await onPage({ context: { reducedMotion: 'no-preference' } });

    await still.open();
    await lively.open();

    expect(await style(still.panel, 'animation-duration')).to.equal('0s');
    expect(await style(lively.panel, 'animation-duration')).to.equal('0.16s');
  });

  it('is not touched by the styles of the page around it', async () => {
    const hostile = `<style>
      * { all: unset !important; }
      * { font: 40px fantasy !important; color: red !important; background: lime !important; box-sizing: content-box !important; }
      button, textarea, div { width: 900px !important; padding: 90px !important; text-transform: uppercase !important; }
      convoz-widget { display: none !important; }
    </style>`;
    const context = { viewport: { width: 1280, height: 800 } };
    const widget = await onPage({ context });
    await widget.open();
    const untouched = await widget.panel.boundingBox();

    const among = await onPage({ context, head: hostile });
    await among.open();

    expect(await among.panel.boundingBox()).to.deep.equal(untouched);
    expect(await style(among.bubbles.first(), 'color')).to.equal(await style(widget.bubbles.first(), 'color'));
    expect(await style(among.bubbles.first(), 'font')).to.equal(await style(widget.bubbles.first(), 'font'));
    expect(await among.bubbles.first().boundingBox()).to.deep.equal(await widget.bubbles.first().boundingBox());
  });

  it('works under a strict content security policy', async () => {
    const policy = `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' ws:`;
    const widget = await onPage({
      head: `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
      context: { viewport: { width: 1280, height: 800 } },
    });
    const complaints: string[] = [];
    widget.page.on('console', (message) => complaints.push(message.text()));

    await widget.open();
    await widget.say('hola');
    await widget.sees('Has dicho: hola');

    expect(complaints).to.deep.equal([]);
    expect(await widget.panel.boundingBox()).to.include({ width: 380, height: 640 });
  });

  it('opens at a link to #convoz and with such an address', async () => {
    const linked = await onPage();
    await linked.page.getByRole('link', { name: 'Ayuda' }).click();
    await linked.sees(greeting);
    await linked.page.keyboard.press('Escape');
    await linked.panel.waitFor({ state: 'detached' });
    await linked.page.getByRole('link', { name: 'Ayuda' }).click();
    await linked.sees(greeting);

    const addressed = await onPage({ path: '/#convoz' });

    await addressed.sees(greeting);
  });
});
