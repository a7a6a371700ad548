import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { jpegWith, pdf, segment } from '../files/pictures.js';
import { AgentPage, newAgent } from './agent-page.js';
import { CustomerPage } from './customer-page.js';
import { useStage } from './stage.js';

describe('files between a customer and an agent', function () {
  this.timeout(60_000);
  const stage = useStage();

  it('go both ways: a picture, seen at the desk without where it was taken, and a document in return', async () => {
    const place = '43.3623 N, 8.4115 W';
    const photo = { name: 'rota.jpg', mimeType: 'image/jpeg', buffer: jpegWith(segment(0xe1, `Exif\0\0${place}`)) };
    const agent = new AgentPage(await stage.visit('/desk/', { locale: 'en' }));
    await agent.signsIn('noa', await newAgent(stage.convoz.app.config, 'noa', 'Noa Vilas'));
    const customer = new CustomerPage(await stage.visit('/?lang=es'), 'es');
    await customer.opensChat();
    await customer.asksForPerson();
    await agent.opens('es');
    await agent.claims();

    await customer.page.locator('input[type="file"]').setInputFiles(photo);
    await customer.page.locator('.picked', { hasText: 'rota.jpg' }).waitFor();
    await customer.says('Llegó así.');
    const preview = agent.page.locator('.transcript img').first();
    await preview.waitFor();
    const shown = await fetchThere(agent, (await preview.getAttribute('src')) ?? '');
    await agent.page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'label.pdf', mimeType: 'application/pdf', buffer: pdf });
    await agent.page.locator('.chosen-files li', { hasText: '1 kB' }).waitFor();
    await agent.says('Aquí tienes la etiqueta.');
    const link = customer.page.locator('.group[data-author="agent"] a', { hasText: 'label.pdf' });
    await link.waitFor();
    const downloading = customer.page.waitForEvent('download');
    await link.click();
    const download = await downloading;
    const received = await readFile(await download.path());

    expect(shown.type).to.equal('image/jpeg');
    expect(shown.bytes.length).to.be.above(100);
    expect(shown.bytes.includes(place)).to.equal(false);
    expect(download.suggestedFilename()).to.equal('label.pdf');
    expect(received.equals(pdf)).to.equal(true);
    expect(stage.complaints).to.deep.equal([]);
  });

  /** What the agent's browser is sent for an address of the page. */
  async function fetchThere({ page }: AgentPage, address: string): Promise<{ type: string; bytes: Buffer }> {
    const answer = await page.request.get(new URL(address, page.url()).href);
    return { type: answer.headers()['content-type'] ?? '', bytes: await answer.body() };
  }
});
