import { expect } from 'chai';
import { Customer } from '../support-files/customer.js';
import type { DeskAgent } from '../support-files/desk-agent.js';
import { type RunningConvoz, startConvoz } from '../support-files/running-convoz.js';

describe('titles of topics in reports', () => {
  let convoz: RunningConvoz;
  let agent: DeskAgent;
  before(async () => {
    convoz = await startConvoz();
    agent = await convoz.agent({ role: 'supervisor' });
    const customer = await Customer.start(convoz.url, { locale: 'en' });
    await customer.ask('How much is delivery?');
    await customer.leave();
  });
  after(() => convoz.close());

  const ask = async (path: string, reader?: string) => {
    const headers = { cookie: agent.cookie, ...(reader && { 'accept-language': reader }) };
    return (await fetch(`${convoz.url}/api/reports/${path}`, { headers })).text();
  };
  const labels = async (reader?: string) =>
    JSON.parse(await ask('volume', reader)).by.topic.map(({ key, label }: { key: string; label?: string }) => [
      key,
      label,
    ]);
  const title = (language: 'gl' | 'pt' | 'en') => convoz.app.knowledge.title('delivery.cost', language);

  it('are in the language of whoever reads', async () => {
    expect(await labels('gl')).to.deep.equal([['delivery.cost', title('gl')]]);
    expect(await labels('pt-PT,pt;q=0.9,en;q=0.1')).to.deep.equal([['delivery.cost', title('pt')]]);
    expect(title('gl')).to.not.equal(title('pt'));
  });

  it('are left out for a reader of whom nothing is known, or of another language', async () => {
    expect(await labels()).to.deep.equal([['delivery.cost', undefined]]);
    expect(await labels('fr')).to.deep.equal([['delivery.cost', undefined]]);
  });

  it('are in the file too, and follow an edit', async () => {
    const written = { version: 1, status: 'published', title: 'What it costs', text: 'Nothing.' };
    await agent.send('PUT', '/api/knowledge/delivery.cost/en', written);

    const lines = (await ask('export.csv?what=volume', 'en')).split('\n');

    expect(lines.find((line) => line.startsWith('topic')))
      .to.include('delivery.cost')
      .and.include('What it costs');
    expect(await labels('en')).to.deep.equal([['delivery.cost', 'What it costs']]);
  });
});
