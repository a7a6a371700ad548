import { expect } from 'chai';
import { codeOf } from '../../../support-files/code-of.js';
import { hour, minute } from '../../../support-files/test-clock.js';
import type { Guest } from '../../guest.js';
import { SmallConvoz } from '../../small-convoz.js';

describe('a conversation put off', () => {
  let convoz: SmallConvoz;
  let iria: Guest;
  beforeEach(async () => {
    convoz = await SmallConvoz.start();
    iria = convoz.guest();
    await iria.say('I want a person');
    await convoz.act('claim');
    const until = new Date(convoz.clock.now().getTime() + 2 * hour);
    await convoz.does({ type: 'snooze', agent: convoz.agent(), until });
  });
  afterEach(() => convoz.close());

  const unsnoozed = async () => (await iria.log()).filter(({ type }) => type === 'conversation.unsnoozed');

  it("stays the agent's, in no list of what waits, until its time", async () => {
    await convoz.later(hour);

    const { status } = await iria.conversation();
    expect(status).to.include({ tag: 'snoozed', agentId: 'id-ana', until: '2026-03-10T12:00:00.000Z' });
    expect(await convoz.store.conversations.list({ tags: ['assigned'], limit: 9 })).to.have.length(0);
    const [row] = await convoz.store.conversations.list({ tags: ['snoozed'], agentId: 'id-ana', limit: 9 });
    expect(row?.conversation.id).to.equal('iria');
    expect(await codeOf(convoz.act('claim', 'iria', convoz.agent('Breo')))).to.equal('ALREADY_CLAIMED');
  });

  it('is back in his hands at its time, once', async () => {
    await convoz.later(2 * hour);
    await convoz.later(2 * hour);

    expect((await iria.conversation()).status).to.include({ tag: 'assigned', agentId: 'id-ana' });
    expect((await unsnoozed()).map(({ data }) => data)).to.deep.equal([{ agentId: 'id-ana', by: 'time' }]);
    expect((await iria.conversation()).wakeAt).to.equal(undefined);
  });

  it('is back at once when the customer writes, and the bot says nothing', async () => {
    const said = await iria.say('opening hours');

    expect(said).to.deep.equal([]);
    expect(await iria.tag()).to.equal('assigned');
    expect((await unsnoozed()).map(({ data }) => data.by)).to.deep.equal(['customer']);
    await convoz.later(3 * hour);
    expect(await unsnoozed()).to.have.length(1);
  });

  it('stays put off while its agent answers', async () => {
    await convoz.guest('iria', 'desk').send({ type: 'message', text: 'Soon', from: { id: 'id-ana', name: 'Ana' } });

    expect(await iria.tag()).to.equal('snoozed');
    expect(await iria.texts()).to.include('Soon');
  });

  it('can be taken up again, put off further, or closed by its agent, and by nobody else', async () => {
    const later = new Date(convoz.clock.now().getTime() + 5 * hour);
    const breo = convoz.agent('Breo');

    const refused = await Promise.all([
      codeOf(convoz.does({ type: 'unsnooze', agent: breo })),
      codeOf(convoz.does({ type: 'snooze', agent: breo, until: later })),
    ]);
    await convoz.does({ type: 'snooze', agent: convoz.agent(), until: later });
    const further = (await iria.conversation()).wakeAt;
    await convoz.does({ type: 'unsnooze', agent: convoz.agent() });
    const before = await iria.conversation();
    await convoz.does({ type: 'unsnooze', agent: convoz.agent() });

    expect(refused).to.deep.equal(['NOT_ASSIGNED_TO_YOU', 'NOT_ASSIGNED_TO_YOU']);
    expect(further).to.deep.equal(later);
    expect(before.status.tag).to.equal('assigned');
    expect(await iria.conversation()).to.deep.equal(before);
    await convoz.does({ type: 'snooze', agent: convoz.agent(), until: later });
    await convoz.act('close');
    expect(await iria.tag()).to.equal('closed');
    expect((await iria.conversation()).wakeAt).to.equal(undefined);
  });

  it('is counted as put off, not as in his hands', async () => {
    await convoz.later(10 * minute);

    expect(await convoz.store.conversations.counts('id-ana')).to.include({ snoozed: 1, assigned: 0, mine: 0 });
  });
});
