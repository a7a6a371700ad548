import { expect } from 'chai';
import type { Message } from '../../../bot/support/message.js';
import { quietMs, SmallConvoz } from '../small-convoz.js';

describe('what was understood', () => {
  let convoz: SmallConvoz;
  beforeEach(async () => {
    convoz = await SmallConvoz.start();
  });
  afterEach(() => convoz.close());

  /** Of each message of the customer: text, decision and intent; one that was not heard by the bot has none. */
  const heard = async () =>
    (await convoz.guest().messages())
      .filter(({ author }) => author.kind === 'customer')
      .map(({ text, understood }) => [text, understood?.decision, understood?.intent]);

  const ofBot = (messages: Message[]) => messages.filter(({ author, text }) => author.kind === 'bot' && text !== '');

  it('is kept with the message: intent, probability, decision and model', async () => {
    const iria = convoz.guest();
    await iria.say('How long does it take?');

    const [asked] = await iria.messages();

    expect(asked?.understood).to.deep.equal({
      intent: 'delivery.period',
      probability: 0.95,
      decision: 'answer',
      model: 'scripted',
    });
    expect(asked).to.not.have.property('model');
  });

  it('has the model with everything the bot says, also when a timer makes it speak, and with nothing an agent says', async () => {
    const iria = convoz.guest();
    await iria.say('how long does it take?');
    await iria.say('thank you, how long?');
    await convoz.later(quietMs);
    await iria.say('a person, please');
    await convoz.act('claim');

    const messages = await iria.messages();

    expect(ofBot(messages).length).to.be.greaterThan(3);
    expect(ofBot(messages).map(({ model }) => model)).to.deep.equal(ofBot(messages).map(() => 'scripted'));
    const others = messages.filter(({ author }) => author.kind === 'system' || author.kind === 'agent');
    expect(others.length).to.be.greaterThan(0);
    expect(others.filter((message) => message.model !== undefined || message.understood)).to.deep.equal([]);
  });

  it('tells unclear messages from those nobody understood, the second in a row too', async () => {
    const iria = convoz.guest();
    await iria.say('something about delivery');
    await iria.say('purple monkey');
    await iria.say('dishwasher');

    expect(await heard()).to.deep.equal([
      ['something about delivery', 'clarify', 'delivery.options'],
      ['purple monkey', 'fallback', 'none'],
      ['dishwasher', 'fallback', 'none'],
    ]);
  });

  it('is certain of a choice, tapped or typed', async () => {
    const iria = convoz.guest();
    await iria.say('something about delivery');
    const { offered = [] } = (await iria.conversation()).memory;
    await iria.say(offered[0]?.title ?? '');

    const [, choice] = (await iria.messages()).filter(({ author }) => author.kind === 'customer');

    expect(choice?.understood).to.deep.equal({
      intent: offered[0]?.value,
      probability: 1,
      decision: 'choice',
      model: 'scripted',
    });
  });

  it('is an answer to our own question where a dialog had asked one', async () => {
    const iria = convoz.guest();
    await iria.say('where is my order');
    await iria.say('10482');

    expect((await heard())[1]?.[1]).to.equal('reply');
  });

  it('is an answer to our own question also where the bot had been lost before', async () => {
    const iria = convoz.guest();
    await iria.say('purple monkey');
    await iria.say('Where is my order?');
    await iria.say('10482');

    expect((await heard()).map(([, decision]) => decision)).to.deep.equal(['fallback', 'choice', 'reply']);
  });

  it('is the survey’s where the survey took it, and its own again where it did not', async () => {
    const iria = convoz.guest();
    await iria.say('how long does it take?');
    await iria.say('how long to the islands?');
    await convoz.later(quietMs);
    await iria.say('2');
    await iria.say('it was slow');
    await iria.say('delivery options?');

    expect((await heard()).slice(2)).to.deep.equal([
      ['2', 'survey', 'none'],
      ['it was slow', 'survey', 'none'],
      ['delivery options?', 'answer', 'delivery.options'],
    ]);
  });

  it('is a matter of its own when a message comes instead of a score', async () => {
    const iria = convoz.guest();
    await iria.say('how long does it take?');
    await iria.say('how long to the islands?');
    await convoz.later(quietMs);
    await iria.say('purple monkey');

    expect((await heard()).at(-1)).to.deep.equal(['purple monkey', 'fallback', 'none']);
    expect(await convoz.store.reviews.unsure({ since: new Date(0), limit: 10 })).to.have.length(1);
  });

  it('is nothing while a person has the conversation', async () => {
    const iria = convoz.guest();
    await iria.say('a person, please');
    await convoz.act('claim');
    await iria.say('how long does it take?');

    expect((await heard()).map(([, decision]) => decision)).to.deep.equal(['handoff', undefined]);
  });

  it('belongs to the episode the message opened, and is found by a low rating of it', async () => {
    const iria = convoz.guest();
    for (const question of ['how long does it take?', 'delivery options?']) {
      await iria.say(question);
      await iria.say(`${question} please`);
      await convoz.later(quietMs);
      await iria.rate({ decline: true });
    }
    await iria.say('opening hours?');
    await iria.say('opening hours on Monday?');
    convoz.clock.advance(30 * 24 * 60 * 60_000);
    await convoz.later(quietMs);
    await iria.say('1');

    const found = await convoz.store.reviews.badlyRated({ since: new Date(0), limit: 10 });

    expect(found.map(({ text }) => text)).to.deep.equal(['opening hours on Monday?', 'opening hours?']);
  });
});
