import { expect } from 'chai';
import { say } from '../../../dialogs/wording/index.js';
import { day, minute } from '../../support-files/test-clock.js';
import type { Guest } from '../guest.js';
import { SmallConvoz, silenceMs } from '../small-convoz.js';

describe('what a vendor tells of a conversation', () => {
  let convoz: SmallConvoz;
  let iria: Guest;
  beforeEach(async () => {
    convoz = await SmallConvoz.start();
    iria = convoz.guest('iria', 'push');
    await iria.open();
  });
  afterEach(() => convoz.close());

  const tells = (news: string) => iria.send({ type: 'event', channelData: { convoz: { news } } });
  const changes = (kind: 'edited' | 'deleted', original: string, text?: string) =>
    iria.send({
      type: kind === 'edited' ? 'messageUpdate' : 'messageDelete',
      ...(text !== undefined && { text }),
      channelData: { convoz: { changed: { kind, original } } },
    });
  const said = (text: string, more: object) => iria.send({ type: 'message', text, channelData: { convoz: more } });
  const texts = async () => (await iria.messages()).filter(({ author }) => author.kind === 'customer');
  const happened = async (type: string) => (await iria.events()).filter((one) => one === type).length;

  describe('a message that was edited', () => {
    it('has its new text in the transcript, and is not answered again', async () => {
      await iria.say('opening hours', { eventId: 'm1' });
      const before = (await iria.messages()).length;

      expect(await changes('edited', 'm1', 'where is my order')).to.deep.equal([]);

      const [edited] = await texts();
      expect(edited?.text).to.equal('where is my order');
      expect(JSON.parse(edited?.activity ?? '{}').text).to.equal('where is my order');
      expect(edited?.editedAt).to.be.instanceOf(Date);
      expect(await iria.messages()).to.have.length(before);
      expect(await happened('message.edited')).to.equal(1);
    });

    it('changes nothing where the text is the same, nobody knows the message, or it is another customer’s', async () => {
      const xoan = convoz.guest('xoan', 'push');
      await xoan.say('hello', { eventId: 'of-xoan' });
      await iria.say('opening hours', { eventId: 'm1' });

      await changes('edited', 'm1', 'opening hours');
      await changes('edited', 'unheard', 'something');
      await changes('edited', 'of-xoan', 'something');

      expect((await texts()).map(({ text }) => text)).to.deep.equal(['opening hours']);
      expect(await xoan.texts()).to.include('hello');
      expect(await happened('message.edited')).to.equal(0);
    });

    it('is answered first where it had not been thought about yet', async () => {
      const asked = iria.accept('opening hours', { eventId: 'm1' });
      const edit = changes('edited', 'm1', 'where is my order');
      await Promise.all([asked, edit]);

      const [message] = await texts();
      expect(message).to.include({ text: 'where is my order' });
      expect(message?.understood?.intent).to.equal('store.hours');
    });

    it('opens no conversation where there is none', async () => {
      const stranger = convoz.guest('stranger', 'push');

      await stranger.send({
        type: 'messageUpdate',
        text: 'x',
        channelData: { convoz: { changed: { kind: 'edited', original: 'm' } } },
      });

      expect(await convoz.store.conversations.find('stranger')).to.equal(undefined);
      expect((await convoz.store.inbox.counts()).pending).to.equal(0);
    });
  });

  it('a message that was taken back has no text any more, and its row stays', async () => {
    await iria.say('opening hours', { eventId: 'm1' });
    const before = await iria.messages();

    await changes('deleted', 'm1');
    await changes('edited', 'm1', 'too late');

    const after = await iria.messages();
    expect(after.map(({ seq }) => seq)).to.deep.equal(before.map(({ seq }) => seq));
    expect(await texts()).to.have.nested.property('[0].text', '');
    expect((await texts())[0]?.deletedAt).to.be.instanceOf(Date);
    expect(JSON.stringify(await texts())).not.to.include('opening');
    expect(await happened('message.deleted')).to.equal(1);
    expect(await happened('message.edited')).to.equal(0);
  });

  it('a message that was taken back leaves none of its files, neither kept nor still to be fetched', async () => {
    const media = [{ ref: 'AgACAg-1', mime: 'text/plain' }, { ref: 'AgACAg-2' }];
    await iria.send({ type: 'message', text: 'see', channelData: { convoz: { media } } }, 'm1');
    const { files } = convoz.store;
    const waiting = await files.due(convoz.clock.now(), 10);
    const [first] = waiting;
    if (!first) throw new Error('No file waits');
    const { id, conversationId, createdAt } = first;
    const facts = { id, conversationId, createdAt, from: 'customer', type: 'text/plain', name: 'a.txt' } as const;
    await files.keep({ ...facts, size: 6 }, Buffer.from('secret'));

    await changes('deleted', 'm1');

    expect(await files.due(convoz.clock.now(), 10)).to.deep.equal([]);
    const after = await files.ofIds(waiting.map((one) => one.id));
    expect(after.map(({ status, name }) => `${status} ${name}`)).to.deep.equal(['erased ', 'erased ']);
    expect((await files.parts(id)[Symbol.asyncIterator]().next()).done).to.equal(true);
    expect(await files.keep({ ...facts, size: 6 }, Buffer.from('secret'))).to.equal(false);
  });

  describe('a customer who has blocked us', () => {
    it('is not asked how it was, until he has written again', async () => {
      await iria.say('opening hours');
      await tells('blocked');
      await tells('blocked');

      await convoz.later(silenceMs);

      expect((await iria.survey())?.invitation).to.include({ status: 'suppressed', reason: 'window_closed' });
      expect(await happened('channel.blocked')).to.equal(1);
      await iria.say('opening hours');
      expect(await happened('channel.unblocked')).to.equal(1);
      convoz.clock.advance(8 * day);
      await convoz.later(silenceMs);
      expect((await iria.survey())?.invitation.status).to.equal('sent');
    });

    it('is asked again once the vendor says that he wants to hear from us', async () => {
      await iria.say('opening hours');
      await tells('blocked');
      await tells('unblocked');
      await tells('unblocked');

      await convoz.later(silenceMs);

      expect((await iria.survey())?.invitation.status).to.equal('sent');
      expect(await happened('channel.unblocked')).to.equal(1);
    });
  });

  describe('a conversation that somebody has taken over in the vendor’s own inbox', () => {
    it('is one in which the bot is silent, and all that is said is kept', async () => {
      await iria.say('opening hours');
      await tells('taken_over');

      expect(await iria.say('opening hours')).to.deep.equal([]);
      expect(await iria.say('a person')).to.deep.equal([]);

      expect((await texts()).map(({ text }) => text)).to.deep.equal(['opening hours', 'opening hours', 'a person']);
      expect(await iria.tag()).to.equal('bot');
    });

    it('is the bot’s again after a day without a word, and nobody is asked how it was', async () => {
      await iria.say('opening hours');
      await tells('taken_over');
      await convoz.later(silenceMs);
      expect(await iria.tag()).to.equal('bot');

      convoz.clock.advance(20 * 60 * minute);
      await iria.say('thanks');
      await convoz.later(20 * 60 * minute);
      expect(await iria.say('still there?')).to.deep.equal([]);
      await convoz.later(day);

      expect(await iria.tag()).to.equal('closed');
      expect((await iria.survey())?.invitation).to.include({ status: 'suppressed', reason: 'agent_choice' });
      expect(await iria.say('opening hours')).not.to.deep.equal([]);
    });

    it('is the bot’s again when an agent gives it back', async () => {
      await tells('taken_over');
      await iria.say('opening hours');
      await convoz.act('claim');
      await convoz.act('return');

      expect(await iria.say('opening hours')).not.to.deep.equal([]);
    });

    it('was over or being rated: the next message opens it anew, and the bot is silent there', async () => {
      await iria.say('opening hours');
      await convoz.later(silenceMs);
      expect(await iria.tag()).to.equal('closing');

      await tells('taken_over');
      expect(await iria.tag()).to.equal('closed');
      expect(await iria.say('5')).to.deep.equal([]);

      expect(await iria.conversation()).to.deep.include({ episode: 2, status: { tag: 'bot' } });
      await convoz.later(day);
      expect(await iria.tag()).to.equal('closed');
    });

    it('was over, and stays so where the customer says nothing', async () => {
      await iria.say('opening hours');
      await convoz.later(silenceMs);
      await tells('taken_over');

      await convoz.later(day);
      await convoz.later(day);

      expect(await iria.conversation()).not.to.have.property('wakeAt');
      expect(await iria.say('opening hours')).not.to.deep.equal([]);
    });
  });

  describe('what the bot cannot read', () => {
    it('is answered once in ten minutes, whatever kind it is', async () => {
      const notice = [say('en', 'notice.unsupported')];

      expect(await said('🎉', { unsupported: true })).to.deep.equal(notice);
      expect(await iria.send({ type: 'message', text: '' })).to.deep.equal([]);
      convoz.clock.advance(9 * minute);
      expect(await said('', { unsupported: true })).to.deep.equal([]);
      convoz.clock.advance(2 * minute);
      expect(await said('', { unsupported: true })).to.deep.equal(notice);
    });

    it('stands in the transcript with what there is of it, and is not understood as words', async () => {
      await said('opening hours', { unsupported: true });

      expect((await texts())[0]).to.include({ text: 'opening hours' });
      expect((await texts())[0]).not.to.have.nested.property('understood');
    });
  });

  describe('a choice that was tapped', () => {
    it('counts before what its button says', async () => {
      await iria.say('something about delivery');
      const { offered = [] } = (await iria.conversation()).memory;
      const second = offered[1];
      expect(second).to.not.equal(undefined);

      await said('a title that was cut…', { choice: second?.value });

      expect((await texts()).at(-1)?.understood).to.include({ decision: 'choice', intent: second?.value });
    });

    it('is a point of the scale while a question is open, whatever it looks like', async () => {
      await iria.say('opening hours');
      await convoz.later(silenceMs);

      await said('★★★★', { choice: '4' });

      expect((await iria.survey())?.response).to.include({ raw: '4' });
    });

    it('is read as its title where it is not offered any more', async () => {
      await said('opening hours', { choice: 'topic:gone' });

      expect((await texts()).at(-1)?.understood?.intent).to.equal('store.hours');
    });
  });

  it('is never believed from a channel that no vendor vouches for', async () => {
    const identity = async (guest: Guest) =>
      (await convoz.store.contacts.byIdentity('push', `dl_${guest.name}`))?.identity;
    const xoan = convoz.guest('xoan', 'push');
    await xoan.send({ type: 'message', text: 'hello', channelData: { convoz: { verified: true } } });

    expect(await identity(iria)).to.include({ verified: false });
    expect(await identity(xoan)).to.include({ verified: true });
  });
});
