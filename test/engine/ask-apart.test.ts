import { expect } from 'chai';
import { opening } from '../store/change-sets.js';
import { day, hour, minute } from '../support-files/test-clock.js';
import { asks } from './asks.js';
import type { Guest } from './guest.js';
import { quietMs, SmallConvoz, surveyWindowMs } from './small-convoz.js';

describe('asking apart from a closing', () => {
  let convoz: SmallConvoz;
  let iria: Guest;
  afterEach(() => convoz.close());

  async function given(channel = 'directline'): Promise<void> {
    convoz = await SmallConvoz.start();
    iria = convoz.guest('iria', channel);
    await iria.say('how long does it take');
    await convoz.later(quietMs);
    await iria.say('2');
    await iria.say('too slow');
  }

  const ask = (part: { invitationId?: string; occasion?: 'recovery' | 'relationship'; surveyId?: string } = {}) =>
    convoz.runner.act('iria', {
      kind: 'ask',
      invitationId: 'second',
      occasion: 'recovery',
      surveyId: 'ces',
      episode: 1,
      ...part,
    });
  const row = async (id = 'second') => (await iria.ledger()).find(({ invitation }) => invitation.id === id);
  const known = async (part: { email?: string; surveyOptOut?: boolean }) => {
    const { contactId } = await iria.conversation();
    const contact = await convoz.store.contacts.find(contactId);
    const set = opening({ contactId, peerId: `${Math.random()}` });
    if (contact) await convoz.store.commit({ ...set, contact: { ...contact, ...part } });
  };

  it('is done in a chat we may write to, whatever the cool-down and though a case is open', async () => {
    await given('push');

    await ask();

    expect((await iria.texts()).at(-1)).to.equal(`${asks('ces')}\nReply with a number from 1 to 7.`);
    expect((await row())?.invitation).to.include({ status: 'sent', via: 'chat', occasion: 'recovery', episode: 1 });
    convoz.clock.advance(minute);
    await iria.say('6');
    expect((await row())?.response?.value).to.equal(6);
    expect((await iria.ledger())[0]?.response?.value, 'the first rating stands').to.equal(2);
  });

  it('leaves the cool-down as it is, so that a closing is not asked about less', async () => {
    await given('push');
    const { contactId } = await iria.conversation();
    const before = await convoz.store.surveys.freeAt(contactId, 'ces');
    convoz.clock.advance(day);

    await ask();

    expect(await convoz.store.surveys.freeAt(contactId, 'ces')).to.deep.equal(before);
  });

  it('is done once, however often it is asked for', async () => {
    await given('push');

    await Promise.all(['second', 'second', 'third'].map((invitationId) => ask({ invitationId })));

    expect(await iria.ledger()).to.have.length(2);
    expect((await iria.texts()).filter((text) => text.startsWith(asks('ces')))).to.have.length(2);
  });

  it('goes by mail where the customer must come back to read the chat', async () => {
    await given();
    await known({ email: 'iria@correo.example' });

    await ask();

    expect((await row())?.invitation).to.include({ status: 'sent', via: 'link' });
    const waiting = await convoz.store.dispatches.ready(convoz.clock.now(), 10);
    expect(waiting.map(({ about }) => about)).to.include('second');
    expect(await iria.tag()).to.equal('closed');
  });

  it('waits in the chat for the customer who left no address', async () => {
    await given();

    await ask();

    expect((await row())?.invitation).to.include({ status: 'sent', via: 'chat' });
    expect((await iria.texts()).at(-1)).to.equal(asks('ces'));
  });

  it('supersedes a survey that waits for its comment', async () => {
    convoz = await SmallConvoz.start();
    iria = convoz.guest('iria', 'push');
    await iria.say('how long does it take');
    await convoz.later(quietMs);
    await iria.say('2');

    await ask();
    convoz.clock.advance(minute);
    await iria.say('7');

    expect((await row())?.response?.value).to.equal(7);
    expect((await iria.ledger())[0]?.response?.value).to.equal(2);
  });

  it('waits while the customer is in the middle of something', async () => {
    await given('push');
    await iria.say('I want a person');
    await ask();
    expect((await row())?.invitation.status).to.equal('eligible');
    await convoz.later(hour);
    expect((await row())?.invitation.status, 'still').to.equal('eligible');

    await convoz.act('claim');
    await convoz.act('close');
    await convoz.later(hour);

    expect((await row())?.invitation).to.include({ status: 'sent', episode: 1 });
  });

  it('is given up when there was no quiet moment for as long as it would have been open', async () => {
    await given('push');
    await iria.say('I want a person');
    await ask();

    await convoz.later(surveyWindowMs);

    expect((await row())?.invitation).to.include({ status: 'suppressed', reason: 'window_closed' });
  });

  it('is not done to who never wants to be asked, and the ledger says so', async () => {
    await given('push');
    await known({ surveyOptOut: true });

    await ask();

    expect((await row())?.invitation).to.include({ status: 'suppressed', reason: 'opted_out' });
  });

  it('about the relationship heeds the cool-down of its metric, and an open case', async () => {
    convoz = await SmallConvoz.start();
    iria = convoz.guest('iria', 'push');
    await iria.say('how long does it take');
    await convoz.later(quietMs);
    await iria.say('7');
    await iria.say('no comment');
    const nps = { occasion: 'relationship', surveyId: 'nps' } as const;
    await ask({ ...nps, invitationId: 'nps-1' });
    await iria.say('9');
    await iria.say('no comment');
    convoz.clock.advance(29 * day);
    await iria.say('how long does it take');
    await convoz.later(quietMs);
    await iria.say('6');
    await iria.say('no comment');

    await convoz.runner.act('iria', { kind: 'ask', invitationId: 'nps-2', episode: 2, ...nps });

    expect((await row('nps-1'))?.response?.value).to.equal(9);
    expect((await row('nps-2'))?.invitation).to.include({ status: 'suppressed', reason: 'throttled', metric: 'nps' });
  });

  it('is filed like the episode it is about', async () => {
    await given('push');
    const first = (await iria.ledger())[0]?.invitation;
    await iria.say('opening hours');
    await convoz.later(hour);

    await ask();

    const { topic, servedBy, segment } = first ?? {};
    expect((await row())?.invitation).to.include({ topic, servedBy, segment, episode: 1 });
    expect(topic).to.equal('delivery.period');
  });
});
