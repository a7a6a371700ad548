import { expect } from 'chai';
import { contrast } from '../../../web/ui/contrast.js';
import { agentSays, botAsksToRate, botSays, systemSays } from '../bot-says.js';
import { idFaults, shownTexts, silentPictures, unnamedControls } from '../page-probes.js';
import { useWidget, type WidgetPage } from '../widget-page.js';

/** A conversation with a bit of everything on the screen. */
async function fill(widget: WidgetPage): Promise<void> {
  await widget.open();
  widget.server.refuseWith = [{ status: 400 }];
  await widget.say('no sale');
  await widget.page.getByRole('alert').waitFor();
  await widget.say('sí sale');
  widget.server.say(
    systemSays('Ana se ha unido'),
    agentSays('Ana Souto', 'Mira https://mareira.example'),
    botAsksToRate('¿Cómo valoras la atención recibida?'),
    botSays('¿Algo más?', { Sí: 'yes', No: 'no' }),
  );
  await widget.sees('¿Algo más?');
}

describe('the widget for everybody', () => {
  const onPage = useWidget();

  it('names its dialog, its conversation and every control', async () => {
    const widget = await onPage();

    await fill(widget);

    expect(await widget.page.getByRole('dialog', { name: 'Ana Souto' }).count()).to.equal(1);
    expect(await widget.page.getByRole('log', { name: 'Conversación' }).getAttribute('aria-live')).to.equal('polite');
    expect(await unnamedControls(widget.panel)).to.deep.equal([]);
  });

  it('hides every picture from those who hear the page, or gives it a name', async () => {
    const widget = await onPage();

    await fill(widget);

    expect(await silentPictures(widget.panel)).to.deep.equal([]);
  });

  it('uses each id once and points only at ids that exist', async () => {
    const widget = await onPage();

    await fill(widget);

    expect(await idFaults(widget.panel)).to.deep.equal({ repeated: [], dangling: [] });
  });

  it('says who speaks before each group of messages', async () => {
    const widget = await onPage();

    await fill(widget);

    const names = await widget.page.locator('.group > p:first-child').allTextContents();
    expect(names).to.include.members(['Vera', 'Tú', 'Ana Souto']);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const accent of ['#0b6e6e', '#ffcc00', '#7b1fa2', '#0a0a0a']) {
      it(`keeps every text at 4.5 : 1 or better, ${colorScheme} with ${accent}`, async () => {
        const widget = await onPage({
          attributes: `data-locale="es" data-accent="${accent}"`,
          context: { colorScheme },
        });

        await fill(widget);

        const texts = await shownTexts(widget.panel);
        expect(texts.length).to.be.greaterThan(10);
        for (const { text, colour, ground } of texts) {
          expect(contrast(colour, ground), `"${text}" in ${colour} on ${ground}`).to.be.at.least(4.5);
        }
      });
    }
  }
});
