import { expect } from 'chai';
import { ratingAnswerOf } from '../../../web/widget/wire.js';
import { botAsksToRate, botSays } from '../bot-says.js';
import type { Script } from '../fake-directline.js';
import { useWidget } from '../widget-page.js';

/** Asks at once; thanks for a score, then for a comment. */
const survey: Script = (activity) => {
  if (!activity) return [botAsksToRate('¿Cómo valoras la atención recibida?')];
  const answer = ratingAnswerOf(activity.value);
  if (answer?.value !== undefined)
    return [botSays('Gracias. ¿Qué podríamos mejorar?', { 'Sin comentario': 'no_comment' })];
  return [botSays(answer?.comment ? 'Gracias, se lo paso al equipo.' : 'Sin problema.')];
};

describe('the rating in the widget', () => {
  const onPage = useWidget();

  it('is a radio group whose ends are said in words', async () => {
    const widget = await onPage({ script: survey });

    await widget.open();

    const group = widget.page.getByRole('group', { name: '¿Cómo valoras la atención recibida?' });
    const names = await group
      .getByRole('radio')
      .evaluateAll((radios) => radios.map((r) => r.getAttribute('aria-label')));
    expect(names).to.deep.equal(['1 de 5, muy mala', '2 de 5', '3 de 5', '4 de 5', '5 de 5, muy buena']);
    expect(await widget.page.getByRole('button', { name: 'Enviar valoración' }).isDisabled()).to.equal(true);
  });

  it('sends the score with the keyboard alone, then the comment, each once', async () => {
    const widget = await onPage({ script: survey });
    await widget.open();

    await widget.page.getByRole('radio').first().focus();
    await widget.page.keyboard.press('ArrowRight');
    await widget.page.keyboard.press('ArrowRight');
    await widget.page.keyboard.press('Enter');
    await widget.sees('Gracias. ¿Qué podríamos mejorar?');
    await widget.page.getByRole('textbox', { name: 'Tu comentario (opcional)' }).fill('La espera.');
    await widget.page.getByRole('button', { name: 'Enviar comentario' }).click();
    await widget.sees('Gracias, se lo paso al equipo.');

    expect(widget.server.taken.map(({ text, value }) => ({ text, value }))).to.deep.equal([
      { text: '3', value: { rating: { invitationId: 'inv-1', value: 3 } } },
      { text: 'La espera.', value: { rating: { invitationId: 'inv-1', comment: 'La espera.' } } },
    ]);
    expect(await widget.page.getByRole('img', { name: '3 de 5' }).locator('svg').count()).to.equal(3);
    expect(await widget.page.locator('form.card').count()).to.equal(0);
  });

  it('offers the bot’s own way past the comment', async () => {
    const widget = await onPage({ script: survey });
    await widget.open();
    await widget.page.locator('.scale-step').nth(4).click();
    await widget.page.getByRole('button', { name: 'Enviar valoración' }).click();

    await widget.page.getByRole('button', { name: 'Sin comentario' }).click();
    await widget.sees('Sin problema.');

    expect(widget.server.taken.map(({ text }) => text)).to.deep.equal(['5', 'no_comment']);
    expect(await widget.page.locator('form.card').count()).to.equal(0);
  });

  it('can be declined', async () => {
    const widget = await onPage({ script: survey });
    await widget.open();

    await widget.page.getByRole('button', { name: 'No, gracias' }).click();
    await widget.sees('Sin problema.');

    expect(widget.server.taken.map(({ text, value }) => ({ text, value }))).to.deep.equal([
      { text: 'No, gracias', value: { rating: { invitationId: 'inv-1', decline: true } } },
    ]);
  });

  it('gives way when the customer writes instead', async () => {
    const widget = await onPage({ script: survey });
    await widget.open();

    await widget.say('Me faltan 5 cosas');
    await widget.sees('Sin problema.');

    expect(widget.server.taken[0]?.value).to.equal(undefined);
    expect(await widget.page.getByRole('radio').count()).to.equal(0);
  });

  it('still stands open, or still shows its answer, after a reload', async () => {
    const widget = await onPage({ script: survey });
    await widget.open();

    await widget.page.reload();
    await widget.page.locator('.scale-step').nth(1).click();
    await widget.page.getByRole('button', { name: 'Enviar valoración' }).click();
    await widget.sees('Gracias. ¿Qué podríamos mejorar?');
    await widget.page.reload();
    await widget.page.getByRole('img', { name: '2 de 5' }).waitFor();

    expect(await widget.page.getByRole('radio').count()).to.equal(0);
    expect(await widget.page.getByRole('textbox', { name: 'Tu comentario (opcional)' }).count()).to.equal(1);
  });

  for (const [display, max, selector] of [
    ['numbers', 7, '.scale-mark:text-is("7")'],
    ['faces', 5, '.scale-mark svg circle'],
  ] as const) {
    it(`draws ${display} on a scale of ${max}`, async () => {
      const widget = await onPage({ script: () => [botAsksToRate('¿Qué tal?', { display, max })] });

      await widget.open();

      expect(await widget.page.getByRole('radio').count()).to.equal(max);
      expect(await widget.page.locator(selector).count()).to.be.greaterThan(0);
    });
  }
});
