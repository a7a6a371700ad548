import { expect } from 'chai';
import { say } from '../../../../dialogs/wording/index.js';
import { codeOf } from '../../../support-files/code-of.js';
import type { Guest } from '../../guest.js';
import { SmallConvoz } from '../../small-convoz.js';

describe('passing a conversation on', () => {
  let convoz: SmallConvoz;
  let iria: Guest;
  beforeEach(async () => {
    convoz = await SmallConvoz.start();
    iria = convoz.guest();
    await iria.say('I want a person');
  });
  afterEach(() => convoz.close());

  const ana = () => convoz.agent('Ana');
  const breo = () => convoz.agent('Breo');
  const lastEvent = async () => (await iria.log()).at(-1);
  const noted = { id: 'n1', text: 'She has a wet parcel', mentions: ['id-breo'] };

  it('to a colleague makes it his at once, tells the customer, and leaves the note for him', async () => {
    await convoz.act('claim');

    await convoz.does({ type: 'transfer', agent: ana(), to: { agent: breo() }, note: noted });

    expect((await iria.conversation()).status).to.include({ tag: 'assigned', agentId: 'id-breo', reason: 'requested' });
    expect(await iria.texts()).to.include(say('en', 'notice.passed_on', { from: 'Ana', agent: 'Breo' }));
    expect((await iria.conversation()).memory).to.include({ servedBy: 'id-breo', transfers: 1 });
    expect((await lastEvent())?.data).to.deep.equal({ agentId: 'id-breo', from: 'id-ana', noteId: 'n1' });
    expect(await convoz.store.notes.ofConversation('iria', 10)).to.have.length(1);
    expect(await codeOf(convoz.act('close', 'iria', ana()))).to.equal('NOT_ASSIGNED_TO_YOU');
  });

  it('to a team puts the customer into its queue under the same reason, and never names the team to him', async () => {
    await convoz.act('claim');
    convoz.clock.advance(1000);

    await convoz.does({ type: 'transfer', agent: ana(), to: { team: { id: 't1', name: 'Second line' } } });

    const { status, teamId } = await iria.conversation();
    expect(status).to.deep.equal({ tag: 'queued', since: convoz.clock.now().toISOString(), reason: 'requested' });
    expect(teamId).to.equal('t1');
    expect(await iria.texts()).to.include(say('en', 'notice.passed_to_colleagues', { from: 'Ana' }));
    expect((await iria.messages()).map(({ activity }) => activity).join()).to.not.include('Second line');
    expect((await lastEvent())?.data).to.deep.equal({ teamId: 't1', from: 'id-ana' });
  });

  it('is for whoever has it, and to himself it changes nothing', async () => {
    await convoz.act('claim');
    const before = await iria.conversation();

    const refused = await codeOf(convoz.does({ type: 'transfer', agent: breo(), to: { agent: breo() } }));
    await convoz.does({ type: 'transfer', agent: ana(), to: { agent: ana() }, note: noted });

    expect(refused).to.equal('NOT_ASSIGNED_TO_YOU');
    expect(await iria.conversation()).to.deep.equal(before);
  });

  it('by the rules gives out only what waits in the queue', async () => {
    await convoz.guest('xan').say('hello');
    await convoz.does({ type: 'assign', agent: breo() });

    const taken = await codeOf(convoz.does({ type: 'assign', agent: ana() }));
    const withBot = await codeOf(convoz.does({ type: 'assign', agent: ana() }, 'xan'));

    expect([taken, withBot]).to.deep.equal(['ALREADY_CLAIMED', 'NOT_WAITING']);
    expect((await iria.conversation()).status).to.include({ tag: 'assigned', agentId: 'id-breo' });
    expect((await iria.log()).find(({ type }) => type === 'conversation.assigned')?.data).to.deep.equal({
      agentId: 'id-breo',
    });
    expect(await iria.texts()).to.include(say('en', 'notice.agent_joined', { agent: 'Breo' }));
  });

  it('by a supervisor takes it from whoever has it, and from nobody who has closed it', async () => {
    await convoz.act('claim');

    await convoz.does({ type: 'assign', agent: breo(), by: 'id-sup' });
    await convoz.act('close', 'iria', breo());
    const closed = await codeOf(convoz.does({ type: 'assign', agent: ana(), by: 'id-sup' }));

    expect((await iria.log()).find(({ type }) => type === 'conversation.assigned')?.data).to.deep.equal({
      agentId: 'id-breo',
      by: 'id-sup',
    });
    expect(closed).to.equal('NOT_WAITING');
  });

  it('back to the queue keeps the reason and counts as no transfer', async () => {
    await convoz.act('claim');

    await convoz.does({ type: 'requeue', agent: ana(), why: 'away' });

    expect((await iria.conversation()).status).to.include({ tag: 'queued', reason: 'requested' });
    expect((await lastEvent())?.data).to.deep.equal({ from: 'id-ana', why: 'away' });
    expect(await codeOf(convoz.does({ type: 'requeue', agent: ana(), why: 'away' }))).to.equal('NOT_ASSIGNED_TO_YOU');
  });
});
