import { expect } from 'chai';
import { SmallConvoz } from '../small-convoz.js';

describe('identify', () => {
  let convoz: SmallConvoz;
  beforeEach(async () => {
    convoz = await SmallConvoz.start();
  });
  afterEach(() => convoz.close());

  it('makes one contact and one conversation of everything that a new person opens at once', async () => {
    const iria = convoz.guest();

    await Promise.all([iria.open(), iria.accept('hello'), iria.accept('opening hours')]);
    await convoz.runner.idle();

    const { contactId } = await iria.conversation();
    const known = await convoz.store.contacts.byIdentity('directline', 'dl_iria');
    expect(known?.contact.id).to.equal(contactId);
    expect(known?.identity.verified).to.equal(false);
    expect(await convoz.store.contacts.conversations(contactId, 10)).to.have.length(1);
    expect((await iria.events()).filter((type) => type === 'conversation.opened')).to.have.length(1);
  });

  it('knows a person again in another conversation, also when both are opened at the same moment', async () => {
    const first = convoz.guest('iria', 'directline', 'first');
    const second = convoz.guest('iria', 'directline', 'second');

    await Promise.all([first.accept('hello'), second.accept('hello')]);
    await convoz.runner.idle();

    expect((await first.conversation()).contactId).to.equal((await second.conversation()).contactId);
  });

  it('never takes the same id on two channels for the same person', async () => {
    const web = convoz.guest('iria', 'directline', 'web');
    const push = convoz.guest('iria', 'push', 'push');

    await web.say('hello');
    await push.say('hello');

    expect((await web.conversation()).contactId).to.not.equal((await push.conversation()).contactId);
  });

  for (const [locale, language] of [
    ['en-GB', 'en'],
    ['gl-ES', 'gl'],
    ['pt-BR', 'pt'],
    ['gl_ES', 'gl'],
    ['EN', 'en'],
    ['ca', 'es'],
    ['de-DE', 'es'],
    ['xx', 'es'],
    ['english', 'es'],
    ['', 'es'],
  ] as const) {
    it(`speaks ${language} to a client that names "${locale}", whether it opens or writes first`, async () => {
      const opens = convoz.guest('opens');
      const writes = convoz.guest('writes');

      await opens.open(locale);
      await writes.say('10482', { locale });

      expect((await opens.conversation()).language).to.equal(language);
      expect((await writes.conversation()).language).to.equal(language);
    });
  }

  it('keeps the name a person gives as a name, cut to a sensible length', async () => {
    const iria = convoz.guest();

    await iria.say('hello', { name: `${'x'.repeat(99)}😀😀` });

    const { contactId } = await iria.conversation();
    expect((await convoz.store.contacts.find(contactId))?.name).to.equal('x'.repeat(99));
  });

  it('remembers where the latest message came from', async () => {
    const iria = convoz.guest('iria', 'push');

    await iria.say('hello');

    expect((await iria.conversation()).reference).to.deep.equal({ to: 'iria' });
  });

  describe('told where a customer wrote from and when', () => {
    const [early, late] = ['2026-03-10T08:00:00.000Z', '2026-03-10T09:30:00.000Z'];
    const from = (messageId: string, heardAt?: string) => ({
      channelData: { convoz: { reference: { messageId, ...(heardAt && { heardAt }) } } },
    });

    it('answers to the newest message, however late an older one is delivered', async () => {
      const iria = convoz.guest('iria', 'push');

      await iria.send({ type: 'message', text: 'second', ...from('second', late) });
      await iria.send({ type: 'message', text: 'first', ...from('first', early) });

      const { reference, memory } = await iria.conversation();
      expect(reference).to.deep.equal({ messageId: 'second', heardAt: late });
      expect(memory.heardAt).to.equal(late);
    });

    it('takes no address from what is no message: an edit, a deletion, or news of the conversation', async () => {
      const iria = convoz.guest('iria', 'push');
      await iria.send({ type: 'message', text: 'hello', ...from('first', early) });

      await iria.send({ type: 'messageUpdate', text: 'hi', ...from('an edit', late) });
      await iria.send({ type: 'messageDelete', ...from('a deletion', late) });
      await iria.send({ type: 'event', ...from('news') });

      expect((await iria.conversation()).reference).to.deep.equal({ messageId: 'first', heardAt: early });
    });

    it('answers to whatever it was told of first where he has not written yet', async () => {
      const iria = convoz.guest('iria', 'push');

      await iria.send({ type: 'event', ...from('news') });

      expect((await iria.conversation()).reference).to.deep.equal({ messageId: 'news' });
    });
  });
});
