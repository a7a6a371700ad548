import { expect } from 'chai';
import { eventually } from '../../support-files/eventually.js';
import { axeFaults } from '../axe.js';
import { agentSays } from '../bot-says.js';
import { useWidget, type WidgetPage } from '../widget-page.js';

const photo = { name: 'torn box.png', mimeType: 'image/png', buffer: Buffer.from('a picture') };
const note = { name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('a note') };

describe('files in the widget', () => {
  const onPage = useWidget();

  async function pick(widget: WidgetPage, ...files: (typeof photo)[]): Promise<void> {
    const chooser = widget.page.waitForEvent('filechooser');
    await widget.panel.getByRole('button', { name: 'Adjuntar archivos' }).click();
    await (await chooser).setFiles(files);
  }

  it('are shown before they leave, can be taken away again, and go with the words as one message', async () => {
    const widget = await onPage();
    await widget.open();

    await pick(widget, photo, note);
    await widget.panel.getByRole('button', { name: 'Quitar torn box.png' }).click();
    await pick(widget, photo);
    await widget.field.fill('¿Qué hago?');
    await widget.field.press('Enter');

    await eventually(() => widget.server.taken.length === 1);
    const [sent] = widget.server.taken;
    expect([sent?.text, sent?.attachments?.map(({ name }) => name)]).to.deep.equal([
      '¿Qué hago?',
      ['note.txt', 'torn box.png'],
    ]);
    await widget.log.getByText('torn box.png').waitFor();
    expect(await widget.panel.locator('.picked').count()).to.equal(0);
  });

  it('may leave without words, and a message that failed is sent whole when it is tried again', async () => {
    const widget = await onPage();
    await widget.open();
    widget.server.refuseWith.push({ status: 415 });

    await pick(widget, photo);
    await widget.panel.getByRole('button', { name: 'Enviar' }).click();
    await widget.log.getByRole('alert').getByText('No se ha enviado: imágenes, PDF o texto').waitFor();
    await widget.log.getByRole('button', { name: 'Reintentar' }).click();

    await eventually(() => widget.server.taken.length === 1);
    expect(widget.server.taken[0]).to.deep.include({ text: '', attachments: [{ name: 'torn box.png' }] });
  });

  it('that are too many or too large are told at once, and do not leave', async () => {
    const widget = await onPage();
    await widget.open();

    await pick(widget, ...Array.from({ length: 6 }, (_, i) => ({ ...note, name: `${i}.txt` })));

    await widget.panel.getByRole('alert').getByText('hasta 5 de 10 MB').waitFor();
    expect(await widget.panel.getByRole('button', { name: 'Enviar' }).isDisabled()).to.equal(true);
    await widget.panel.getByRole('button', { name: 'Quitar 0.txt' }).click();
    expect(await widget.panel.getByRole('button', { name: 'Enviar' }).isEnabled()).to.equal(true);
    expect(await axeFaults(widget.page, 'convoz-widget')).to.deep.equal([]);
  });

  it('from an agent are links that open apart', async () => {
    const widget = await onPage();
    await widget.open();
    const contentUrl = `${widget.server.url}/v3/directline/conversations/x/files/y?e=1&s=2`;

    const script = 'javascript:alert(1)';
    widget.server.say(
      { ...agentSays('Uxía', ''), attachments: [{ name: 'label.pdf', contentUrl }] },
      { ...agentSays('Uxía', 'Mira'), attachments: [{ name: 'bad.pdf', contentUrl: script }] },
    );

    const link = widget.log.getByRole('link', { name: 'label.pdf' });
    await link.waitFor();
    expect(await link.getAttribute('href')).to.equal(contentUrl);
    expect([await link.getAttribute('target'), await link.getAttribute('rel')]).to.deep.equal([
      '_blank',
      'noopener noreferrer',
    ]);
    await widget.log.getByText('bad.pdf').waitFor();
    expect(await widget.log.getByRole('link', { name: 'bad.pdf' }).count()).to.equal(0);
  });

  it('are forgotten with the page when they have not left, which is no message of the next one', async () => {
    const widget = await onPage();
    await widget.open();
    widget.server.refuseWith.push({ status: 415 });
    await pick(widget, photo);
    await widget.panel.getByRole('button', { name: 'Enviar' }).click();
    await widget.log.getByRole('button', { name: 'Reintentar' }).waitFor();

    await widget.page.reload();

    await widget.bubbles.first().waitFor();
    expect(await widget.log.getByText('torn box.png').count()).to.equal(0);
  });
});

describe('a customer who writes in the widget', () => {
  const onPage = useWidget();

  it('is told to be writing once for many keys, and not before the first', async () => {
    const widget = await onPage();
    await widget.open();
    expect(widget.server.typed).to.equal(0);

    await widget.field.evaluate((field) => {
      for (let i = 0; i < 20; i++) field.dispatchEvent(new Event('input', { bubbles: true }));
    });

    await eventually(() => widget.server.typed > 0);
    await widget.say('hola');
    await widget.sees('Has dicho: hola');
    // Those of one moment are told once; filling the field in may be another.
    expect(widget.server.typed).to.be.at.most(2);
    expect(widget.server.taken.map(({ type }) => type)).to.deep.equal(['message']);
  });
});
