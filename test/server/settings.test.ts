import { expect } from 'chai';
import { settingsBook } from '../../bot/team/settings/settings-book.js';
import { shippedVoice, speakIn, wordingCatalogue } from '../../dialogs/wording/index.js';
import { Customer } from '../support-files/customer.js';
import type { DeskAgent } from '../support-files/desk-agent.js';
import { eventually } from '../support-files/eventually.js';
import { type RunningConvoz, startConvoz } from '../support-files/running-convoz.js';

const persona = {
  name: 'Brais',
  shop: 'Ondas',
  tone: 'usted',
  greeting: { es: 'Buenas, le habla {bot}, de {shop}.' },
};
const png = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(60_000, 7)]);

describe('settings', function () {
  this.timeout(30_000);
  let convoz: RunningConvoz;
  let admin: DeskAgent;
  beforeEach(async () => {
    convoz = await startConvoz();
    admin = await convoz.agent({ role: 'admin' });
  });
  afterEach(() => convoz.close());

  const put = (name: string, body: object) => admin.send('PUT', `/api/settings/${name}`, body);
  const config = (of = convoz) => looksAt(`${of.url}/widget/config`);
  const codeOf = (answer: { body: { error?: { code: string } } }) => answer.body.error?.code;

  it('change who speaks, and how, from the next sentence on', async () => {
    const { body } = await put('persona', { ...persona, version: 0 });
    const customer = await Customer.start(convoz.url, { locale: 'es' });
    const hello = await customer.waitForReply(/Buenas/);
    await customer.say('hola');
    const answer = await customer.waitForReply(/le ayudo/);
    await customer.leave();

    expect(body.persona).to.deep.include({ ...persona, version: 1, changedBy: admin.id });
    expect(hello).to.deep.include({ text: 'Buenas, le habla Brais, de Ondas.' });
    expect(answer.from?.name).to.equal('Brais');
    expect((await config()).persona).to.deep.equal({ name: 'Brais', avatar: {} });
  });

  it('let a sentence be said in other words, and as it was shipped again', async () => {
    const path = 'wording/en/smalltalk.thanks';
    const said = async () => {
      const customer = await Customer.start(convoz.url);
      const [answer] = await customer.ask('thank you');
      await customer.leave();
      return answer?.text;
    };

    const { body } = await put(path, { text: 'With pleasure, {bot} says.', version: 0 });
    const own = await said();
    const list = (await admin.get('/api/settings/wording?language=en')).body.sentences;
    const reset = await admin.send('DELETE', `/api/settings/${path}`, { version: 1 });

    expect(body.sentence).to.include({ key: 'smalltalk.thanks', text: 'With pleasure, {bot} says.', version: 1 });
    expect(own).to.equal('With pleasure, Vera says.');
    expect(list.find(({ key }: { key: string }) => key === 'smalltalk.thanks')).to.deep.equal(body.sentence);
    expect(list.some(({ key }: { key: string }) => key === 'welcome.hello')).to.equal(false);
    expect(reset.body.sentence).to.include({ version: 2 }).and.to.not.have.property('text');
    expect(await said()).to.equal('You’re welcome. Anything else?');
  });

  it('refuse what could not be said or shown, and keep nothing of it', async () => {
    const theme = { position: 'right', launcher: {}, bubble: {}, version: 0 };
    const bad: [name: string, body: object][] = [
      ['persona', { ...persona, name: '{bot}', version: 0 }],
      ['persona', { ...persona, name: ' ', version: 0 }],
      ['persona', { ...persona, greeting: { es: 'Hola, {name}' }, version: 0 }],
      ['theme', { ...theme, accent: 'red' }],
      ['theme', { ...theme, accent: '#fefefe' }],
      ['theme', { ...theme, accent: '#14181b' }],
      ['theme', { ...theme, bubble: { en: 'two\nlines' } }],
      ['avatar', { emoji: 'fox', version: 0 }],
      ['avatar', { emoji: '🦊🦊', version: 0 }],
      ['avatar', { version: 0 }],
      ['avatar', { image: Buffer.from('<svg onload="x"/>').toString('base64'), version: 0 }],
      ['avatar', { image: Buffer.concat([png, Buffer.alloc(6000)]).toString('base64'), version: 0 }],
      ['wording/en/order.shipped', { text: 'It is on its way.', version: 0 }],
      ['wording/en/welcome.hello', { text: 'Hello', version: 0 }],
      ['wording/fr/faq.glad', { text: 'Bien', version: 0 }],
    ];

    const codes: (string | undefined)[] = [];
    for (const [name, body] of bad) codes.push(codeOf(await put(name, body)));

    expect(codes.slice(0, 13)).to.deep.equal(Array(13).fill('SETTING_INVALID'));
    expect(codes.slice(13)).to.deep.equal(['NOT_FOUND', 'NOT_FOUND']);
    expect(await convoz.app.store.settings.current()).to.deep.equal([]);
  });

  it('give the bot a face, which a widget anywhere may show', async () => {
    const { body } = await put('avatar', { image: png.toString('base64'), version: 0 });
    const picture = await fetch(convoz.url + body.avatar.url, { headers: { origin: 'https://shop.example' } });
    const bytes = Buffer.from(await picture.arrayBuffer());
    await put('avatar', { emoji: '👩🏽‍💻', version: 1 });

    expect(picture.headers.get('content-type')).to.equal('image/png');
    expect(picture.headers.get('x-content-type-options')).to.equal('nosniff');
    expect(picture.headers.get('access-control-allow-origin')).to.equal('*');
    expect(bytes.equals(png)).to.equal(true);
    expect((await config()).persona.avatar).to.deep.equal({ emoji: '👩🏽‍💻' });
    expect((await fetch(convoz.url + body.avatar.url)).status).to.equal(404);
  });

  it('dress the widget, from its first request and with its token', async () => {
    const theme = { accent: '#0F766E', position: 'left', launcher: { gl: 'Falamos?' }, bubble: {} };
    await put('theme', { ...theme, version: 0 });
    const token = await looksAt(`${convoz.url}/widget/token`, { method: 'POST' });

    expect((await config()).theme).to.deep.equal({ ...theme, accent: '#0f766e' });
    expect(token.theme).to.deep.equal({ ...theme, accent: '#0f766e' });
  });

  it('keep every version with who made it, and take a change from the latest only', async () => {
    await put('persona', { ...persona, version: 0 });
    const late = await put('persona', { ...persona, name: 'Iria', version: 0 });
    await admin.send('DELETE', '/api/settings/persona', { version: 1 });
    const again = await admin.send('DELETE', '/api/settings/persona', { version: 2 });

    const { versions } = (await admin.get('/api/settings/versions?name=persona')).body;
    const { entries } = (await admin.get('/api/audit?action=settings.changed')).body;
    expect([codeOf(late), codeOf(again)]).to.deep.equal(['EDIT_CONFLICT', 'NOT_FOUND']);
    expect(versions.map(({ version, by }: { version: number; by: string }) => [version, by])).to.deep.equal([
      [2, admin.id],
      [1, admin.id],
    ]);
    expect(versions[0]).to.not.have.property('value');
    expect(versions[1].value).to.deep.equal(persona);
    expect(entries[0]).to.deep.include({ actor: admin.id, object: { kind: 'settings', id: 'persona' } });
    expect((await admin.get('/api/settings')).body.persona).to.include({ name: 'Vera', tone: 'tu', version: 2 });
  });

  it('count in every process that shares the database within a second or so, without a read for each sentence', async () => {
    const { settings } = convoz.app.store;
    let reads = 0;
    const counted = { ...settings, current: () => settings.current().finally(() => (reads += 1)) };
    const spoken: string[] = [];
    const other = settingsBook({
      settings: counted,
      wording: wordingCatalogue,
      speak: ({ bot }) => spoken.push(bot),
      clock: convoz.app.clock,
      log: () => {},
    });
    await other.refresh();
    other.start();
    const begun = Date.now();

    await put('persona', { ...persona, version: 0 });
    await eventually(() => other.persona().name === 'Brais');
    other.stop();
    await other.refresh();
    await other.refresh();

    expect(Date.now() - begun).to.be.lessThan(4000);
    expect(spoken).to.deep.equal(['Vera', 'Brais']);
    expect(reads).to.equal(2);
  });

  it('are those of one installation: who stops speaks as shipped again', async () => {
    await put('persona', { ...persona, version: 0 });
    const dataDir = convoz.dataDir;

    speakIn(shippedVoice);
    const again = await startConvoz({ env: { DATA_DIR: dataDir } });
    const { persona: heard } = await config(again);
    await again.close();

    expect(heard.name).to.equal('Brais');
  });

  it('say of each channel what it last did', async () => {
    const customer = await Customer.start(convoz.url);
    await customer.ask('thank you');
    await customer.leave();

    const { channels } = (await admin.get('/api/channels')).body;

    expect(channels.map(({ id }: { id: string }) => id)).to.deep.equal(['directline', 'azure']);
    expect(channels[0]).to.include({ delivery: 'replay', configured: true, connected: true, waiting: 0 });
    expect(Date.parse(channels[0].lastReceivedAt)).to.be.greaterThan(0);
    expect(channels[1]).to.deep.equal({
      id: 'azure',
      delivery: 'push',
      configured: false,
      connected: false,
      waiting: 0,
    });
  });
});

interface Looks {
  persona: { name: string; avatar: object };
  theme: object;
}

async function looksAt(url: string, init?: RequestInit): Promise<Looks> {
  return (await (await fetch(url, init)).json()) as Looks;
}
