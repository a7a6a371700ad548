import { expect } from 'chai';
import { say } from '../../dialogs/wording/index.js';
import { day, hour, minute } from '../support-files/test-clock.js';
import { asks } from './asks.js';
import type { Guest } from './guest.js';
import { quietMs, SmallConvoz, silenceMs, surveyWindowMs } from './small-convoz.js';

describe('an episode', () => {
  let convoz: SmallConvoz;
  let iria: Guest;
  beforeEach(async () => {
    convoz = await SmallConvoz.start();
    iria = convoz.guest();
    await iria.open();
  });
  afterEach(() => convoz.close());

  const asksEffort = () => asks('ces');
  const asksSatisfaction = () => asks('csat');
  const answered = async () => {
    await iria.say('how long does it take');
    await convoz.later(quietMs);
  };

  it('with an answered question is asked about once the customer has been quiet', async () => {
    await iria.say('how long does it take');

    await convoz.later(quietMs - 1);
    const early = await iria.ledger();
    await convoz.later(1);

    expect(early).to.deep.equal([]);
    expect((await iria.texts()).at(-1)).to.equal(asksEffort());
    expect(await iria.tag()).to.equal('closing');
    expect((await iria.survey())?.invitation).to.include({
      metric: 'ces',
      status: 'sent',
      episode: 1,
      topic: 'delivery.period',
      botVersion: 'scripted',
      channel: 'directline',
      language: 'en',
    });
  });

  it('is asked about at once when the customer confirms that it helped', async () => {
    await iria.say('how long does it take');

    const said = await iria.say('yes');

    expect(said.at(-1)).to.equal(asksEffort());
    expect(await iria.tag()).to.equal('closing');
  });

  it('ends with score and comment, each kept as a revision', async () => {
    await answered();

    await iria.say('6');
    convoz.clock.advance(minute);
    const thanks = await iria.say('it was quick');

    expect(thanks).to.deep.equal([say('en', 'survey.comment_thanks')]);
    expect(await iria.tag()).to.equal('closed');
    expect(await iria.survey()).to.deep.include({
      response: {
        invitationId: (await iria.survey())?.invitation.id,
        revision: 2,
        raw: 'it was quick',
        value: 6,
        comment: 'it was quick',
        at: convoz.clock.now(),
        via: 'chat',
      },
    });
    expect((await iria.survey())?.invitation.status).to.equal('answered');
  });

  it('whose survey is declined ends there, and is counted as declined', async () => {
    await answered();

    await iria.say('no thanks');

    expect(await iria.tag()).to.equal('closed');
    expect(await iria.survey()).to.not.have.property('response');
    expect((await iria.survey())?.invitation.status).to.equal('declined');
    expect((await iria.events()).slice(-2)).to.deep.equal(['survey.declined', 'conversation.closed']);
  });

  it('whose survey is ignored expires after fourteen days, and is not asked about again', async () => {
    await answered();

    await convoz.later(surveyWindowMs - 1);
    const before = (await iria.survey())?.invitation.status;
    await convoz.later(1);

    expect(before).to.equal('sent');
    expect((await iria.survey())?.invitation.status).to.equal('expired');
    expect((await iria.events()).slice(-2)).to.deep.equal(['survey.expired', 'conversation.closed']);
    expect(await iria.tag()).to.equal('closed');
    await convoz.later(day);
    expect(await iria.ledger()).to.have.length(1);
  });

  it('is reopened by a message that is no rating, which is answered like any other', async () => {
    await answered();

    const said = await iria.say('opening hours');

    expect(said[0]).to.match(/\d/);
    expect(await iria.conversation()).to.deep.include({ episode: 2, status: { tag: 'bot' } });
    expect(await iria.events()).to.include('conversation.reopened');
    expect((await iria.survey())?.invitation.status, 'still open, and answered late if it is').to.equal('sent');
  });

  it('that was reopened ends with a row of its own, suppressed because the customer was asked just now', async () => {
    await answered();
    await iria.say('opening hours');
    await iria.say('delivery options');

    await convoz.later(hour);

    const ledger = (await iria.ledger()).map(({ invitation }) => [
      invitation.episode,
      invitation.status,
      invitation.reason,
    ]);
    expect(ledger).to.deep.equal([
      [1, 'sent', undefined],
      [2, 'suppressed', 'throttled'],
    ]);
    expect(await iria.tag()).to.equal('closed');
    expect((await iria.texts()).filter((text) => text === asksEffort())).to.have.length(1);
  });

  it('after a closed one begins when the customer writes again, and is asked about a week later', async () => {
    await answered();
    await iria.say('7');
    await iria.say('no comment');
    convoz.clock.advance(7 * day);

    await answered();

    const ledger = (await iria.ledger()).map(({ invitation }) => [invitation.episode, invitation.status]);
    expect(ledger).to.deep.equal([
      [1, 'answered'],
      [2, 'sent'],
    ]);
  });

  it('of a lone hello is closed in silence, and the ledger says why', async () => {
    await iria.say('hello');

    await convoz.later(silenceMs);

    expect((await iria.survey())?.invitation).to.include({ status: 'suppressed', reason: 'no_exchange' });
    expect(await iria.tag()).to.equal('closed');
    expect((await iria.texts()).at(-1)).to.equal((await iria.texts())[2]);
  });

  it('that was only opened is never closed and never counted', async () => {
    await convoz.later(30 * day);

    expect(await iria.ledger()).to.deep.equal([]);
    expect(await iria.tag()).to.equal('bot');
  });

  it('of somebody who never wants to be asked is suppressed for that reason, in every conversation of his', async () => {
    const elsewhere = convoz.guest('iria', 'directline', 'second window');
    await answered();
    await elsewhere.say('delivery options');
    await iria.say("don't ask me again");

    await convoz.later(hour);

    expect((await iria.survey())?.invitation.status).to.equal('declined');
    expect((await elsewhere.survey())?.invitation).to.include({ status: 'suppressed', reason: 'opted_out' });
    convoz.clock.advance(30 * day);
    await iria.say('how long does it take');
    await elsewhere.say('how long does it take');
    await convoz.later(hour);
    for (const guest of [iria, elsewhere]) {
      expect((await guest.survey())?.invitation).to.include({ status: 'suppressed', reason: 'opted_out' });
    }
  });

  it('that a person closes is asked about at once, and filed under that person', async () => {
    await iria.say('I want a person');
    await convoz.act('claim');
    await iria.say('my parcel is wet');
    await convoz.guest('iria', 'desk').send({ type: 'message', text: 'Sorry', from: { id: 'id-ana', name: 'Ana' } });

    await convoz.act('close');

    expect((await iria.texts()).at(-1)).to.equal(asksSatisfaction());
    expect((await iria.survey())?.invitation).to.include({ metric: 'csat', agentId: 'id-ana', status: 'sent' });
    expect(await iria.events()).to.include.members(['handoff.accepted', 'handoff.returned', 'conversation.closing']);
  });

  it('that a person closes without a word of anybody is not asked about', async () => {
    await iria.say('I want a person');
    await convoz.act('claim');

    await convoz.act('close');

    expect((await iria.survey())?.invitation).to.include({
      metric: 'csat',
      status: 'suppressed',
      reason: 'no_exchange',
    });
    expect(await iria.tag()).to.equal('closed');
  });

  it('with a low rating leads to a person when the customer wants one', async () => {
    await answered();
    await iria.say('1');

    const said = await iria.say('Talk to a person');

    expect(said.join()).to.include('calling someone from the team');
    expect((await iria.conversation()).status).to.include({ tag: 'queued', reason: 'low_rating' });
    expect((await iria.survey())?.response?.value).to.equal(1);
    expect(
      (await iria.conversation()).memory.trail,
      'what was tried is evidence for the agent',
    ).to.have.length.greaterThan(0);
  });

  it('has exactly one row in the ledger, however it went', async () => {
    const guests = ['answered', 'silent', 'declined', 'reopened', 'person'].map((name) => convoz.guest(name));
    const [first, silent, declined, reopened, person] = guests as [Guest, Guest, Guest, Guest, Guest];
    for (const guest of [first, declined, reopened]) await guest.say('how long does it take');
    await silent.say('hello');
    await person.say('I want a person');
    await convoz.act('claim', 'person');
    await person.say('thanks for that');
    await convoz.act('close', 'person');
    await convoz.later(hour);
    await first.say('5');
    await declined.say('no thanks');
    await reopened.say('opening hours');
    await convoz.later(hour);

    await convoz.later(15 * day);

    for (const guest of guests) {
      const rows = (await guest.ledger()).map(({ invitation }) => invitation.episode);
      const { episode } = await guest.conversation();
      expect(rows, guest.name).to.deep.equal(Array.from({ length: episode }, (_, i) => i + 1));
      expect(await guest.tag(), guest.name).to.equal('closed');
      const statuses = (await guest.ledger()).map(({ invitation }) => invitation.status);
      expect(statuses, 'no question stays open for ever').to.not.include('sent');
    }
  });
});
