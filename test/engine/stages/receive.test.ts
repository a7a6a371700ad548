import { expect } from 'chai';
import { say } from '../../../dialogs/wording/index.js';
import type { Guest } from '../guest.js';
import { SmallConvoz } from '../small-convoz.js';

describe('receive', () => {
  let convoz: SmallConvoz;
  let iria: Guest;
  beforeEach(async () => {
    convoz = await SmallConvoz.start();
    iria = convoz.guest();
    await iria.open();
  });
  afterEach(() => convoz.close());

  const last = async () => {
    const own = (await iria.messages()).findLast(({ author }) => author.kind === 'customer');
    return JSON.parse(own?.activity ?? '{}');
  };

  it('shows the customer his own message again, with the id that was promised and his own key, and nothing private', async () => {
    const accepted = await iria.accept('hello', { address: 'hash of an address' });
    await convoz.runner.idle();

    const own = await last();
    expect(own).to.deep.include({ id: accepted.id, type: 'message', text: 'hello' });
    expect(own.from).to.include({ id: 'dl_iria', role: 'user' });
    expect(own.channelData).to.deep.equal({ clientActivityID: 'kept', 'webchat:sequence-id': 2 });
    expect(JSON.stringify(await iria.messages())).to.not.include('hash of an address');
  });

  it('answers what holds no text with a request for words', async () => {
    const said = await iria.send({ type: 'message', attachments: [{ contentType: 'image/png' }] });

    expect(said).to.deep.equal([say('en', 'notice.unsupported')]);
    expect(await iria.tag()).to.equal('bot');
  });

  it('keeps a message that is too long whole, and says how much of it was read', async () => {
    const long = 'a'.repeat(4001);

    const said = await iria.say(long);

    expect(said).to.deep.equal([say('en', 'notice.too_long', { limit: 4000 })]);
    expect((await last()).text).to.have.length(4001);
  });

  it('takes a message of exactly the limit as it is', async () => {
    const said = await iria.say(`opening hours ${'a'.repeat(3986)}`);

    expect(said.join()).to.not.include('4,000');
  });

  it('takes events for nothing that needs an answer', async () => {
    const said = await iria.send({ type: 'event', name: 'webchat/join' });

    expect(said).to.deep.equal([]);
    expect(await convoz.store.inbox.counts()).to.deep.equal({ pending: 0, dead: 0 });
  });

  it('takes the title of a choice for the choice, whatever its case, accents and marks', async () => {
    const said = await iria.say('WHERE is my order');

    expect(said).to.deep.equal([say('en', 'order.ask_number')]);
  });

  it('takes the number of a choice for the choice', async () => {
    const said = await iria.say('1');

    expect(said).to.deep.equal([say('en', 'order.ask_number')]);
  });

  it('greets when a conversation is opened, once', async () => {
    const again = await iria.open();

    expect(again).to.have.length(1);
    expect(await iria.texts()).to.have.length(1);
  });
});
