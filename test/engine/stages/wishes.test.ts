import { expect } from 'chai';
import type { Recognition } from '../../../bot/engine/ports.js';
import { keepWishes, takeWish } from '../../../bot/engine/stages/wishes.js';
import { emptyMemory } from '../../../bot/support/conversation.js';
import { say } from '../../../dialogs/wording/index.js';
import { scriptedRecognizer } from '../../dialogs/scripted-recognizer.js';
import { minute } from '../../support-files/test-clock.js';
import { asks } from '../asks.js';
import { quietMs, SmallConvoz } from '../small-convoz.js';

const now = new Date('2026-11-23T09:42:00Z');

describe('wishes', () => {
  const asking = (intent: string, ...further: string[]) => ({ intent, further, decision: 'answer' }) as Recognition;

  it('are taken in order, those of the latest message first, each once', () => {
    const memory = emptyMemory();
    keepWishes(memory, asking('order.track', 'invoice.get', 'giftcard'), now);
    keepWishes(memory, asking('order.cancel', 'promo.code', 'giftcard'), now);

    const taken = [1, 2, 3, 4].map(() => takeWish(memory, now));

    expect(taken).to.deep.equal(['promo.code', 'giftcard', 'invoice.get', undefined]);
    expect(memory).to.not.have.property('wishes');
  });

  it('are at most three, and those asked for again are no longer owed', () => {
    const memory = emptyMemory();
    keepWishes(memory, asking('order.track', 'invoice.get', 'giftcard'), now);
    keepWishes(memory, asking('order.cancel', 'promo.code', 'refund.request'), now);

    keepWishes(memory, asking('refund.request'), now);

    expect(memory.wishes?.map(({ intent }) => intent)).to.deep.equal(['promo.code', 'invoice.get']);
  });

  it('are forgotten after half an hour', () => {
    const memory = emptyMemory();
    keepWishes(memory, asking('order.track', 'invoice.get'), now);

    expect(takeWish(structuredClone(memory), new Date(now.getTime() + 30 * minute - 1))).to.equal('invoice.get');
    expect(takeWish(memory, new Date(now.getTime() + 30 * minute))).to.equal(undefined);
  });
});

describe('a message with several wishes', () => {
  let convoz: SmallConvoz;
  const rules = [
    'both the guarantee and sizes → both product.warranty product.size',
    'the guarantee and opening hours → both product.warranty store.hours',
    'my order and the invoice → both order.track invoice.get',
    'something about delivery → clarify delivery.options delivery.period',
    'return → return.start',
    'maria@ → invoice.get',
    'a person → handoff',
  ];
  const given = async () => {
    convoz = await SmallConvoz.start({ recognizer: scriptedRecognizer(rules, 'en') });
    const iria = convoz.guest();
    await iria.open();
    return iria;
  };
  const opening = (topic: string) => `${say('en', 'notice.next_wish', { topic })}\n`;
  afterEach(() => convoz.close());

  it('is answered for each in one turn, asked once whether that helped, and asked about once', async () => {
    const iria = await given();

    const said = await iria.say('both the guarantee and sizes');
    const closed = await iria.say('yes');

    expect(said).to.have.length(3);
    expect(said[1]).to.match(new RegExp(`^${opening('Sizes')}`));
    expect(said[2]).to.equal(say('en', 'faq.helped'));
    expect(closed).to.deep.equal([say('en', 'faq.glad'), asks('ces')]);
    expect((await iria.survey())?.invitation.topic).to.equal('product.size');
  });

  it('is closed with what the first dialog would have asked last, when the last one asks nothing', async () => {
    const iria = await given();

    const said = await iria.say('the guarantee and opening hours');
    const closed = await iria.say('yes');

    expect(said.slice(2)).to.deep.equal([say('en', 'faq.helped')]);
    expect(closed[0]).to.equal(say('en', 'faq.glad'));
  });

  it('leaves evidence of each for the agent', async () => {
    const iria = await given();
    await iria.say('both the guarantee and sizes');

    const { trail } = (await iria.conversation()).memory;

    expect(trail.map(({ intent, decision }) => `${intent} ${decision}`)).to.deep.equal([
      'product.warranty answer',
      'product.size answer',
    ]);
  });

  it('keeps the second until the first has what it needs, over a restart too', async () => {
    const iria = await given();
    await iria.say('my order and the invoice');
    const { memory } = await iria.conversation();
    await iria.say('MR-10474');

    const said = await iria.say('sofia@correio.example');

    expect(memory.wishes?.map(({ intent }) => intent)).to.deep.equal(['invoice.get']);
    expect(said[0]).to.include('MR-10474');
    expect(said[1]).to.match(new RegExp(`^${opening('Get my invoice')}`));
    expect((await iria.conversation()).memory).to.not.have.property('wishes');
  });

  it('also counts what is asked beside the answer to a question of ours', async () => {
    const iria = await given();
    await iria.say('my order and the invoice');
    await iria.say('MR-10474. How do I return it?');
    const { memory } = await iria.conversation();

    const said = await iria.say('sofia@correio.example');

    expect(memory.wishes?.map(({ intent }) => intent)).to.deep.equal(['return.start', 'invoice.get']);
    expect(said[0]).to.include('MR-10474');
    expect(said.slice(1).map((text) => text.split('\n')[0])).to.include.members([
      say('en', 'notice.next_wish', { topic: 'Return or exchange' }),
      say('en', 'notice.next_wish', { topic: 'Get my invoice' }),
    ]);
  });

  it('is not settled by an answer to our question that only looks like it', async () => {
    const iria = await given();
    await iria.say('my order and the invoice');

    await iria.say('maria@correio.example');

    expect((await iria.conversation()).memory.wishes?.map(({ intent }) => intent)).to.deep.equal(['invoice.get']);
  });

  it('does not begin again what the waiting dialog is about', async () => {
    const iria = await given();
    await iria.say('my order and the invoice');

    await iria.say('MR-10474: my order and the invoice?');

    expect((await iria.conversation()).memory.wishes?.map(({ intent }) => intent)).to.deep.equal(['invoice.get']);
  });

  it('goes with the customer to the person he asks for', async () => {
    const iria = await given();
    await iria.say('my order and the invoice');

    const said = await iria.say('a person');

    expect(said).to.have.length(1);
    expect((await iria.conversation()).memory).to.not.have.property('wishes');
    expect(await iria.tag()).to.equal('queued');
  });

  it('is the agent’s who takes the conversation over', async () => {
    const iria = await given();
    await iria.say('my order and the invoice');

    await convoz.act('claim');

    expect((await iria.conversation()).memory).to.not.have.property('wishes');
  });

  it('is forgotten with the episode', async () => {
    const iria = await given();
    await iria.say('both the guarantee and sizes');
    await iria.say('my order and the invoice');
    const before = await iria.conversation();
    await convoz.later(quietMs);

    await iria.say('mauve');

    const after = await iria.conversation();
    expect(before.memory.wishes).to.have.length(1);
    expect(after.episode).to.equal(before.episode + 1);
    expect(after.memory).to.not.have.property('wishes');
  });

  it('that was unclear is noted with what the customer said it was about, by ids and without a word', async () => {
    const iria = await given();
    await iria.say('something about delivery');
    await iria.say('Delivery times');

    const events = await convoz.store.events.ofConversation('iria');
    const [unclear] = (await iria.messages()).filter(({ understood }) => understood?.decision === 'clarify');

    expect(events.filter(({ type }) => type === 'message.clarified').map(({ data }) => data)).to.deep.equal([
      { messageId: unclear?.id, intent: 'delivery.period' },
    ]);
  });

  it('that was unclear is noted also when the topic was named by its place, and not when none was', async () => {
    const iria = await given();
    await iria.say('something about delivery');
    await iria.say('the first one');
    await iria.say('something about delivery');
    await iria.say('something else');

    const events = await convoz.store.events.ofConversation('iria');

    expect(events.filter(({ type }) => type === 'message.clarified').map(({ data }) => data.intent)).to.deep.equal([
      'delivery.options',
    ]);
  });
});
