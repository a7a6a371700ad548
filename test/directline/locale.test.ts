import { expect } from 'chai';
import { say } from '../../dialogs/wording/index.js';
import { type RunningConvoz, startConvoz } from '../support-files/running-convoz.js';
import { TestClock } from '../support-files/test-clock.js';

describe('the first language of a Direct Line conversation', function () {
  this.timeout(60_000);
  let convoz: RunningConvoz;
  before(async () => {
    convoz = await startConvoz({ clock: new TestClock() });
  });
  after(() => convoz.close());

  const greeting = async (body: object, accept?: string) => {
    const headers = { 'content-type': 'application/json', ...(accept && { 'accept-language': accept }) };
    const start = { method: 'POST', headers, body: JSON.stringify(body) };
    const opened = await (await fetch(`${convoz.url}/v3/directline/conversations`, start)).json();
    const { conversationId, token } = opened as { conversationId: string; token: string };
    const url = `${convoz.url}/v3/directline/conversations/${conversationId}/activities`;
    for (;;) {
      const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
      const { activities } = (await answer.json()) as { activities: { text?: string }[] };
      const said = activities.find(({ text }) => text)?.text;
      if (said) return said;
      await new Promise((resolve) => setImmediate(resolve));
    }
  };

  for (const [locale, language] of [
    ['en-GB', 'en'],
    ['gl-ES', 'gl'],
    ['pt-BR', 'pt'],
    ['ca', 'es'],
    ['xx', 'es'],
  ] as const) {
    it(`is ${language} for a client that names ${locale}`, async () => {
      expect(await greeting({ locale })).to.equal(say(language, 'welcome.hello'));
    });
  }

  for (const [accepted, language] of [
    ['gl-ES,gl;q=0.9', 'gl'],
    ['de-DE,de;q=0.9,en;q=0.8', 'en'],
    ['fr', 'es'],
  ] as const) {
    it(`is ${language} for a browser that accepts ${accepted}, the first of them that is ours`, async () => {
      expect(await greeting({}, accepted)).to.equal(say(language, 'welcome.hello'));
    });
  }

  it('is what the client names rather than what its browser accepts', async () => {
    expect(await greeting({ locale: 'pt' }, 'en')).to.equal(say('pt', 'welcome.hello'));
  });
});
