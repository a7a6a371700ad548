import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { inPage } from '../page-probes.js';
import { useWidget } from '../widget-page.js';

describe('the widget without a mouse', () => {
  const onPage = useWidget();

  it('opens, talks and closes, and the focus comes back to where it was', async () => {
    const widget = await onPage();
    await widget.launcher.waitFor();

    await widget.page.keyboard.press('Tab');
    await widget.page.keyboard.press('Tab');
    const onLauncher = await focused(widget.page);
    await widget.page.keyboard.press('Enter');
    await widget.page.locator('.bubble').first().waitFor();
    await widget.page.keyboard.type('sin ratón');
    await widget.page.keyboard.press('Enter');
    await widget.sees('Has dicho: sin ratón');
    const inField = await focused(widget.page);
    await widget.page.keyboard.press('Escape');
    await widget.panel.waitFor({ state: 'detached' });

    expect(onLauncher).to.contain('Abrir el chat con');
    expect(inField).to.equal('Mensaje');
    expect(await focused(widget.page)).to.contain('Abrir el chat con');
  });

  it('starts a line with Shift and Enter', async () => {
    const widget = await onPage();
    await widget.open();

    await widget.page.keyboard.type('uno');
    await widget.page.keyboard.press('Shift+Enter');
    await widget.page.keyboard.type('dos');
    await widget.page.keyboard.press('Enter');
    await widget.page.locator('.group[data-author="me"] time').waitFor();

    expect(widget.server.taken.map(({ text }) => text)).to.deep.equal(['uno\ndos']);
  });

  it('answers with a choice and goes on in the message field', async () => {
    const widget = await onPage();
    await widget.open();

    await widget.page.getByRole('button', { name: 'Horario' }).focus();
    await widget.page.keyboard.press('Enter');
    await widget.sees('Has dicho: hours');

    expect(await focused(widget.page)).to.equal('Mensaje');
  });

  it('lets the focus leave for the page on a desktop', async () => {
    const widget = await onPage();
    await widget.open();

    const seen = await tabThrough(widget.page, 12);

    expect(await widget.panel.getAttribute('aria-modal')).to.equal('false');
    expect(seen).to.include('Ayuda');
  });

  it('keeps the focus inside on a phone, where it covers the page', async () => {
    const widget = await onPage({ context: { viewport: { width: 360, height: 740 } } });
    await widget.open();

    const seen = await tabThrough(widget.page, 16);

    expect(await widget.panel.getAttribute('aria-modal')).to.equal('true');
    expect(seen).to.include.members(['Cerrar el chat', 'Mensaje', 'Idioma']);
    expect(seen).not.to.include('Ayuda');
  });

  it('shows where the focus is', async () => {
    const widget = await onPage();
    await widget.open();

    await widget.page.getByRole('button', { name: 'Cerrar el chat' }).focus();
    await widget.page.keyboard.press('Shift+Tab');
    const outline = await inPage<string>(
      widget.page.getByRole('button', { name: 'Hablar con una persona' }),
      'getComputedStyle(element).outline',
    );

    expect(outline).to.contain('solid 2px');
  });
});

/** The name of the element in focus, inside the widget or out. */
function focused(page: Page): Promise<string> {
  return page.evaluate(`(() => {
    const inner = document.querySelector('convoz-widget')?.shadowRoot.activeElement;
    const element = inner ?? document.activeElement;
    return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
  })()`);
}

async function tabThrough(page: Page, steps: number): Promise<string[]> {
  const seen: string[] = [];
  for (let i = 0; i < steps; i += 1) {
    await page.keyboard.press('Tab');
    seen.push(await focused(page));
  }
  return seen;
}
