import { expect } from 'chai';
import { storedConversation } from '../../bot/replay/stored-inputs.js';
import { SmallConvoz } from '../engine/small-convoz.js';

describe('what agents did, read back from the log', () => {
  let convoz: SmallConvoz;
  beforeEach(async () => {
    convoz = await SmallConvoz.start();
  });
  afterEach(() => convoz.close());

  it('puts the conversation into the same hands when it is played again', async () => {
    const [ana, breo] = [convoz.agent('Ana'), convoz.agent('Breo')];
    const iria = convoz.guest();
    await iria.say('I want a person');
    await convoz.does({ type: 'assign', agent: ana });
    await convoz.does({ type: 'transfer', agent: ana, to: { agent: breo } });
    await convoz.does({ type: 'transfer', agent: breo, to: { team: { id: 't', name: 'T' } } });
    await convoz.act('claim', 'iria', ana);
    await convoz.does({ type: 'close', agent: ana, spam: true });
    await convoz.does({ type: 'reopen', agent: breo });

    const stored = await storedConversation('iria', convoz.store);

    const actions = (stored?.inputs ?? []).flatMap((input) => (input.kind === 'agent does' ? [input.action] : []));
    expect(actions.map(({ type, agent }) => [type, agent.id])).to.deep.equal([
      ['assign', 'id-ana'],
      ['assign', 'id-breo'],
      ['requeue', 'id-breo'],
      ['claim', 'id-ana'],
      ['close', 'id-ana'],
      ['reopen', 'id-breo'],
      ['claim', 'id-breo'],
    ]);
    const again = convoz.guest('again');
    await again.say('I want a person');
    for (const action of actions) await convoz.does(action, 'again');
    expect((await again.conversation()).status).to.include({ tag: 'assigned', agentId: 'id-breo' });
    expect((await again.conversation()).episode).to.equal((await iria.conversation()).episode);
  });
});
