import { expect } from 'chai';
import { ConvozError } from '../../bot/errors.js';
import { opening } from '../store/change-sets.js';
import { deferred } from '../support-files/deferred.js';
import { eventually } from '../support-files/eventually.js';
import { day, minute } from '../support-files/test-clock.js';
import { OutboxStage } from './outbox-stage.js';

const second = 1000;

describe('what leaves on a channel', () => {
  let stage: OutboxStage;
  beforeEach(async () => {
    stage = await OutboxStage.start();
  });
  afterEach(() => stage.close());

  const comesTo = (messageId: string, state: string) =>
    eventually(async () => (await stage.state(messageId)) === state);

  it('is at most sixteen requests at a time where the vendor is slow, and another channel does not wait for them', async () => {
    const gate = deferred<string>();
    stage.one.answer = () => gate.promise;
    for (let i = 0; i < 20; i += 1) await stage.queue(stage.one, `c${i}`, [`m${i}`]);
    await eventually(() => stage.one.tried.length === 16);

    await stage.queue(stage.two, 'elsewhere', ['quick']);
    await comesTo('quick', 'sent');
    const meanwhile = stage.one.tried.length;
    gate.resolve('r');
    await comesTo('m19', 'sent');

    expect(meanwhile).to.equal(16);
    expect(stage.one.tried).to.have.length(20);
  });

  it('is one probe at a time while the account is refused, however many wait, and then all of it', async () => {
    stage.one.refuses('SEND_ACCOUNT_REFUSED');
    await stage.queue(stage.one, 'a', ['a1', 'a2']);
    await comesTo('a1', 'ready SEND_ACCOUNT_REFUSED');
    for (const id of ['b', 'c', 'd']) await stage.queue(stage.one, id, [`${id}1`]);
    const atFirst = stage.one.tried.length;

    stage.later(30 * second);
    await eventually(() => stage.one.tried.length === 2);
    await comesTo('b1', 'ready SEND_ACCOUNT_REFUSED');
    stage.one.takes();
    stage.later(minute);
    for (const id of ['a1', 'a2', 'b1', 'c1', 'd1']) await comesTo(id, 'sent');

    expect(atFirst).to.equal(1);
    expect(stage.one.tried.slice(0, 2)).to.deep.equal(['a1', 'b1']);
    expect(stage.one.tried.slice(2)).to.have.members(['a1', 'a2', 'b1', 'c1', 'd1']);
    expect(stage.one.tried.lastIndexOf('a1')).to.be.below(stage.one.tried.indexOf('a2'));
  });

  it('is given up while the channel pauses once it is too old, and a person waits longer', async () => {
    stage.one.refuses('SEND_ACCOUNT_REFUSED');
    await stage.queue(stage.one, 'a', ['bot']);
    await comesTo('bot', 'ready SEND_ACCOUNT_REFUSED');
    await stage.queue(stage.one, 'b', ['waits']);
    await stage.queue(stage.one, 'c', ['person'], { says: 'person' });

    stage.later(16 * minute);

    for (const id of ['bot', 'waits']) await comesTo(id, 'failed SEND_TOO_OLD');
    await comesTo('person', 'ready SEND_ACCOUNT_REFUSED');
    stage.later(day);
    await comesTo('person', 'failed SEND_TOO_OLD');
  });

  it('is never what has become too old before its turn came', async () => {
    stage.clock.advance(-20 * minute);
    const createdAt = stage.clock.now();
    stage.clock.advance(20 * minute);

    await stage.queue(stage.one, 'a', ['bot'], { createdAt });
    await stage.queue(stage.one, 'b', ['person'], { createdAt, says: 'person' });

    await comesTo('bot', 'failed SEND_TOO_OLD');
    await comesTo('person', 'sent');
    expect(stage.one.tried).to.deep.equal(['person']);
  });

  it('is nothing more of the bot once the customer has blocked us, but what a person wrote is tried', async () => {
    stage.one.answer = (id) => {
      if (id === 'm1') throw new ConvozError('SEND_BLOCKED', 'no');
      return 'r';
    };
    const common = { conversationId: 'a', channel: 'one', payload: '{}', createdAt: stage.clock.now() };
    await stage.store.commit({
      ...opening({ id: 'a', channel: 'one', reference: {} }),
      outbox: [
        { ...common, id: 'm1', messageId: 'm1', says: 'bot' },
        { ...common, id: 'm2', messageId: 'm2', says: 'survey' },
        { ...common, id: 'm3', messageId: 'm3', says: 'person' },
      ],
    });
    stage.sender.kick();

    await comesTo('m3', 'sent');

    expect(await stage.state('m1')).to.equal('failed SEND_BLOCKED');
    expect(await stage.state('m2')).to.equal('failed SEND_BLOCKED');
    expect(stage.one.tried).to.deep.equal(['m1', 'm3']);
  });

  it('keeps the gap between two to the same person, across messages, and none to others', async () => {
    stage.one.capabilities = { ...stage.one.capabilities, pace: { perSecond: 100, perPeerMs: second } };
    await stage.sender.stop();
    stage.sender = stage.another();

    await stage.queue(stage.one, 'a', ['a1', 'a2', 'a3']);
    await stage.queue(stage.one, 'b', ['b1']);
    await comesTo('a1', 'sent');
    await comesTo('b1', 'sent');
    stage.later(second - 1);
    await stage.queue(stage.one, 'c', ['c1']);
    await comesTo('c1', 'sent');
    const early = [...stage.one.tried];
    stage.later(1);
    await comesTo('a2', 'sent');
    stage.later(second);
    await comesTo('a3', 'sent');

    expect(early).to.have.members(['a1', 'b1', 'c1']);
    expect(stage.one.tried.slice(3)).to.deep.equal(['a2', 'a3']);
  });

  it('is unknown when the vendor says nothing for longer than anybody waits', async () => {
    await stage.close();
    stage = await OutboxStage.start({ limits: { patienceMs: 20 } });
    const never = deferred<string>();
    stage.one.answer = () => never.promise;

    await stage.queue(stage.one, 'a', ['person'], { says: 'person' });

    await comesTo('person', 'unknown SEND_UNKNOWN');
    expect(stage.one.tried).to.deep.equal(['person']);
  });

  it('is asked about when nobody knows whether it arrived, again if the vendor does not answer that either', async () => {
    await stage.close();
    stage = await OutboxStage.start({ limits: { retryMs: { first: 1, longest: 1 } } });
    let asked = 0;
    stage.one.settle = async (_to, _payload, { id }) => {
      asked += 1;
      if (asked < 3) throw new ConvozError('SEND_UNREACHABLE', 'no answer');
      return `found ${id}`;
    };
    stage.one.refuses('SEND_UNKNOWN');

    await stage.queue(stage.one, 'a', ['person'], { says: 'person' });

    await comesTo('person', 'sent');
    expect(asked).to.equal(3);
    expect(stage.one.tried).to.deep.equal(['person']);
  });

  it('that a crash left under way is asked about; where nobody can tell, only the bot says it again', async () => {
    const ids = { asked: stage.two, person: stage.one, survey: stage.one, bot: stage.one } as const;
    const waits = stage.clock.now();
    for (const [id, channel] of Object.entries(ids)) {
      const says = id === 'survey' || id === 'person' ? id : 'bot';
      await stage.sender.stop();
      await stage.queue(channel, id, [id, `after ${id}`], { says });
      await stage.store.outbox.sending(id, waits);
    }
    stage.two.settle = async (_to, _payload, { id }) => `found ${id}`;

    stage.sender = stage.another();
    const taken = await stage.sender.recover();
    for (const id of Object.keys(ids)) await comesTo(`after ${id}`, 'sent');

    expect(taken).to.equal(4);
    expect(await Promise.all(Object.keys(ids).map((id) => stage.state(id)))).to.deep.equal([
      'sent',
      'unknown SEND_UNKNOWN',
      'unknown SEND_UNKNOWN',
      'sent',
    ]);
    expect([...stage.one.tried, ...stage.two.tried]).to.have.members([
      'bot',
      'after bot',
      'after person',
      'after survey',
      'after asked',
    ]);
  });

  it('is given up at a start without its channel, and unknown if it was under way', async () => {
    await stage.sender.stop();
    await stage.queue(stage.one, 'a', ['a1', 'a2']);
    await stage.store.outbox.sending('a1', stage.clock.now());

    stage.sender = stage.another(stage.store, [stage.two]);
    await stage.sender.recover();

    expect(await stage.state('a1')).to.equal('unknown NO_ADDRESS');
    expect(await stage.state('a2')).to.equal('failed NO_ADDRESS');
  });

  it('is marked as sent later when the database does not take it, and never sent again', async () => {
    await stage.close();
    stage = await OutboxStage.start({ limits: { retryMs: { first: 1, longest: 1 } } });
    let refusals = 2;
    const { outbox, conversations } = stage.store;
    const sent: typeof outbox.sent = async (id, receipt) => {
      if (refusals-- > 0) throw new ConvozError('STORE_UNAVAILABLE', 'disk full');
      return outbox.sent(id, receipt);
    };
    stage.sender = stage.another({ conversations, outbox: { ...outbox, sent } });

    await stage.queue(stage.one, 'a', ['a1', 'a2']);
    await comesTo('a2', 'sent');

    expect(refusals).to.be.below(1);
    expect(stage.one.tried).to.deep.equal(['a1', 'a2']);
  });

  it('stops although the database takes nothing any more', async () => {
    await stage.sender.stop();
    const { outbox, conversations } = stage.store;
    const failed = deferred();
    const sent = async () => {
      failed.resolve();
      throw new ConvozError('STORE_UNAVAILABLE', 'disk full');
    };
    stage.sender = stage.another({ conversations, outbox: { ...outbox, sent } });
    await stage.queue(stage.one, 'a', ['a1']);
    await failed.promise;

    await stage.sender.stop();

    expect(await stage.state('a1')).to.equal('sending');
  });

  it('does not leave when it cannot be marked as leaving, and leaves once it can', async () => {
    await stage.sender.stop();
    const { outbox, conversations } = stage.store;
    let refusals = 1;
    const sending: typeof outbox.sending = async (id, at) => {
      if (refusals-- > 0) throw new ConvozError('STORE_UNAVAILABLE', 'disk full');
      return outbox.sending(id, at);
    };
    stage.sender = stage.another({ conversations, outbox: { ...outbox, sending } });

    await stage.queue(stage.one, 'a', ['a1']);
    await eventually(async () => (await stage.state('a1')) === 'sent', 15_000);

    expect(refusals).to.be.below(1);
    expect(stage.one.tried).to.deep.equal(['a1']);
  });

  it('does not leave twice when its mark was refused and it is marked before that is tidied up', async () => {
    await stage.close();
    stage = await OutboxStage.start({ limits: { retryMs: { first: 1, longest: 1 } } });
    const { outbox, conversations } = stage.store;
    const [tidying, tidied, looked, answer] = [deferred(), deferred(), deferred(), deferred<string>()];
    let refusals = 1;
    let looks = 0;
    stage.one.answer = () => answer.promise;
    stage.sender = stage.another({
      conversations,
      outbox: {
        ...outbox,
        async sending(id, at) {
          if (refusals-- > 0) throw new ConvozError('STORE_UNAVAILABLE', 'disk full');
          return outbox.sending(id, at);
        },
        async retry(...given) {
          await tidying.promise;
          await outbox.retry(...given);
          tidied.resolve();
        },
        async ready(...given) {
          // The second look has been dealt with by the time of the third.
          if (++looks > 2) looked.resolve();
          return outbox.ready(...given);
        },
      },
    });

    await stage.queue(stage.one, 'a', ['a1'], { says: 'person' });
    await eventually(() => refusals < 1);
    const looking = setInterval(() => stage.later(2), 5);
    await looked.promise;
    tidying.resolve();
    await tidied.promise;
    await eventually(() => stage.one.tried.length > 0);
    answer.resolve('r');
    await comesTo('a1', 'sent');
    clearInterval(looking);

    expect(stage.one.tried).to.deep.equal(['a1']);
  });

  it('is nothing more once it is to stop, also when it has been read already', async () => {
    await stage.sender.stop();
    const { outbox, conversations } = stage.store;
    const [read, gate] = [deferred(), deferred()];
    const ready: typeof outbox.ready = async (...given) => {
      const found = await outbox.ready(...given);
      read.resolve();
      await gate.promise;
      return found;
    };
    stage.sender = stage.another({ conversations, outbox: { ...outbox, ready } });
    await stage.queue(stage.one, 'a', ['a1']);
    await read.promise;

    const stopped = stage.sender.stop();
    gate.resolve();
    await stopped;

    expect(stage.one.tried).to.deep.equal([]);
    expect(await stage.state('a1')).to.equal('ready');
  });

  it('is left to the next start to ask about, when nobody knows of it at a stop', async () => {
    const sent = deferred<string>();
    stage.one.answer = () => sent.promise;
    stage.one.settle = async () => {
      throw new ConvozError('SEND_UNREACHABLE', 'no answer');
    };
    await stage.queue(stage.one, 'a', ['person'], { says: 'person' });
    await eventually(() => stage.one.tried.length === 1);
    const stopped = stage.sender.stop();
    sent.reject(new ConvozError('SEND_UNKNOWN', 'reset'));
    await stopped;
    const left = await stage.state('person');

    stage.one.settle = async (_to, _payload, { id }) => `found ${id}`;
    stage.sender = stage.another();
    await stage.sender.recover();
    await comesTo('person', 'sent');

    expect(left).to.equal('sending');
    expect(stage.one.tried).to.deep.equal(['person']);
  });

  it('is said again only when the channel says so, and not at all when a receipt has told meanwhile that it arrived', async () => {
    stage.one.refuses('SEND_UNKNOWN', minute);
    await stage.queue(stage.one, 'told', ['told']);
    await stage.queue(stage.one, 'untold', ['untold']);
    for (const id of ['told', 'untold']) await comesTo(id, 'ready SEND_UNKNOWN');

    stage.later(minute - 1);
    await stage.queue(stage.one, 'other', ['other']);
    await comesTo('other', 'ready SEND_UNKNOWN');
    const early = [...stage.one.tried];
    await stage.store.outbox.receipt('one', 'shop', [{ status: 'delivered', outboxId: 'told' }]);
    stage.one.takes();
    stage.later(1);
    await comesTo('untold', 'sent');

    expect(early).to.have.members(['told', 'untold', 'other']);
    expect(await stage.state('told')).to.equal('delivered SEND_UNKNOWN');
    expect(stage.one.tried.slice(3)).to.deep.equal(['untold']);
  });

  it('is not called failed when it is given up while nobody knows whether it has arrived', async () => {
    stage.one.refuses('SEND_UNKNOWN');
    for (const id of ['silenced', 'old']) {
      await stage.queue(stage.one, id, [id, `after ${id}`]);
      await comesTo(id, 'ready SEND_UNKNOWN');
    }
    await stage.sender.stop();

    await stage.store.outbox.silence('silenced', 'SEND_BLOCKED');
    const later = new Date(stage.clock.now().getTime() + 1);
    await stage.store.outbox.expire('one', { bot: later, person: later });

    expect(await stage.state('silenced')).to.equal('unknown SEND_BLOCKED');
    expect(await stage.state('after silenced')).to.equal('failed SEND_BLOCKED');
    expect(await stage.state('old')).to.equal('unknown SEND_TOO_OLD');
    expect(await stage.state('after old')).to.equal('failed SEND_TOO_OLD');
  });

  it('leaves once, of two processes on one database', async () => {
    const other = stage.another();
    const ids = Array.from({ length: 30 }, (_one, i) => `m${i}`);
    for (const id of ids) {
      await stage.queue(stage.one, `c ${id}`, [id]);
      other.kick();
    }
    for (const id of ids) await comesTo(id, 'sent');
    await other.stop();

    expect(stage.one.tried.toSorted()).to.deep.equal(ids.toSorted());
  });

  it('is known to have arrived once its own process hears so, also when another that started had taken it for lost', async () => {
    const answer = deferred<string>();
    stage.one.answer = () => answer.promise;
    await stage.queue(stage.one, 'a', ['person'], { says: 'person' });
    await eventually(() => stage.one.tried.length === 1);

    const other = stage.another();
    await other.recover();
    await comesTo('person', 'unknown SEND_UNKNOWN');
    answer.resolve('r person');
    await comesTo('person', 'sent');
    await other.stop();

    expect(stage.one.tried).to.deep.equal(['person']);
  });

  it('tells whoever follows the conversation, and admins when the channel pauses', async () => {
    const told: string[] = [];
    stage.live.follow('a', { said: () => {}, whispered: () => {}, delivered: () => told.push('a') });
    stage.live.followWarnings(({ code, channel }) => told.push(`${code} ${channel}`));
    stage.one.refuses('SEND_ACCOUNT_REFUSED');
    stage.two.refuses('SEND_REFUSED');

    await stage.queue(stage.two, 'a', ['a1']);
    await stage.queue(stage.one, 'b', ['b1']);
    await comesTo('a1', 'failed SEND_REFUSED');
    await comesTo('b1', 'ready SEND_ACCOUNT_REFUSED');
    await eventually(() => told.length === 2);

    expect(told).to.have.members(['a', 'channel.paused one']);
  });
});
