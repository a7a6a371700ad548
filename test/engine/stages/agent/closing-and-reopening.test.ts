import { expect } from 'chai';
import { episodesOf } from '../../../../bot/support/episodes/index.js';
import { codeOf } from '../../../support-files/code-of.js';
import { minute } from '../../../support-files/test-clock.js';
import { asks } from '../../asks.js';
import type { Guest } from '../../guest.js';
import { SmallConvoz } from '../../small-convoz.js';

describe('closing and reopening by an agent', () => {
  let convoz: SmallConvoz;
  let iria: Guest;
  beforeEach(async () => {
    convoz = await SmallConvoz.start();
    iria = convoz.guest();
    await iria.say('I want a person');
    await convoz.act('claim');
    await iria.say('my parcel is wet');
    await convoz.guest('iria', 'desk').send({ type: 'message', text: 'Sorry', from: { id: 'id-ana', name: 'Ana' } });
  });
  afterEach(() => convoz.close());

  const reopen = (name = 'Ana') => convoz.does({ type: 'reopen', agent: convoz.agent(name) });

  it('as spam asks nobody, and the ledger says why', async () => {
    await convoz.does({ type: 'close', agent: convoz.agent(), spam: true });

    const { invitation } = (await iria.survey()) ?? {};
    expect(invitation).to.include({ status: 'suppressed', reason: 'spam' });
    expect(await iria.texts()).to.not.include(asks('csat'));
    const returned = (await iria.log()).find(({ type }) => type === 'handoff.returned');
    expect(returned?.data).to.deep.equal({ agentId: 'id-ana', closed: true, spam: true });
  });

  it('reopens as the next episode in his hands, and asks about no episode twice', async () => {
    await convoz.act('close');
    const asking = await iria.tag();

    await reopen('Breo');
    await convoz.act('close', 'iria', convoz.agent('Breo'));

    expect(asking).to.equal('closing');
    expect((await iria.texts()).filter((text) => text === asks('csat'))).to.have.length(1);
    const ledger = await iria.ledger();
    expect(ledger.map(({ invitation }) => invitation.episode)).to.deep.equal([1, 2]);
    expect(ledger[0]?.invitation.status).to.equal('sent');
    expect(ledger[1]?.invitation).to.include({ status: 'suppressed', reason: 'no_exchange' });
  });

  it('says nothing to the customer, whose next words are for the agent', async () => {
    await convoz.act('close');
    const before = (await iria.texts()).filter((text) => text !== '');

    await reopen();
    const said = (await iria.texts()).filter((text) => text !== '');
    const answer = await iria.say('5');

    expect(said).to.deep.equal(before);
    expect(answer).to.deep.equal([]);
    expect((await iria.conversation()).status).to.include({ tag: 'assigned', agentId: 'id-ana' });
    expect((await iria.survey())?.response).to.equal(undefined);
  });

  it('is no doing of the customer: the episode is counted from his first words', async () => {
    await convoz.act('close');
    convoz.clock.advance(minute);
    await reopen();
    const nothingYet = episodesOf(await iria.log(), () => 0);
    convoz.clock.advance(minute);
    await iria.say('it is still wet');

    const [, second] = episodesOf(await iria.log(), () => 0);

    expect(nothingYet).to.have.length(1);
    expect(second).to.deep.include({ episode: 2, openedAt: convoz.clock.now(), turns: 1 });
  });

  it('refuses what is not closed', async () => {
    expect(await codeOf(reopen())).to.equal('CONVERSATION_OPEN');
    await convoz.act('return');
    expect(await codeOf(reopen())).to.equal('CONVERSATION_OPEN');
  });
});
