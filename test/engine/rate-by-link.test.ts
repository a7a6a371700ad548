import { expect } from 'chai';
import { codeOf } from '../support-files/code-of.js';
import { day, hour, minute } from '../support-files/test-clock.js';
import type { Guest } from './guest.js';
import { quietMs, SmallConvoz, surveyWindowMs } from './small-convoz.js';

describe('an answer by a link', () => {
  let convoz: SmallConvoz;
  let iria: Guest;
  beforeEach(async () => {
    convoz = await SmallConvoz.start();
    iria = convoz.guest();
    await iria.say('how long does it take');
    await convoz.later(quietMs);
  });
  afterEach(() => convoz.close());

  const values = async () => (await iria.revisions()).map(({ value, via }) => [value, via]);

  it('is recorded, and ends the survey that is open in the chat', async () => {
    const result = await iria.rateByLink({ value: 6, comment: ' quick ', raw: '6 quick' });

    expect(result).to.deep.equal({ status: 'recorded', value: 6 });
    expect((await iria.survey())?.response).to.include({ value: 6, comment: 'quick', raw: '6 quick', via: 'link' });
    expect((await iria.survey())?.invitation.status).to.equal('answered');
    expect(await iria.tag()).to.equal('closed');
    expect((await iria.log()).at(-1)).to.deep.include({ type: 'conversation.closed', data: { how: 'survey' } });
  });

  it('says nothing in the chat, and the next message there is a new matter', async () => {
    const before = await iria.texts();
    await iria.rateByLink({ value: 6 });

    expect(await iria.texts()).to.deep.equal(before);
    await iria.say('7');
    expect(await iria.conversation()).to.include({ episode: 2 });
    expect(await values()).to.deep.equal([[6, 'link']]);
  });

  it('does not disturb a conversation that has gone on', async () => {
    await iria.say('I want a person');

    await iria.rateByLink({ value: 3 });

    expect(await iria.tag()).to.equal('queued');
    expect((await iria.survey())?.response?.value).to.equal(3);
  });

  it('that comes twice stands once', async () => {
    const [first, second] = await Promise.all([iria.rateByLink({ value: 5 }), iria.rateByLink({ value: 5 })]);

    expect([first.status, second.status].sort()).to.deep.equal(['recorded', 'stands']);
    expect(await values()).to.deep.equal([[5, 'link']]);
  });

  it('gives way to the first within ten seconds, and replaces it within a day', async () => {
    await iria.rateByLink({ value: 5 });
    convoz.clock.advance(9_999);
    const soon = await iria.rateByLink({ value: 2 });
    convoz.clock.advance(1);
    const later = await iria.rateByLink({ value: 2 });
    convoz.clock.advance(day);
    const tooLate = await iria.rateByLink({ value: 7 });

    expect([soon, later, tooLate]).to.deep.equal([
      { status: 'stands', value: 5 },
      { status: 'changed', value: 2 },
      { status: 'stands', value: 2 },
    ]);
    expect(await values()).to.deep.equal([
      [5, 'link'],
      [2, 'link'],
    ]);
  });

  it('can be changed for a day from the first answer, however often it was changed', async () => {
    await iria.rateByLink({ value: 1 });
    for (const value of [2, 3, 4]) {
      convoz.clock.advance(8 * hour);
      await iria.rateByLink({ value });
    }
    convoz.clock.advance(hour);

    const result = await iria.rateByLink({ value: 5 });

    expect(result).to.deep.equal({ status: 'stands', value: 4 });
  });

  it('takes a comment later, and keeps the score', async () => {
    await iria.rateByLink({ value: 5 });

    const result = await iria.rateByLink({ comment: 'thanks' });

    expect(result).to.deep.equal({ status: 'changed', value: 5 });
    expect((await iria.survey())?.response).to.include({ value: 5, comment: 'thanks', revision: 2 });
  });

  it('has expired when the time for it is over', async () => {
    convoz.clock.advance(surveyWindowMs);

    const result = await iria.rateByLink({ value: 5 });

    expect(result).to.deep.equal({ status: 'expired' });
    expect(await values()).to.deep.equal([]);
    expect(await iria.tag()).to.equal('closing');
  });

  it('declines, and a later score is still taken', async () => {
    const declined = await iria.rateByLink({ decline: 'now' });
    const status = (await iria.survey())?.invitation.status;
    convoz.clock.advance(minute);
    const rated = await iria.rateByLink({ value: 4 });

    expect(declined).to.deep.equal({ status: 'declined' });
    expect(status).to.equal('declined');
    expect(rated).to.deep.equal({ status: 'recorded', value: 4 });
  });

  it('never to be asked again is heard after an answer too, which stands', async () => {
    await iria.rateByLink({ value: 6 });

    const result = await iria.rateByLink({ decline: 'forever' });

    const { contactId } = await iria.conversation();
    expect(result).to.deep.equal({ status: 'declined', value: 6 });
    expect(await convoz.store.contacts.find(contactId)).to.include({ surveyOptOut: true });
    expect((await iria.survey())?.invitation.status).to.equal('answered');
  });

  it('is refused off the scale, between the points, and as a comment without a score', async () => {
    for (const answer of [{ value: 8 }, { value: 0 }, { value: 4.5 }, { comment: 'slow' }]) {
      expect(await codeOf(iria.rateByLink(answer)), JSON.stringify(answer)).to.equal('BAD_REQUEST');
    }
    expect(await values()).to.deep.equal([]);
    expect(await iria.tag()).to.equal('closing');
  });

  it('is refused for an invitation of another conversation, and where there is none', async () => {
    const breo = convoz.guest('breo');
    await breo.say('hello');
    const invitationId = (await iria.survey())?.invitation.id ?? '';

    expect(await codeOf(breo.rateByLink({ invitationId, value: 1 }))).to.equal('NOT_FOUND');
    expect(await codeOf(breo.rateByLink({ value: 1 }))).to.equal('NOT_FOUND');
    expect(await codeOf(convoz.guest('nobody').rateByLink({ invitationId, value: 1 }))).to.equal('NOT_FOUND');
    expect(await values()).to.deep.equal([]);
  });

  it('is one history with the chat, however they race, from two processes', async () => {
    const other = await convoz.secondProcess();
    for (let round = 0; round < 20; round += 1) {
      const guest = convoz.guest(`guest ${round}`);
      await guest.say('how long does it take');
      await convoz.later(quietMs);
      const invitationId = (await guest.survey())?.invitation.id ?? '';
      const rating = { kind: 'rating', invitationId, via: 'link', raw: '' } as const;

      const results = await Promise.all([
        guest.accept('6'),
        ...[1, 2, 3].map((value) => other.runner.act(guest.conversationId, { ...rating, value })),
        guest.rate({ value: 4 }, ''),
      ]);
      await convoz.runner.idle();

      const kept = await guest.revisions();
      expect(kept, `round ${round}`).to.have.length(1);
      expect((await guest.ledger()).map(({ invitation }) => invitation.episode)[0]).to.equal(1);
      expect((await guest.survey())?.invitation.status).to.equal('answered');
      expect(results).to.have.length(5);
    }
  }).timeout(60_000);
});
