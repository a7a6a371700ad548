import { expect } from 'chai';
import type { Dialog, Script } from '../../bot/engine/ports.js';
import { ConvozError } from '../../bot/errors.js';
import type { Store } from '../../bot/support/repositories.js';
import { script as everything } from '../../dialogs/index.js';
import { codeOf } from '../support-files/code-of.js';
import { deferred } from '../support-files/deferred.js';
import { minute } from '../support-files/test-clock.js';
import { SmallConvoz, type SmallOptions } from './small-convoz.js';

describe('TurnRunner', () => {
  let convoz: SmallConvoz;
  const given = async (options?: SmallOptions) => {
    convoz = await SmallConvoz.start(options);
    return convoz;
  };
  afterEach(() => convoz.close());

  /** The script with a dialog of the test's own for "where is my order". */
  function withOrderDialog(begin: Dialog['begin']): Script {
    const dialog: Dialog = { id: 'test', intents: ['order.track'], begin, resume: begin };
    return { ...everything, dialogs: [dialog, ...everything.dialogs] };
  }

  it('runs a turn again from the stored state when another process was faster', async () => {
    const iria = (await given()).guest();
    await iria.say('hello');
    const other = await convoz.secondProcess();
    await other.runner.act('iria', { kind: 'agent', action: { type: 'claim', agent: convoz.agent() } });

    const answers = await iria.say('opening hours');

    expect(answers, 'a person has the conversation by now').to.deep.equal([]);
    const seqs = (await iria.messages()).map(({ seq }) => seq);
    expect(seqs).to.deep.equal(Array.from(seqs, (_, i) => i + 1));
    expect((await iria.texts()).at(-1)).to.equal('opening hours');
    expect(convoz.log).to.deep.equal([]);
  });

  it('answers once after a turn that failed twice', async () => {
    let tries = 0;
    const script = withOrderDialog((turn) => {
      tries += 1;
      turn.reply(`try ${tries}`);
      if (tries < 3) throw new Error('look-up broke');
      return { status: 'complete' };
    });
    const iria = (await given({ script })).guest();

    const answers = await iria.say('but where is my order');

    expect(answers).to.deep.equal(['try 3']);
    expect(await iria.texts()).to.deep.equal(['but where is my order', 'try 3']);
    expect(await convoz.store.inbox.counts()).to.deep.equal({ pending: 0, dead: 0 });
  });

  it('gives a message up after five tries: it is kept, apologised for, and a person is called', async () => {
    let tries = 0;
    const script = withOrderDialog(() => {
      tries += 1;
      throw new Error('always broken');
    });
    const iria = (await given({ script })).guest();
    await iria.say('hello');

    const answers = await iria.say('but where is my order');

    expect(tries).to.equal(5);
    expect(answers).to.deep.equal([everything.notices.apology('en')]);
    expect(await iria.texts()).to.include('but where is my order');
    expect((await iria.conversation()).status).to.deep.include({ tag: 'queued', reason: 'failure' });
    expect(await iria.events()).to.include.members(['turn.failed', 'handoff.requested']);
    expect(await convoz.store.inbox.counts()).to.deep.equal({ pending: 0, dead: 1 });
    const [own] = (await iria.messages()).filter(({ text }) => text === 'but where is my order');
    expect(JSON.parse(own?.activity ?? '{}').from).to.include({ id: 'dl_iria', role: 'user' });
  });

  it('goes on with the next message of the conversation after one that was given up', async () => {
    const script = withOrderDialog(() => {
      throw new Error('always broken');
    });
    const iria = (await given({ script })).guest();
    await Promise.all([iria.accept('but where is my order'), iria.accept('second')]);
    await convoz.runner.idle();

    await convoz.act('claim');

    expect((await iria.texts()).filter((text) => ['but where is my order', 'second'].includes(text))).to.have.length(2);
    expect(await iria.tag()).to.equal('assigned');
  });

  it('waits for a store that is down, counts nothing, and then answers', async () => {
    let down = false;
    let refusals = 0;
    const iria = (await given({ faults: (store) => unavailableWhile(store, () => down && ++refusals <= 4) })).guest();
    await iria.say('hello');
    const accepted = iria.accept('opening hours');
    down = true;

    await accepted;
    await convoz.runner.idle();

    expect((await iria.texts()).at(-2)).to.equal('opening hours');
    expect(refusals).to.be.greaterThan(4);
    expect(await convoz.store.inbox.counts()).to.deep.equal({ pending: 0, dead: 0 });
  });

  it('lets an agent take over only between two turns, and keeps the bot silent from then on', async () => {
    const slow = deferred();
    const script = withOrderDialog(async (turn) => {
      await slow.promise;
      turn.reply('said by the bot');
      return { status: 'complete' };
    });
    const iria = (await given({ script })).guest();
    await iria.say('hello');

    await iria.accept('but where is my order');
    const claimed = convoz.act('claim');
    await iria.accept('opening hours');
    slow.resolve();
    await claimed;
    await convoz.runner.idle();

    const texts = await iria.texts();
    const from = texts.indexOf('but where is my order');
    expect(texts.slice(from)).to.deep.equal([
      'but where is my order',
      'said by the bot',
      everything.notices.agentJoined('en', 'Ana'),
      '',
      'opening hours',
    ]);
  });

  it('does not ask how it went while a message of the customer is on its way', async () => {
    const slow = deferred();
    const script = withOrderDialog(async (turn) => {
      await slow.promise;
      turn.reply('here it is');
      return { status: 'complete' };
    });
    const iria = (await given({ script })).guest();
    await iria.say('opening hours');
    convoz.clock.advance(10 * minute);

    await iria.accept('but where is my order');
    const woken = convoz.later(0);
    slow.resolve();
    await woken;
    await convoz.runner.idle();

    expect((await iria.texts()).at(-1)).to.equal('here it is');
    expect(await iria.ledger()).to.deep.equal([]);
  });

  it('commits nothing for a timer that is not due any more', async () => {
    const iria = (await given()).guest();
    await iria.say('opening hours');
    const before = await iria.conversation();

    await convoz.runner.act('iria', { kind: 'wake' });

    expect(await iria.conversation()).to.deep.equal(before);
  });

  it('refuses what an agent may not do with the code of the turn, and changes nothing', async () => {
    const iria = (await given()).guest();
    await iria.say('hello');
    const before = await iria.conversation();

    expect(await codeOf(convoz.act('close'))).to.equal('NOT_ASSIGNED_TO_YOU');
    expect(await iria.conversation()).to.deep.equal(before);
  });

  it('parks a reply of an agent to a conversation that does not exist', async () => {
    await given();
    const ghost = convoz.guest('ana', 'desk', 'no such conversation');

    await ghost.accept('anybody there?');
    await convoz.runner.idle();

    expect(await convoz.store.inbox.counts()).to.deep.equal({ pending: 0, dead: 1 });
    expect(await convoz.store.conversations.find('no such conversation')).to.equal(undefined);
  });
});

/** A store that refuses every commit and every failure count while `isDown` says so. */
function unavailableWhile(store: SmallConvoz['store'], isDown: () => boolean): Store {
  const refuse = async () => {
    throw new ConvozError('STORE_UNAVAILABLE', 'down');
  };
  return {
    ...store,
    commit: (changes) => (isDown() ? refuse() : store.commit(changes)),
    inbox: { ...store.inbox, failed: (id, code) => (isDown() ? refuse() : store.inbox.failed(id, code)) },
  };
}
