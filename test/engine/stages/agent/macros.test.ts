import { expect } from 'chai';
import type { AgentStep } from '../../../../bot/support/agent-action.js';
import { codeOf } from '../../../support-files/code-of.js';
import { hour } from '../../../support-files/test-clock.js';
import type { Guest } from '../../guest.js';
import { SmallConvoz } from '../../small-convoz.js';

describe('a macro', () => {
  let convoz: SmallConvoz;
  let iria: Guest;
  beforeEach(async () => {
    convoz = await SmallConvoz.start();
    iria = convoz.guest();
    await iria.say('I want a person');
    await convoz.act('claim');
  });
  afterEach(() => convoz.close());

  const agent = () => convoz.agent();
  const run = (steps: AgentStep[], runId = 'run') =>
    convoz.does({ type: 'macro', agent: agent(), macroId: 'm', runId, steps });

  it('does all its steps in order, as one change', async () => {
    const { version } = await iria.conversation();

    await run([
      { type: 'reply', agent: agent(), text: 'I have asked the warehouse' },
      { type: 'label', agent: agent(), label: 'warehouse' },
      { type: 'priority', agent: agent(), priority: 'high' },
      { type: 'snooze', agent: agent(), until: new Date(convoz.clock.now().getTime() + hour) },
    ]);

    const after = await iria.conversation();
    expect(after.version).to.equal(version + 1);
    expect(after).to.deep.include({ labels: ['warehouse'], priority: 'high' });
    expect(after.status.tag).to.equal('snoozed');
    const said = (await iria.messages()).at(-1);
    expect(said).to.deep.include({
      text: 'I have asked the warehouse',
      author: { kind: 'agent', id: 'id-ana', name: 'Ana' },
    });
    expect((await iria.events()).slice(-4)).to.deep.equal([
      'message.sent',
      'conversation.labelled',
      'conversation.prioritised',
      'conversation.snoozed',
    ]);
    const sent = (await iria.log()).findLast(({ type }) => type === 'message.sent');
    expect(sent?.data).to.deep.equal({ messageId: said?.id, by: 'agent', agentId: 'id-ana' });
  });

  it('changes nothing when one step is refused', async () => {
    const before = await iria.conversation();
    const breo = convoz.agent('Breo');

    const code = await codeOf(
      run([
        { type: 'label', agent: agent(), label: 'warehouse' },
        { type: 'reply', agent: agent(), text: 'Never said' },
        { type: 'close', agent: breo },
      ]),
    );

    expect(code).to.equal('NOT_ASSIGNED_TO_YOU');
    expect(await iria.conversation()).to.deep.equal(before);
    expect(await iria.texts()).to.not.include('Never said');
    expect(await convoz.store.conversations.list({ label: 'warehouse', limit: 9 })).to.have.length(0);
  });

  it('clicked ten times at once is done once, and again when it is meant', async () => {
    const steps: AgentStep[] = [{ type: 'reply', agent: agent(), text: 'One moment' }];

    await Promise.all(Array.from({ length: 10 }, () => run(steps, 'click')));
    const once = (await iria.texts()).filter((text) => text === 'One moment');
    await run(steps, 'another click');

    expect(once).to.have.length(1);
    expect((await iria.texts()).filter((text) => text === 'One moment')).to.have.length(2);
  });

  it('remembers no more runs than it must', async () => {
    for (let i = 0; i < 9; i += 1) await run([{ type: 'label', agent: agent(), label: `l${i}` }], `run ${i}`);

    expect((await iria.conversation()).memory.runs).to.deep.equal(['run 4', 'run 5', 'run 6', 'run 7', 'run 8']);
  });
});
