import { expect } from 'chai';
import { languages } from '../../../bot/support/language.js';
import { say } from '../../../dialogs/wording/index.js';
import type { Guest } from '../guest.js';
import { SmallConvoz, silenceMs } from '../small-convoz.js';

const here = say('en', 'notice.goes_on_here');

describe('a customer who goes on here with what he began elsewhere', () => {
  let convoz: SmallConvoz;
  let iria: Guest;
  beforeEach(async () => {
    convoz = await SmallConvoz.start();
    iria = convoz.guest('iria', 'push');
  });
  afterEach(() => convoz.close());

  const goesOn = { convoz: { goesOn: true } };
  const opens = (locale = 'en') => iria.send({ type: 'conversationUpdate', locale, channelData: goesOn });
  const writes = () => iria.send({ type: 'message', text: 'I go on here: …', locale: 'en', channelData: goesOn });
  const sent = async () => (await iria.ledger()).filter(({ invitation }) => invitation.status === 'sent');

  it('is told so first, in his language, in place of the greeting', async () => {
    for (const language of languages) {
      iria = convoz.guest(`iria-${language}`, 'push');
      expect(await opens(language)).to.deep.equal([say(language, 'notice.goes_on_here')]);
    }
  });

  it('is told so where he wrote it himself, which is kept and understood as nothing', async () => {
    expect(await writes()).to.deep.equal([here]);

    const [message] = await iria.messages();
    expect(message).to.include({ text: 'I go on here: …' }).and.not.to.have.property('understood');
    expect(await iria.conversation()).to.deep.include({ status: { tag: 'bot' }, episode: 1 });
  });

  it('is asked once how it was, as everybody is', async () => {
    await writes();
    await iria.say('opening hours');

    await convoz.later(silenceMs);
    await convoz.later(silenceMs);

    expect(await sent()).to.have.length(1);
  });

  it('begins anew where the conversation here was over or being rated, and answers no question by it', async () => {
    await iria.say('opening hours');
    await convoz.later(silenceMs);
    expect(await iria.tag()).to.equal('closing');

    expect(await writes()).to.deep.equal([here]);

    expect(await iria.conversation()).to.deep.include({ status: { tag: 'bot' }, episode: 2 });
    expect((await iria.survey())?.response).to.equal(undefined);
    await convoz.later(silenceMs);
    await convoz.later(silenceMs);
    expect(await iria.tag()).to.equal('closed');
    expect(await writes()).to.deep.equal([here]);
    expect(await iria.conversation()).to.deep.include({ status: { tag: 'bot' }, episode: 3 });
  });

  it('gives no comment by it where he has just rated', async () => {
    await iria.say('opening hours');
    await convoz.later(silenceMs);
    await iria.say('2');
    expect(await iria.tag()).to.equal('closing');

    expect(await writes()).to.deep.equal([here]);

    const { value, comment } = (await iria.survey())?.response ?? {};
    expect({ value, comment }).to.deep.equal({ value: 2, comment: undefined });
    expect(await iria.conversation()).to.deep.include({ status: { tag: 'bot' }, episode: 2 });
  });

  it('still waits for a person where he did so here, and the bot says nothing in between', async () => {
    await iria.say('a person');
    expect(await iria.tag()).to.equal('queued');

    expect(await writes()).to.deep.equal([]);
    expect(await opens()).to.deep.equal([]);

    expect(await iria.tag()).to.equal('queued');
  });
});
