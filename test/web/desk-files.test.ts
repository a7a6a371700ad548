import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { png } from '../files/pictures.js';
import { eventually } from '../support-files/eventually.js';
import { axeFaults } from './axe.js';
import { useDesk } from './desk-stage.js';

const picture = { name: 'label.png', mimeType: 'image/png', buffer: png };
const note = { name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('a note') };

describe('files at the desk', function () {
  this.timeout(30_000);
  const stage = useDesk();

  async function openMine(width = 1440): Promise<Page> {
    const page = await stage.signIn({ viewport: { width, height: 860 } });
    await page.locator('.tab', { hasText: 'Mías' }).click();
    await page.getByText('João Matos').click();
    await page.locator('#reply').waitFor();
    return page;
  }

  async function pick(page: Page, ...files: (typeof picture)[]): Promise<void> {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Adjuntar archivos' }).click();
    await (await chooser).setFiles(files);
  }

  /** Gives files as a drop or a paste does. */
  async function give(page: Page, event: 'drop' | 'paste', name: string): Promise<void> {
    const init = '{ bubbles: true, cancelable: true, dataTransfer: data, clipboardData: data }';
    const given = event === 'drop' ? `new DragEvent('drop', ${init})` : `new ClipboardEvent('paste', ${init})`;
    await page.evaluate(`{
      const data = new DataTransfer();
      data.items.add(new File(['given'], '${name}', { type: 'text/plain' }));
      document.getElementById('reply').dispatchEvent(${given});
    }`);
  }

  const replies = () => stage.posts('/reply').map(({ body }) => body);

  it('are chosen, seen before they leave, taken out again, and go with the reply', async () => {
    const page = await openMine();

    await pick(page, picture, note);
    await page.locator('.chosen-files').getByText('1 kB').nth(1).waitFor();
    await page.getByRole('button', { name: 'Quitar note.txt' }).click();
    await page.fill('#reply', 'Aquí está la etiqueta');
    await page.keyboard.press('Enter');
    await page.locator('.files img').waitFor();

    expect(replies()).to.have.length(1);
    expect(replies()[0]).to.deep.include({ text: 'Aquí está la etiqueta', files: ['f1'] });
    expect(await page.locator('.chosen-files').count()).to.equal(0);
    await page.getByRole('img', { name: 'label.png' }).waitFor();
    await eventually(() => page.evaluate(`document.querySelector('.files img').naturalWidth === 1`));
  });

  it('may go without words, also when they were dropped or pasted', async () => {
    const page = await openMine();

    await give(page, 'drop', 'dropped.txt');
    await give(page, 'paste', 'pasted.txt');
    await page.locator('.chosen-files li').nth(1).waitFor();
    await page.locator('.chosen-files progress').first().waitFor({ state: 'detached' });
    await page.locator('.chosen-files progress').first().waitFor({ state: 'detached' });
    await page.locator('#reply').press('Enter');
    await page.getByRole('link', { name: /pasted\.txt/ }).waitFor();

    expect(replies()).to.have.length(1);
    expect(replies()[0]).to.deep.include({ text: '', files: ['f1', 'f2'] });
    const link = page.getByRole('link', { name: /dropped\.txt/ });
    expect(await link.getAttribute('href')).to.equal('/api/files/f1');
  });

  it('that are refused say why, do not keep the reply back and do not go with it', async () => {
    stage.fake.refusals.set('/files', [415, 'MEDIA_REFUSED']);
    const page = await openMine();

    await pick(page, note);
    await page.getByRole('alert').getByText('Este archivo no se acepta').waitFor();
    await page.fill('#reply', 'Sin archivo');
    await page.keyboard.press('Enter');

    await eventually(() => replies().length === 1);
    expect(replies()[0]).to.deep.include({ text: 'Sin archivo' });
    expect(replies()[0]).not.to.have.property('files');
  });

  it('that are too large or too many are told before they leave', async () => {
    const page = await openMine();

    await pick(page, { ...note, buffer: Buffer.alloc(10_485_761, 'a') });
    await page.getByRole('alert').getByText('más de 10 MB').waitFor();
    await pick(page, ...Array.from({ length: 5 }, (_, i) => ({ ...note, name: `${i}.txt` })));
    await page.getByRole('alert').getByText('5 archivos como máximo').waitFor();

    await eventually(() => stage.posts('/files').length === 4);
  });

  it('of a customer are shown, or said to be on their way, refused or gone', async () => {
    const file = (id: string, name: string, status: string) => ({
      id,
      name,
      type: 'text/plain',
      size: 3_400_000,
      status,
    });
    stage.fake.say('m1', { kind: 'customer' }, '', [
      file('a', 'a.txt', 'ready'),
      file('b', 'b.txt', 'waiting'),
      file('c', 'c.txt', 'refused'),
      file('d', '', 'erased'),
    ]);
    const page = await openMine();

    const shown = await page.locator('.files li').allInnerTexts();

    expect(shown.map((text) => text.replace(/\s+/g, ' ').trim())).to.deep.equal([
      'a.txt 3,4 MB',
      'b.txt se está descargando…',
      'c.txt no se ha aceptado',
      'se ha borrado',
    ]);
  });

  it('are for everybody: on a phone, by the keyboard, and by ear', async () => {
    stage.fake.files.set('p', { name: 'p.png', type: 'image/png', bytes: png });
    stage.fake.say('m1', { kind: 'customer' }, '', [
      { id: 'p', name: 'p.png', type: 'image/png', size: 9, status: 'ready' },
    ]);
    const page = await openMine(360);

    await pick(page, note, { ...note, name: `${'very '.repeat(30)}long.txt` });
    await page.locator('.chosen-files').getByText('1 kB').nth(1).waitFor();

    expect(await page.evaluate('document.documentElement.scrollWidth')).to.equal(360);
    expect(await axeFaults(page)).to.deep.equal([]);
    await page.getByRole('button', { name: 'Quitar note.txt' }).press('Enter');
    await page.locator('.chosen-files li').nth(1).waitFor({ state: 'detached' });
    await page.locator('#reply:focus').waitFor();
  });
});
