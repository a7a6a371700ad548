import { expect } from 'chai';
import { businessHours } from '../../bot/support/business-hours.js';
import { episodesOf } from '../../bot/support/episodes/index.js';
import type { EventType } from '../../bot/support/event.js';
import type { Guest } from './guest.js';
import { quietMs, SmallConvoz, silenceMs, surveyWindowMs } from './small-convoz.js';

describe('the event log', () => {
  let convoz: SmallConvoz;
  let iria: Guest;
  beforeEach(async () => {
    convoz = await SmallConvoz.start();
    iria = convoz.guest();
  });
  afterEach(() => convoz.close());

  /** How the conversation ended, of all its endings. */
  const endings = async () =>
    (await iria.log())
      .filter(({ type }) => type === 'conversation.closing' || type === 'conversation.closed')
      .map(({ type, data }) => `${type.split('.')[1]} ${data.how}`);
  const heard = async () =>
    (await iria.log())
      .filter(({ type }) => type === 'message.received')
      .map(({ episode, data: { messageId: _id, ...data } }) => ({ episode, ...data }));

  it('tells that the customer said it helped', async () => {
    await iria.say('how long does it take');
    await iria.say('yes');
    await iria.say('7');
    await iria.say('no comment');

    expect(await endings()).to.deep.equal(['closing confirmed', 'closed survey']);
  });

  it('tells quiet after an answer from silence', async () => {
    await iria.say('how long does it take');
    await convoz.later(quietMs);
    await iria.say('hello again, I have a question');
    await convoz.later(silenceMs);

    expect(await endings()).to.deep.equal(['closing quiet', 'closed silence']);
  });

  it('tells that an agent closed, with or without a survey', async () => {
    await iria.say('I want a person');
    await convoz.act('claim');
    await convoz.act('close');
    expect(await endings()).to.deep.equal(['closed agent']);

    await iria.say('I want a person');
    await convoz.act('claim');
    await convoz.guest('iria', 'desk').send({ type: 'message', text: 'Hello', from: { id: 'id-ana', name: 'Ana' } });
    await iria.say('thank you');
    await convoz.act('close');

    expect(await endings()).to.deep.equal(['closed agent', 'closing agent']);
  });

  it('tells which agent has said something', async () => {
    await iria.say('I want a person');
    await convoz.act('claim');
    await convoz.guest('iria', 'desk').send({ type: 'message', text: 'Hello', from: { id: 'id-ana', name: 'Ana' } });

    const sent = (await iria.log()).findLast(({ type }) => type === 'message.sent');
    expect(sent?.data).to.include({ by: 'agent', agentId: 'id-ana' });
  });

  it('tells that a survey is over, answered, declined or expired', async () => {
    await iria.say('how long does it take');
    await convoz.later(quietMs);
    await convoz.later(surveyWindowMs);

    expect(await endings()).to.deep.equal(['closing quiet', 'closed survey']);
  });

  it('tells what each message was taken for: an intent and a decision, and never a word of it', async () => {
    await iria.say('something about delivery');
    await iria.say('delivery options');
    await iria.say('zzz');
    await iria.say('how long does it take');
    await iria.say('yes');
    await iria.say('7');
    await iria.say('no comment');

    expect(await heard()).to.deep.equal([
      { episode: 1, intent: 'delivery.options', decision: 'clarify' },
      { episode: 1, intent: 'topic:delivery.options', decision: 'choice' },
      { episode: 1, intent: 'none', decision: 'fallback' },
      { episode: 1, intent: 'delivery.period', decision: 'answer' },
      { episode: 1, intent: 'yes', decision: 'choice' },
      { episode: 1, intent: 'none', decision: 'survey' },
      { episode: 1, intent: 'no_comment', decision: 'survey' },
    ]);
  });

  it('tells an answer by the control from a message, early and late', async () => {
    await iria.say('how long does it take');
    await convoz.later(quietMs);
    await iria.rate({ value: 6 }, '');
    convoz.clock.advance(20_000);
    await iria.say('opening hours');
    await iria.rate({ value: 5 }, '');

    const decisions = (await heard()).map((data) => Object(data).decision);

    expect(decisions).to.deep.equal(['answer', 'survey', 'answer', 'survey']);
  });

  it('tells nothing of what is said to a person', async () => {
    await iria.say('I want a person');
    await convoz.act('claim');
    await iria.say('my parcel is wet');

    expect((await heard()).at(-1)).to.deep.equal({ episode: 1 });
  });

  it('has the message that reopens in the episode it began, after the reopening', async () => {
    await iria.say('how long does it take');
    await convoz.later(quietMs);
    const before = (await iria.log()).length;

    await iria.say('opening hours');

    const turn = (await iria.log()).slice(before).map(({ type, episode }) => [type, episode]);
    const expected: [EventType, number][] = [
      ['conversation.reopened', 2],
      ['message.received', 2],
    ];
    expect(turn).to.deep.equal(expected);
  });

  it('leaves a score in the episode it is about, when the same message calls for a person', async () => {
    await iria.say('how long does it take');
    await convoz.later(quietMs);
    await iria.say('1');

    await iria.say('Talk to a person');

    const late = (await iria.log()).slice(-3).map(({ type, episode }) => [type, episode]);
    expect(late).to.deep.equal([
      ['conversation.reopened', 2],
      ['message.received', 2],
      ['handoff.requested', 2],
    ]);
    expect((await iria.log()).find(({ type }) => type === 'survey.answered')?.episode).to.equal(1);
  });

  it('is read by the reports as what happened', async () => {
    await iria.say('how long does it take');
    await iria.say('yes');
    await iria.say('2');
    await iria.say('it took ages');
    await iria.say('opening hours');
    await convoz.later(silenceMs);
    const always = businessHours({ weekly: [[], [], [], [], [], [], []], timeZone: 'UTC' });

    const episodes = episodesOf(await iria.log(), always.openMs);

    expect(episodes.map(({ outcome, turns, topic }) => [outcome, turns, topic])).to.deep.equal([
      ['contained_confirmed', 2, 'delivery.period'],
      ['contained_answered', 1, 'store.hours'],
    ]);
  });
});
