import { expect } from 'chai';
import { inPage, style } from '../page-probes.js';
import { useWidget } from '../widget-page.js';

const looks = {
  persona: { name: 'Brais', avatar: { emoji: '🦊' } },
  theme: {
    accent: '#ffcc00',
    position: 'left',
    launcher: { es: '¿Hablamos?' },
    bubble: { es: 'Te ayudamos a elegir.' },
  },
};

describe('the widget’s looks as the server says', () => {
  const onPage = useWidget();

  it('are its colour, side, face and words', async () => {
    const { page, launcher } = await onPage({ looks });

    await page.getByText('¿Hablamos?').waitFor();

    expect(await style(launcher, 'background-color')).to.equal('rgb(255, 204, 0)');
    expect((await launcher.boundingBox())?.x).to.equal(20);
    expect(await launcher.textContent()).to.include('🦊');
    expect(await launcher.getAttribute('aria-label')).to.equal('¿Hablamos?. Abrir el chat con Brais');
  });

  it('give way to what the page says', async () => {
    const { page, launcher } = await onPage({
      looks,
      attributes: 'data-locale="es" data-accent="#0f766e" data-position="right"',
    });

    await page.getByText('¿Hablamos?').waitFor();

    expect(await style(launcher, 'background-color')).to.equal('rgb(15, 118, 110)');
    expect((await launcher.boundingBox())?.x).to.be.greaterThan(100);
  });

  it('greet whoever has not talked here, until he opens the chat or does not want it', async () => {
    const { page, launcher, panel } = await onPage({ looks });
    const greeting = page.getByRole('button', { name: 'Te ayudamos a elegir.' });

    await greeting.waitFor();
    await page.getByRole('button', { name: 'Descartar' }).click();
    await greeting.waitFor({ state: 'detached' });
    await page.reload();
    await page.getByText('¿Hablamos?').waitFor();
    expect(await greeting.count()).to.equal(0);
    await launcher.click();

    await panel.waitFor();
    expect(await inPage(panel, 'element.querySelector(".header .avatar").textContent')).to.equal('🦊');
  });

  it('are those shipped where the server says nothing, and where a picture cannot be had', async () => {
    const { page, launcher } = await onPage({
      looks: { persona: { name: 'Vera', avatar: { url: '/widget/avatar/gone' } }, theme: { position: 'right' } },
    });

    await launcher.locator('svg.avatar').waitFor();

    expect(await page.locator('.greeting').count()).to.equal(0);
    expect(await launcher.textContent()).to.include('Vera');
  });
});
