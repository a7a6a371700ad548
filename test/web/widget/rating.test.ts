import { expect } from 'chai';
import { ratingAnswerOf } from '../../../web/widget/wire.js';
import { eventually } from '../../support-files/eventually.js';
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
    ['stars', 7, '.scale-mark svg path'],
    ['faces', 2, '.scale-mark svg circle'],
  ] as const) {
    it(`draws ${display} on a scale of ${max}`, async () => {
      const widget = await onPage({ script: () => [botAsksToRate('¿Qué tal?', { display, max })] });

      await widget.open();

      expect(await widget.page.getByRole('radio').count()).to.equal(max);
      expect(await widget.page.locator(selector).count()).to.be.greaterThan(0);
    });
  }

  const yesNo = { min: 1, max: 2, low: 'No', high: 'Sí' };

  for (const display of ['numbers', 'thumbs'] as const) {
    it(`asks for one of two by their names, shown as ${display}, and shows the one that was given`, async () => {
      const script: Script = (activity) => (activity ? [] : [botAsksToRate('¿Bien?', { ...yesNo, display })]);
      const widget = await onPage({ script });
      await widget.open();

      await widget.page.getByRole('radio', { name: 'Sí', exact: true }).check({ force: true });
      await widget.page.getByRole('button', { name: 'Enviar valoración' }).click();
      await eventually(() => widget.server.taken.length === 1);

      expect(widget.server.taken.map(({ text, value }) => ({ text, value }))).to.deep.equal([
        { text: 'Sí', value: { rating: { invitationId: 'inv-1', value: 2 } } },
      ]);
      const given = widget.page.locator('.bubble').last();
      if (display === 'numbers') expect(await given.textContent()).to.equal('Sí');
      else expect(await given.getByRole('img', { name: 'Sí' }).count()).to.equal(1);
    });
  }

  it('lays eleven points out in rows on a phone, each wide enough for a finger', async () => {
    const nps = {
      metric: 'nps',
      min: 0,
      max: 10,
      display: 'numbers',
      low: 'Nada probable',
      high: 'Muy probable',
    } as const;
    const widget = await onPage({ script: () => [botAsksToRate('¿Nos recomendarías?', nps)] });
    await widget.page.setViewportSize({ width: 360, height: 740 });
    await widget.open();
    const steps = widget.page.locator('.scale-step');

    const boxes = await Promise.all((await steps.all()).map((step) => step.boundingBox()));

    const names = await widget.page
      .getByRole('radio')
      .evaluateAll((all) => all.map((r) => r.getAttribute('aria-label')));
    expect(names).to.have.length(11);
    expect([names[0], names[8], names[10]]).to.deep.equal([
      '0 de 10, Nada probable',
      '8 de 10',
      '10 de 10, Muy probable',
    ]);
    expect(new Set(boxes.map((box) => Math.round(box?.y ?? 0))).size).to.equal(2);
    for (const box of boxes) expect(Math.min(box?.width ?? 0, box?.height ?? 0)).to.be.at.least(40);
  });
});
