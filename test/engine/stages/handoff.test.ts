import { expect } from 'chai';
import { say } from '../../../dialogs/wording/index.js';
import { codeOf } from '../../support-files/code-of.js';
import { day } from '../../support-files/test-clock.js';
import type { Guest } from '../guest.js';
import { SmallConvoz } from '../small-convoz.js';

describe('handoff', () => {
  let convoz: SmallConvoz;
  let iria: Guest;
  beforeEach(async () => {
    convoz = await SmallConvoz.start();
    iria = convoz.guest();
    await iria.say('I want a person');
  });
  afterEach(() => convoz.close());

  const fromAna = (text: string) =>
    convoz.guest('iria', 'desk').send({ type: 'message', text, from: { id: 'id-ana', name: 'Ana' } });
  const last = async () => (await iria.messages()).at(-1);

  it('keeps the bot silent while the customer waits, and what he writes is kept', async () => {
    const said = await iria.say('opening hours');

    expect(said).to.deep.equal([]);
    expect((await last())?.text).to.equal('opening hours');
    expect(await iria.tag()).to.equal('queued');
  });

  it('tells who waits how many are ahead', async () => {
    const [said] = await convoz.guest('breo').say('I want a person');

    expect(said).to.include('Nobody is ahead of you.');
    convoz.clock.advance(1);
    expect((await convoz.guest('xan').say('I want a person'))[0]).to.include('2 people are ahead of you.');
  });

  it('lets the customer who waits go back to the bot, by the choice that was offered', async () => {
    const said = await iria.say(say('en', 'choice.back_to_bot'));

    expect(said).to.deep.equal([say('en', 'notice.back_to_bot')]);
    expect(await iria.tag()).to.equal('bot');
    expect(await iria.events()).to.include('handoff.cancelled');
    expect((await iria.say('opening hours')).length).to.be.greaterThan(0);
  });

  it('shows the customer who he is with, and the words of the agent under the name of the agent', async () => {
    await convoz.act('claim');
    const joined = (await iria.texts()).at(-2);

    const [said] = await fromAna('Hello, what is wrong?');

    expect(joined).to.equal(say('en', 'notice.agent_joined', { agent: 'Ana' }));
    expect(said).to.equal('Hello, what is wrong?');
    expect((await last())?.author).to.deep.equal({ kind: 'agent', id: 'id-ana', name: 'Ana' });
    const activity = JSON.parse((await last())?.activity ?? '{}');
    expect(activity.channelData.convoz).to.deep.equal({ author: 'agent', agentName: 'Ana' });
    expect(activity.from).to.include({ name: 'Ana', role: 'bot' });
  });

  it("says an agent's words once however often they are sent", async () => {
    await convoz.act('claim');
    const desk = convoz.guest('iria', 'desk');

    await Promise.all(Array.from({ length: 5 }, () => desk.accept('One moment', { eventId: 'click' })));
    await convoz.runner.idle();

    expect((await iria.texts()).filter((text) => text === 'One moment')).to.have.length(1);
  });

  it('has one agent; a second claim of the same one changes nothing, one of another is refused', async () => {
    await convoz.act('claim');
    const before = await iria.conversation();

    await convoz.act('claim');
    const refused = await codeOf(convoz.act('claim', 'iria', convoz.agent('Breo')));

    expect(refused).to.equal('ALREADY_CLAIMED');
    expect(await iria.conversation()).to.deep.equal(before);
  });

  it('is over for others: only who has a conversation may hand it back or close it', async () => {
    await convoz.act('claim');

    expect(await codeOf(convoz.act('return', 'iria', convoz.agent('Breo')))).to.equal('NOT_ASSIGNED_TO_YOU');
    expect(await codeOf(convoz.act('close', 'iria', convoz.agent('Breo')))).to.equal('NOT_ASSIGNED_TO_YOU');
  });

  it('cannot begin on a conversation that is closed', async () => {
    await convoz.act('claim');
    await convoz.act('close');

    expect(await codeOf(convoz.act('claim'))).to.equal('NOT_WAITING');
  });

  it('gives the customer back to the bot, which answers again, and still counts as served by the person', async () => {
    await convoz.act('claim');
    await convoz.act('return');
    const back = (await iria.texts()).at(-1);

    const said = await iria.say('opening hours');
    await convoz.later(day);

    expect(back).to.equal(say('en', 'notice.back_to_bot'));
    expect(said.length).to.be.greaterThan(0);
    expect((await iria.survey())?.invitation).to.include({ metric: 'csat', agentId: 'id-ana' });
  });

  it('is never closed by a timer, however long it takes', async () => {
    await convoz.later(30 * day);
    const queued = await iria.tag();
    await convoz.act('claim');
    await convoz.later(30 * day);

    expect([queued, await iria.tag()]).to.deep.equal(['queued', 'assigned']);
    expect(await iria.ledger()).to.deep.equal([]);
  });
});
