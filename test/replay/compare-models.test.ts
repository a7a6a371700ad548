import { expect } from 'chai';
import { readConfig } from '../../bot/config.js';
import type { Recognizer } from '../../bot/engine/ports.js';
import { ConvozError } from '../../bot/errors.js';
import { type Change, compareModels, type ReplaySummary } from '../../bot/replay/index.js';
import { replayStored } from '../../bot/replay/replay-stored.js';
import type { Sandbox } from '../../bot/replay/sandbox.js';
import { openShop } from '../../bot/replay/shop.js';
import { type StoredInput, storedConversation } from '../../bot/replay/stored-inputs.js';
import { withSandboxes } from '../../bot/replay/with-sandboxes.js';
import { turnSettings } from '../../bot/service-settings.js';
import { scriptedRecognizer } from '../dialogs/scripted-recognizer.js';
import { SmallConvoz } from '../engine/small-convoz.js';
import { codeOf } from '../support-files/code-of.js';
import { day, minute } from '../support-files/test-clock.js';

const rules = [
  'how long → delivery.period',
  'hours → store.hours',
  'where is my order | MR- → order.track',
  'a person → handoff contact.human_agent',
  'parcel → clarify order.track delivery.period',
  'thanks → smalltalk.thanks',
];

/** A model that understands by these rules before the others. */
function model(version: string, ...first: string[]): Recognizer {
  return { ...scriptedRecognizer([...first, ...rules], 'en'), version };
}

const config = readConfig({});

describe('stored conversations, played again', function () {
  this.timeout(20_000);
  let convoz: SmallConvoz;
  beforeEach(async () => {
    convoz = await SmallConvoz.start({ recognizer: model('a'), settings: turnSettings(config) });
  });
  afterEach(() => convoz.close());

  const said = (name: string) => convoz.guest(name);

  /** Something of everything: an opening, choices, a person, two ratings (typed and by the control), two episodes. */
  async function longTalk(): Promise<void> {
    const iria = said('iria');
    await iria.open();
    await iria.say('Delivery options');
    convoz.clock.advance(minute);
    await iria.say('No');
    await iria.say('hours');
    await convoz.later(5 * minute);
    await iria.rate({ value: 2 }, '');
    convoz.clock.advance(minute);
    await iria.rate({ comment: 'slow' });
    convoz.clock.advance(20 * day);
    await iria.say('I want a person');
    convoz.clock.advance(minute);
    await convoz.act('claim');
    await iria.say('my lamp is broken');
    const desk = convoz.guest('iria', 'desk');
    await desk.send({ type: 'message', text: 'Sorry. A new one leaves today.', from: { id: 'id-ana', name: 'Ana' } });
    convoz.clock.advance(minute);
    await convoz.act('close');
    convoz.clock.advance(minute);
    await iria.say('5');
    await iria.say('no comment');
  }

  async function compare(after: Recognizer, period = { since: new Date(0) }, limit = 100) {
    const changes: Change[] = [];
    const failed: string[] = [];
    const summary: ReplaySummary = await compareModels({
      store: convoz.store,
      before: model('a'),
      after,
      period,
      limit,
      config,
      found: (change) => changes.push(change),
      failed: (id) => failed.push(id),
      progress: () => undefined,
    });
    return { changes, failed, summary };
  }

  it('say what was said, when the model is the one they were held with', async () => {
    await longTalk();
    const stored = await storedConversation('iria', convoz.store);
    if (!stored) throw new Error('no such conversation');

    const shop = await openShop();
    const answers = await withSandboxes(async (open) => {
      const sandbox = open({
        recognizer: model('a'),
        start: stored.inputs[0]?.at ?? new Date(0),
        channel: stored.channel,
        settings: turnSettings(config),
        facts: (clock) => ({
          knowledge: shop.knowledge,
          orders: shop.orders(clock),
          hours: { at: () => ({ open: true, timeZone: 'Europe/Madrid' }) },
        }),
      });
      return replayStored(stored, sandbox);
    });

    const messages = await said('iria').messages();
    const customers = messages.filter(({ author }) => author.kind === 'customer');
    expect(answers.map(({ text }) => text)).to.deep.equal(customers.map(({ text }) => text));
    for (const [i, { said: again }] of answers.entries()) {
      const asStored = messages.filter(({ inboxId, author }) => inboxId === customers[i]?.id && author.kind === 'bot');
      const spoken = again.filter(({ verb }) => verb === 'bot').map(({ text }) => text);
      expect(spoken, customers[i]?.text).to.deep.equal(asStored.map(({ text }) => text));
    }
    expect(answers.flatMap((answer) => answer.said).length).to.be.greaterThan(12);
  });

  it('do not change with a model that understands the same', async () => {
    await longTalk();
    await said('brais').say('where is my parcel');

    const { changes, summary } = await compare(model('b'));

    expect(changes).to.deep.equal([]);
    expect(summary).to.deep.equal({ conversations: 2, messages: 10, changed: 0, following: 0, kinds: {} });
  });

  it('are told with every reply that changes: where, what was understood, what is said', async () => {
    await said('brais').say('hours');
    const at = convoz.clock.now();
    await said('brais').say('how long does it take');

    const { changes, summary } = await compare(model('b', 'how long → clarify delivery.period delivery.options'));

    expect(changes).to.have.length(1);
    const [change] = changes;
    expect(change).to.deep.include({
      conversationId: 'brais',
      number: 2,
      kind: 'answered → clarified',
      follows: false,
    });
    expect(change?.at.getTime()).to.be.closeTo(at.getTime(), 10);
    expect(change?.before.understood).to.include({ intent: 'delivery.period', decision: 'answer' });
    expect(change?.after.understood).to.include({ intent: 'delivery.period', decision: 'clarify', probability: 0.5 });
    expect(change?.before.said[0]?.text).to.match(/^Standard delivery takes/);
    expect(change?.after.said[0]?.text).to.match(/^I want to get this right/);
    expect(summary).to.deep.include({ messages: 2, changed: 1, kinds: { 'answered → clarified': 1 } });
  });

  it('are told apart by kind, and what follows from an earlier change is marked', async () => {
    await said('brais').say('where is my parcel');
    await said('brais').say('hours');
    await said('uxia').say('hours');
    await said('antia').say('how long does it take');
    await said('antia').say('yes');

    const after = model(
      'b',
      'parcel → order.track',
      'hours → store.location',
      'how long → clarify delivery.period order.track',
    );
    const { changes, summary } = await compare(after);

    const inShort = changes.map(({ conversationId, number, kind, follows }) => [conversationId, number, kind, follows]);
    expect(inShort).to.deep.equal([
      ['brais', 1, 'clarified → answered', false],
      ['brais', 2, 'another answer', true],
      ['uxia', 1, 'another answer', false],
      ['antia', 1, 'answered → clarified', false],
      ['antia', 2, 'chosen → taken as a reply', true],
    ]);
    expect(summary).to.deep.include({ conversations: 3, changed: 5, following: 2 });
  });

  it('of a period only are looked at, but played from their beginning', async () => {
    await said('uxia').say('hours');
    await said('brais').say('where is my order');
    convoz.clock.advance(10 * minute);
    const since = convoz.clock.now();
    await said('brais').say('10474');
    convoz.clock.advance(minute);
    await said('antia').say('hours');

    const after = model('b', 'hours | where → store.location');
    const { changes, summary } = await compare(after, { since });
    const first = await compare(after, { since }, 1);

    expect(changes.map(({ conversationId, number, follows }) => [conversationId, number, follows])).to.deep.equal([
      ['brais', 2, true],
      ['antia', 1, false],
    ]);
    expect(summary).to.include({ conversations: 2, messages: 2 });
    expect(first.summary).to.include({ conversations: 1, messages: 1 });
  });

  it('leave the store as it is', async () => {
    await longTalk();
    const state = async () => ({
      event: await convoz.store.events.latest(),
      conversation: await said('iria').conversation(),
      messages: (await said('iria').messages()).length,
      ledger: await said('iria').ledger(),
    });
    const before = await state();

    await compare(model('b', 'hours → store.location'));

    expect(await state()).to.deep.equal(before);
  });

  it('are not taken for silence when a message cannot be played, but an agent who is refused is passed over', async () => {
    const at = convoz.clock.now();
    const refusing: Sandbox = {
      now: at,
      problem: '',
      conversation: async () => undefined,
      waitUntil: async () => [],
      send: () => Promise.reject(new ConvozError('STORE_UNAVAILABLE', 'the disk is full')),
      reply: () => Promise.reject(new ConvozError('NOT_ASSIGNED_TO_YOU', 'not yours')),
      act: () => Promise.reject(new ConvozError('ALREADY_CLAIMED', 'too late')),
    };
    const play = (...inputs: StoredInput[]) =>
      replayStored({ id: 'brais', channel: 'directline', locale: 'en', inputs }, refusing);
    const { id, name } = { id: 'ana', name: 'Ana' };
    const agent = {
      id,
      name,
      login: id,
      role: 'agent',
      active: true,
      createdAt: at,
      mustChangePassword: false,
    } as const;

    const message = play({
      kind: 'customer',
      at,
      number: 1,
      text: 'hours',
      activity: { type: 'message', text: 'hours' },
    });

    expect(await codeOf(message)).to.equal('STORE_UNAVAILABLE');
    expect(await codeOf(play({ kind: 'opened', at }))).to.equal('STORE_UNAVAILABLE');
    expect(
      await play(
        { kind: 'agent does', at, action: { type: 'claim', agent } },
        { kind: 'agent says', at, agent, text: 'hello' },
      ),
    ).to.deep.equal([]);
  });

  it('that cannot be played are told, and the others go on', async () => {
    await said('brais').say('hours');
    await said('uxia').say('hours');
    const { messages } = convoz.store;
    const damaged = {
      ...convoz.store,
      messages: {
        ...messages,
        since: async (id: string, after: number, limit: number) =>
          (await messages.since(id, after, limit)).map((one) => (id === 'brais' ? { ...one, activity: '{' } : one)),
      },
    };
    const failed: string[] = [];

    const summary = await compareModels({
      store: damaged,
      before: model('a'),
      after: model('b', 'hours → store.location'),
      period: { since: new Date(0) },
      limit: 10,
      config,
      found: () => undefined,
      failed: (id) => failed.push(id),
      progress: () => undefined,
    });

    expect(failed).to.deep.equal(['brais']);
    expect(summary).to.include({ changed: 1 });
  });
});
