import { expect } from 'chai';
import { useWidget } from '../widget-page.js';

describe('the widget’s language', () => {
  const onPage = useWidget();

  for (const [language, placeholder] of [
    ['es', 'Escribe un mensaje…'],
    ['gl', 'Escribe aquí…'],
    ['en', 'Write a message…'],
    ['pt', 'Escreva aqui…'],
  ] as const) {
    it(`is ${language} where the script says ${language}`, async () => {
      const widget = await onPage({ attributes: `data-locale="${language}"`, lang: 'fr' });

      await widget.open();

      expect(await widget.field.getAttribute('placeholder')).to.equal(placeholder);
    });
  }

  it('is the page’s without a word of the script, else the browser’s', async () => {
    const byPage = await onPage({ attributes: '', lang: 'gl-ES', context: { locale: 'pt-BR' } });
    const byBrowser = await onPage({ attributes: '', lang: 'de', context: { locale: 'pt-BR' } });

    await byPage.open();
    await byBrowser.open();

    expect(await byPage.field.getAttribute('aria-label')).to.equal('Mensaxe');
    expect(await byBrowser.field.getAttribute('aria-label')).to.equal('Mensagem');
  });

  it('changes with the menu, tells the server and stays over a reload', async () => {
    const widget = await onPage();
    await widget.open();

    await widget.page.getByRole('combobox', { name: 'Idioma' }).selectOption('gl');
    await widget.say('bo día');
    await widget.sees('Has dicho: bo día');
    await widget.page.reload();
    await widget.sees('Has dicho: bo día');

    expect(widget.server.taken[0]?.locale).to.equal('gl');
    expect(await widget.field.getAttribute('aria-label')).to.equal('Mensaxe');
  });
});
