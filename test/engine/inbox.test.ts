import { expect } from 'chai';
import { InboxDoor } from '../../bot/engine/inbox.js';
import type { TurnRunner } from '../../bot/engine/runner.js';
import { inboxEntry } from '../store/change-sets.js';
import { codeOf } from '../support-files/code-of.js';
import { SmallConvoz } from './small-convoz.js';

describe('InboxDoor', () => {
  let convoz: SmallConvoz;
  beforeEach(async () => {
    convoz = await SmallConvoz.start();
  });
  afterEach(() => convoz.close());

  it('answers an event once, however often and however fast it is sent', async () => {
    const iria = convoz.guest();

    const accepted = await Promise.all(
      Array.from({ length: 10 }, () => iria.accept('opening hours', { eventId: 'one tap' })),
    );
    await iria.accept('opening hours', { eventId: 'one tap' });
    await convoz.runner.idle();

    expect(new Set(accepted.map(({ id }) => id)).size).to.equal(1);
    const said = (await iria.messages()).filter(({ author }) => author.kind === 'customer');
    expect(said.map(({ id }) => id)).to.deep.equal([accepted[0]?.id]);
  });

  it('takes up what an earlier process accepted, in the order of acceptance, and leaves what was done alone', async () => {
    const iria = convoz.guest();
    await iria.say('hello');
    for (let i = 1; i <= 1100; i += 1) {
      const activity = JSON.stringify({ type: 'message', text: `number ${i}`, from: { id: `dl_${i % 3}` } });
      void convoz.store.inbox.accept(inboxEntry({ conversationId: `c${i % 3}`, activity }));
    }
    const last = inboxEntry({
      conversationId: 'c0',
      activity: '{"type":"message","text":"last","from":{"id":"dl_0"}}',
    });
    await convoz.store.inbox.accept(last);
    const { inbox, runner } = await convoz.secondProcess();

    const taken = await inbox.recover();
    await runner.idle();

    expect(taken).to.equal(1101);
    expect(await convoz.store.inbox.counts()).to.deep.equal({ pending: 0, dead: 0 });
    const heard = (await convoz.store.messages.since('c0', 0, 5000)).filter(({ author }) => author.kind === 'customer');
    const expected = Array.from({ length: 366 }, (_, i) => `number ${(i + 1) * 3}`);
    expect(heard.map(({ text }) => text)).to.deep.equal([...expected, 'last']);
    expect((await iria.messages()).filter(({ text }) => text === 'hello')).to.have.length(1);
  }).timeout(20_000);

  it('refuses new messages once it is closed, and still deals with the accepted ones', async () => {
    const iria = convoz.guest();
    await iria.accept('opening hours');

    convoz.inbox.close();
    const refused = await codeOf(iria.accept('too late'));
    await convoz.runner.idle();

    expect(refused).to.equal('OVERLOADED');
    expect(await iria.texts())
      .to.have.length(2)
      .and.to.include('opening hours');
  });

  it('refuses new messages while too many wait, before anything is stored', async () => {
    const busy = new InboxDoor(convoz.store, { backlog: 10_000 } as TurnRunner);

    const refused = await codeOf(busy.accept(inboxEntry()));

    expect(refused).to.equal('OVERLOADED');
    expect(await convoz.store.inbox.counts()).to.deep.equal({ pending: 0, dead: 0 });
  });
});
