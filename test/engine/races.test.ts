import { expect } from 'chai';
import { say } from '../../dialogs/wording/index.js';
import { codeOf } from '../support-files/code-of.js';
import { minute } from '../support-files/test-clock.js';
import { asks } from './asks.js';
import type { Guest } from './guest.js';
import { SmallConvoz } from './small-convoz.js';

describe('races', () => {
  let convoz: SmallConvoz;
  let iria: Guest;
  beforeEach(async () => {
    convoz = await SmallConvoz.start();
    iria = convoz.guest();
  });
  afterEach(() => convoz.close());

  it('have one winner when fifty agents claim at once, five hundred times', async () => {
    const agents = Array.from({ length: 50 }, (_, i) => convoz.agent(`Agent ${i}`));
    await iria.say('I want a person');

    for (let round = 0; round < 500; round += 1) {
      const outcomes = await Promise.all(agents.map((agent) => codeOf(convoz.act('claim', 'iria', agent))));

      const winners = agents.filter((_, i) => outcomes[i] === 'resolved');
      expect(winners, `round ${round}`).to.have.length(1);
      expect(outcomes.filter((code) => code === 'ALREADY_CLAIMED')).to.have.length(49);
      const [winner] = winners as [(typeof agents)[number]];
      expect((await iria.conversation()).status).to.include({ tag: 'assigned', agentId: winner.id });
      await convoz.does({ type: 'requeue', agent: winner, why: 'unassigned' });
    }

    const accepted = (await iria.events()).filter((type) => type === 'handoff.accepted');
    expect(accepted).to.have.length(500);
  }).timeout(60_000);

  it('are judged by what is stored when another process has gone on with a conversation', async () => {
    const [ana, brais] = [convoz.agent('Ana'), convoz.agent('Brais')];
    const other = await convoz.secondProcess();
    await iria.say('I want a person');
    await convoz.act('claim', 'iria', ana);
    await other.runner.act('iria', { kind: 'agent', action: { type: 'claim', agent: ana } });
    await other.runner.act('iria', { kind: 'agent', action: { type: 'requeue', agent: ana, why: 'unassigned' } });

    // This process still remembers that Ana has it.
    expect(await codeOf(convoz.act('claim', 'iria', brais))).to.equal('resolved');
    expect((await iria.conversation()).status).to.include({ tag: 'assigned', agentId: brais.id });
    expect(
      await codeOf(other.runner.act('iria', { kind: 'agent', action: { type: 'return', agent: brais } })),
    ).to.equal('resolved');
    expect(await codeOf(convoz.act('claim', 'iria', brais))).to.equal('resolved');
    expect((await iria.conversation()).status).to.include({ tag: 'assigned', agentId: brais.id });
  });

  it('have one winner when two processes on one database let agents claim', async () => {
    const other = await convoz.secondProcess();
    for (let round = 0; round < 20; round += 1) {
      const guest = convoz.guest(`guest ${round}`);
      await guest.say('I want a person');
      const agents = Array.from({ length: 6 }, (_, i) => convoz.agent(`Agent ${i}`));

      const outcomes = await Promise.all(
        agents.map((agent, i) =>
          codeOf(
            (i % 2 ? other.runner : convoz.runner).act(guest.conversationId, {
              kind: 'agent',
              action: { type: 'claim', agent },
            }),
          ),
        ),
      );

      expect(
        outcomes.filter((code) => code === 'resolved'),
        `round ${round}`,
      ).to.have.length(1);
    }
  });

  it('ask once when a conversation is closed twenty times at once', async () => {
    await iria.say('I want a person');
    await convoz.act('claim');
    await iria.say('my parcel is wet');
    await convoz.guest('iria', 'desk').send({ type: 'message', text: 'Sorry', from: { id: 'id-ana', name: 'Ana' } });

    const outcomes = await Promise.all(Array.from({ length: 20 }, () => codeOf(convoz.act('close'))));

    expect(outcomes.filter((code) => code === 'resolved')).to.have.length(1);
    expect((await iria.texts()).filter((text) => text === asks('csat'))).to.have.length(1);
    expect(await iria.ledger()).to.have.length(1);
  });

  it('ask once when the timer and the customer both find the conversation ready', async () => {
    await iria.say('how long does it take');
    convoz.clock.advance(10 * minute);

    await Promise.all([...Array.from({ length: 20 }, () => convoz.later(0)), iria.accept('yes')]);
    await convoz.runner.idle();

    expect(await iria.ledger()).to.have.length(1);
    expect((await iria.texts()).filter((text) => text === asks('ces'))).to.have.length(1);
  });

  it('count one answer when the same score is tapped twenty times at once', async () => {
    await iria.say('how long does it take');
    await convoz.later(10 * minute);

    await Promise.all(Array.from({ length: 20 }, () => iria.accept('6')));
    await convoz.runner.idle();

    expect((await iria.survey())?.response).to.include({ value: 6, revision: 1 });
    expect((await iria.texts()).filter((text) => text === say('en', 'survey.thanks_ask_comment'))).to.have.length(1);
  });

  it('never let the bot speak after a person has taken over, a hundred times', async () => {
    for (let round = 0; round < 100; round += 1) {
      const guest = convoz.guest(`guest ${round}`);
      await guest.say('hello');

      await Promise.all([
        guest.accept('how long does it take'),
        round % 2 ? guest.accept('opening hours') : undefined,
        convoz.act('claim', guest.conversationId),
        guest.accept('delivery options'),
      ]);
      await convoz.runner.idle();

      const authors = (await guest.messages()).map(({ author }) => author.kind);
      expect(authors.slice(authors.indexOf('system')), `round ${round}`).to.not.include('bot');
      expect(authors.filter((kind) => kind === 'customer')).to.have.length(round % 2 ? 4 : 3);
    }
  });

  it('keep the order of two hundred messages thrown at one conversation, and answer each once', async () => {
    const texts = Array.from({ length: 200 }, (_, i) => `opening hours ${i}`);

    const accepted = await Promise.all(texts.map((text) => iria.accept(text)));
    await convoz.runner.idle();

    const messages = await iria.messages();
    expect(messages.map(({ seq }) => seq)).to.deep.equal(messages.map((_, i) => i + 1));
    const heard = messages.filter(({ author }) => author.kind === 'customer');
    expect(heard.map(({ text }) => text)).to.deep.equal(texts);
    const answers = messages.filter(({ author }) => author.kind === 'bot').map(({ inboxId }) => inboxId);
    expect(answers).to.deep.equal(accepted.map(({ id }) => id));
    const times = messages.map(({ at }) => at.getTime());
    expect(times, 'stock clients sort by time').to.deep.equal([...new Set(times)].sort((a, b) => a - b));
  });
});
