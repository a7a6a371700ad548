import { expect } from 'chai';
import type { AgentAction } from '../../../../bot/support/agent-action.js';
import { minute } from '../../../support-files/test-clock.js';
import type { Guest } from '../../guest.js';
import { SmallConvoz } from '../../small-convoz.js';

describe('what agents put on a conversation', () => {
  let convoz: SmallConvoz;
  let iria: Guest;
  beforeEach(async () => {
    convoz = await SmallConvoz.start();
    iria = convoz.guest();
    await iria.say('I want a person');
  });
  afterEach(() => convoz.close());

  const agent = () => convoz.agent();
  const label = (type: 'label' | 'unlabel', name: string) => convoz.does({ type, agent: agent(), label: name });
  const labelled = async (name: string) =>
    (await convoz.store.conversations.list({ label: name, limit: 9 })).map(({ conversation }) => conversation.id);
  const types = async () => (await iria.events()).slice(-2);

  it('are labels, each once and in order, by which it is found until they are taken off', async () => {
    await label('label', 'vip');
    await label('label', 'damage');
    await label('label', 'vip');
    const both = (await iria.conversation()).labels;
    const found = await labelled('vip');
    await label('unlabel', 'vip');
    await label('unlabel', 'never there');

    expect(both).to.deep.equal(['damage', 'vip']);
    expect(found).to.deep.equal(['iria']);
    expect((await iria.conversation()).labels).to.deep.equal(['damage']);
    expect(await labelled('vip')).to.deep.equal([]);
    expect(await types()).to.deep.equal(['conversation.labelled', 'conversation.unlabelled']);
  });

  it('is found by its label wherever it has gone since', async () => {
    await label('label', 'damage');
    await convoz.act('claim');

    const listed = await convoz.store.conversations.list({ label: 'damage', tags: ['assigned'], limit: 9 });

    expect(listed).to.have.length(1);
    expect(await convoz.store.conversations.list({ label: 'damage', tags: ['queued'], limit: 9 })).to.have.length(0);
  });

  it('is a priority, which puts it before those who wait longer', async () => {
    convoz.clock.advance(minute);
    await convoz.guest('xan').say('I want a person');

    await convoz.does({ type: 'priority', agent: agent(), priority: 'urgent' }, 'xan');
    await convoz.does({ type: 'priority', agent: agent(), priority: 'urgent' }, 'xan');

    const queue = await convoz.store.conversations.list({ tags: ['queued'], limit: 9 });
    expect(queue.map(({ conversation }) => conversation.id)).to.deep.equal(['xan', 'iria']);
    const events = await convoz.guest('xan').log();
    expect(events.filter(({ type }) => type === 'conversation.prioritised').map(({ data }) => data)).to.deep.equal([
      { agentId: 'id-ana', priority: 'urgent', before: 'normal' },
    ]);
  });

  it('are of the episode but for labels, which stay', async () => {
    await label('label', 'vip');
    await convoz.does({ type: 'priority', agent: agent(), priority: 'high' });
    await convoz.act('claim');
    await convoz.act('close');

    await iria.say('opening hours');

    const { priority, labels } = await iria.conversation();
    expect([priority, labels]).to.deep.equal([undefined, ['vip']]);
  });

  it('may be the doing of any agent, and the bot goes on answering', async () => {
    const xan = convoz.guest('xan');
    await xan.say('hello');
    const note = { id: 'n', text: 'Knows us from the fair', mentions: [] };

    const actions: AgentAction[] = [
      { type: 'note', agent: agent(), note },
      { type: 'label', agent: agent(), label: 'fair' },
      { type: 'priority', agent: agent(), priority: 'low' },
    ];
    for (const action of actions) await convoz.does(action, 'xan');

    expect(await xan.tag()).to.equal('bot');
    expect((await xan.say('opening hours')).length).to.be.greaterThan(0);
    const [kept] = await convoz.store.notes.ofConversation('xan', 9);
    expect(kept).to.include({ text: note.text, agentId: 'id-ana', episode: 1 });
  });
});
