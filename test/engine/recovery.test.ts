import { expect } from 'chai';
import type { SurveyBook } from '../../bot/engine/ports.js';
import { createRecovery, type Recovery } from '../../bot/feedback/recovery/recovery.js';
import { caseAlerts } from '../../bot/support/case-alerts.js';
import type { RecoveryCase } from '../../bot/support/recovery.js';
import { shippedBook } from '../../bot/support/shipped-book.js';
import { firstRules } from '../../bot/support/survey-rule.js';
import { scriptedRecognizer } from '../dialogs/scripted-recognizer.js';
import { opening } from '../store/change-sets.js';
import { day, hour, minute } from '../support-files/test-clock.js';
import type { Guest } from './guest.js';
import { quietMs, SmallConvoz, type SmallOptions, silenceMs, surveyWindowMs } from './small-convoz.js';

const recognizer = scriptedRecognizer(
  ['how long → delivery.period', 'a person → handoff contact.human_agent', 'thanks for nothing → none (−0.9)'],
  'en',
);
const alerts = { webhook: true, emails: ['team@shop.example', 'boss@shop.example'] };

describe('recovery in the conversation', () => {
  let convoz: SmallConvoz;
  let iria: Guest;
  beforeEach(async () => {
    convoz = await SmallConvoz.start({ recognizer, settings: { alerts } });
    iria = convoz.guest();
  });
  afterEach(() => convoz.close());

  const cases = () => convoz.store.cases.ofConversation('iria');
  const dispatched = async () => (await convoz.store.dispatches.ready(convoz.clock.now(), 100)).map(({ id }) => id);
  const noted = async () => (await iria.log()).filter(({ type }) => type === 'case.changed').map(({ data }) => data);
  async function asked(): Promise<void> {
    await iria.say('how long does it take');
    await convoz.later(quietMs);
  }
  async function letDown(): Promise<RecoveryCase> {
    await asked();
    await iria.say('1');
    const [opened] = await cases();
    if (!opened) throw new Error('No case was opened');
    return opened;
  }

  it('opens with the answer in the bottom box, and tells those who should know with the same commit', async () => {
    const opened = await letDown();
    const invitationId = (await iria.survey())?.invitation.id;

    expect(opened).to.include({ reason: 'low_score', status: 'open', episode: 1, version: 1, invitationId });
    expect(opened.dueAt.getTime() - opened.openedAt.getTime()).to.equal(48 * hour);
    expect((await iria.log()).find(({ type }) => type === 'case.opened')?.data).to.deep.equal({
      caseId: opened.id,
      reason: 'low_score',
    });
    const told = await convoz.store.dispatches.ready(convoz.clock.now(), 100);
    const rating = { metric: 'ces', value: 1 };
    expect(told.map(({ attempts: _none, ...one }) => one)).to.deep.equal(
      caseAlerts('case.opened', opened, rating, alerts, convoz.clock.now()),
    );
    expect(told).to.have.length(3);
  });

  it('tells nobody of what the customer wrote', async () => {
    await asked();

    await iria.rate({ value: 1, comment: 'the xylophone was broken' });

    const told = await convoz.store.dispatches.ready(convoz.clock.now(), 100);
    expect(told).to.have.length(3);
    expect(JSON.stringify([told, await iria.log()])).not.to.include('xylophone');
  });

  it('opens no case for a good answer, and none for a calm comment', async () => {
    await asked();

    await iria.rate({ value: 7, comment: 'all fine' });

    expect(await cases()).to.deep.equal([]);
    expect(await dispatched()).to.deep.equal([]);
  });

  it('opens for a comment that is plainly unhappy, however high the score', async () => {
    await asked();
    await iria.say('7');
    expect(await cases()).to.deep.equal([]);

    await iria.say('thanks for nothing');

    expect(await cases()).to.have.length(1);
    expect((await cases())[0]).to.include({ reason: 'unhappy_comment', status: 'open' });
  });

  it('opens when the customer corrects his answer downwards', async () => {
    await asked();
    await iria.rate({ value: 7 });
    convoz.clock.advance(hour);

    await iria.rate({ value: 2 });

    expect((await cases()).map(({ reason }) => reason)).to.deep.equal(['low_score']);
  });

  it('stays open when he corrects it upwards, which is noted; a comment added is no correction', async () => {
    const opened = await letDown();
    await iria.say('too slow');
    expect(await noted()).to.deep.equal([]);
    convoz.clock.advance(hour);

    await iria.rate({ value: 7 });

    expect(await noted()).to.deep.equal([{ caseId: opened.id, corrected: true }]);
    expect(await cases()).to.deep.equal([opened]);
    convoz.clock.advance(hour);
    await iria.rate({ value: 2 });
    expect((await noted())[1]).to.deep.equal({ caseId: opened.id, corrected: false });
    expect(await dispatched(), 'told once').to.have.length(3);
  });

  it('is one case per episode, and another one for the next episode', async () => {
    await letDown();
    await iria.say('thanks for nothing');
    convoz.clock.advance(8 * day);
    const [first] = await cases();
    if (!first) throw new Error('No case');
    await convoz.store.cases.change({
      changed: { ...first, status: 'closed', closedAt: convoz.clock.now(), version: 2 },
      event: { conversationId: 'iria', episode: 1, type: 'case.changed', at: convoz.clock.now(), data: {} },
    });
    expect(await cases()).to.have.length(1);

    await letDown();

    expect((await cases()).map(({ episode, status }) => [episode, status])).to.deep.equal([
      [1, 'closed'],
      [2, 'open'],
    ]);
  });

  it('suppresses other questions while the case is open', async () => {
    await letDown();
    convoz.clock.advance(20 * day);

    await asked();

    expect((await iria.survey())?.invitation).to.include({ status: 'suppressed', reason: 'in_recovery' });
  });

  describe('about the relationship', () => {
    async function detractor(rule: { opensCases?: boolean }): Promise<void> {
      await convoz.close();
      const book: SurveyBook = {
        ...shippedBook,
        rules: () => ({ ...firstRules, relationship: { surveyId: 'nps', sample: 1, ...rule } }),
      };
      convoz = await SmallConvoz.start({ recognizer, book });
      iria = convoz.guest();
      await iria.say('hello');
      await convoz.later(silenceMs);
      await convoz.runner.act('iria', {
        kind: 'ask',
        occasion: 'relationship',
        invitationId: 'relationship',
        surveyId: 'nps',
        episode: 1,
      });
      await iria.rate({ value: 6 });
      expect((await iria.survey())?.response?.value).to.equal(6);
    }

    it('opens for a detractor, as for any answer in the bottom box', async () => {
      await detractor({});

      expect((await cases()).map(({ reason }) => reason)).to.deep.equal(['low_score']);
    });

    it('opens for no score where the rules say so, and for an unhappy comment all the same', async () => {
      await detractor({ opensCases: false });
      expect(await cases()).to.deep.equal([]);

      await iria.say('thanks for nothing');

      expect((await cases()).map(({ reason }) => reason)).to.deep.equal(['unhappy_comment']);
    });
  });

  describe('the second question', () => {
    /** Closes the case as the desk does, with the invitation made from the first one's, for a customer with an address. */
    async function closed({ settings, ...part }: Partial<SmallOptions> = {}): Promise<Recovery> {
      await convoz.close();
      convoz = await SmallConvoz.start({ recognizer, settings: { alerts, ...settings }, ...part });
      iria = convoz.guest();
      const known = await letDown();
      await iria.say('no comment');
      const contact = await convoz.store.contacts.find(known.contactId);
      const set = opening({ contactId: known.contactId, peerId: 'another' });
      if (contact) await convoz.store.commit({ ...set, contact: { ...contact, email: 'iria@correo.example' } });
      const { cases: repository, surveys } = convoz.store;
      const recovery = createRecovery({
        cases: repository,
        surveys,
        clock: convoz.clock,
        ids: { next: () => 'second' },
        surveyWindowMs,
        changed: () => {},
      });
      await recovery.close({ id: known.id, version: 1, agentId: 'id-ana' });
      return recovery;
    }
    async function askedAgain(part: Partial<SmallOptions> = {}): Promise<Recovery> {
      const recovery = await closed(part);
      await convoz.later(0);
      return recovery;
    }
    const second = () => convoz.store.surveys.invitation('second');

    it('goes by mail where the customer must come back to read the chat, though the first was asked in it', async () => {
      await askedAgain();

      expect((await iria.ledger())[0]?.invitation.via).to.equal('chat');
      expect(await second()).to.include({ status: 'sent', via: 'link', occasion: 'recovery' });
      expect(await dispatched()).to.include('second:email');
    });

    it('is put in the chat when no mail can be sent', async () => {
      await askedAgain({ settings: { mail: false } });

      expect(await second()).to.include({ status: 'sent', via: 'chat' });
      expect(await dispatched()).not.to.include('second:email');
      expect(await iria.tag()).to.equal('closing');
    });

    it('opens the case again when its answer is a bad one still, due anew, and the team is told at once', async () => {
      await askedAgain({ settings: { mail: false } });
      const [before] = await cases();

      await iria.say('1');

      const [again, ...others] = await cases();
      expect(others).to.deep.equal([]);
      expect(again).to.include({ id: before?.id, status: 'open', version: 3, secondInvitationId: 'second' });
      expect(again?.dueAt).to.deep.equal(new Date(convoz.clock.now().getTime() + 48 * hour));
      expect(again).not.to.have.property('closedAt');
      expect((await noted()).at(-1)).to.deep.equal({
        caseId: again?.id,
        what: 'reopened_by_customer',
        reason: 'low_score',
      });
      expect((await dispatched()).filter((id) => id.includes('reopened'))).to.have.length(3);
      await iria.say('nobody called');
      expect((await cases())[0], 'its comment adds nothing').to.deep.equal(again);
    });

    it('leaves the case closed when its answer is a good one', async () => {
      await askedAgain({ settings: { mail: false } });

      await iria.say('6');

      expect((await cases()).map(({ status, version }) => [status, version])).to.deep.equal([['closed', 2]]);
    });

    it('waits when the first answer is made worse after the closing: the case is open again', async () => {
      await closed({ settings: { mail: false } });
      const [first] = await iria.ledger();
      convoz.clock.advance(minute);

      await iria.say('2', { value: { rating: { invitationId: first?.invitation.id, value: 2 } } });

      expect((await cases()).map(({ status }) => status)).to.deep.equal(['open']);
      expect(await second()).to.include({ status: 'suppressed', reason: 'in_recovery' });
      await convoz.later(0);
      expect(await second()).to.include({ status: 'suppressed' });
    });

    it('is withdrawn when the case is reopened before it was asked, and asked when it is closed again', async () => {
      const recovery = await closed({ settings: { mail: false } });
      const [{ id } = { id: '' }] = await cases();

      await recovery.reopen({ id, version: 2, agentId: 'id-ana' });
      await convoz.later(0);
      expect(await second()).to.include({ status: 'suppressed', reason: 'in_recovery' });
      convoz.clock.advance(hour);
      await recovery.close({ id, version: 3, agentId: 'id-ana' });
      await convoz.later(0);

      expect(await second())
        .to.include({ status: 'sent' })
        .and.not.have.property('reason');
      expect((await cases()).map(({ secondInvitationId }) => secondInvitationId)).to.deep.equal(['second']);
    });
  });

  describe('an answer to what a person wrote about a case', () => {
    const write = (caseId: string | undefined, text = 'What went wrong?') =>
      convoz.inbox.accept({
        id: `reply ${Math.random()}`,
        channel: 'desk',
        account: 'id-ana',
        eventId: `${Math.random()}`,
        conversationId: 'iria',
        activity: JSON.stringify({
          type: 'message',
          text,
          from: { id: 'id-ana', name: 'Ana' },
          ...(caseId !== undefined && { channelData: { convoz: { case: caseId } } }),
        }),
        receivedAt: convoz.clock.now(),
      });
    const writes = async (caseId?: string) => {
      await write(caseId);
      await convoz.runner.idle();
      convoz.clock.advance(minute);
    };

    it('reaches a person, though the bot would have had an answer', async () => {
      const { id } = await letDown();
      await iria.say('no comment');
      expect(await iria.tag()).to.equal('closed');
      await writes(id);
      expect((await iria.texts()).at(-1)).to.equal('What went wrong?');

      await iria.say('how long does it take, you tell me');

      expect((await iria.conversation()).status).to.include({ tag: 'queued', reason: 'recovery' });
      expect((await iria.conversation()).episode).to.equal(2);
    });

    it('is not taken for the comment that the survey was waiting for', async () => {
      const { id } = await letDown();
      expect(await iria.tag()).to.equal('closing');

      await writes(id);
      await iria.say('the parcel was wet');

      expect((await iria.conversation()).status).to.include({ tag: 'queued', reason: 'recovery' });
      expect((await iria.survey())?.response?.comment).to.equal(undefined);
    });

    it('is the first message only: once he is back with the bot, the bot answers', async () => {
      const { id } = await letDown();
      await writes(id);
      await iria.say('the parcel was wet');
      await iria.say('back to the bot', { value: {} });
      await convoz.act('claim');
      await convoz.act('return');

      await iria.say('how long does it take');

      expect(await iria.tag()).to.equal('bot');
    });

    it('is the bot’s again after a fortnight', async () => {
      const { id } = await letDown();
      await iria.say('no comment');
      await writes(id);
      convoz.clock.advance(15 * day);

      await iria.say('how long does it take');

      expect(await iria.tag()).to.equal('bot');
    });

    it('may as well be the answer to the open question, which is then all it is', async () => {
      const { id } = await letDown();
      await iria.say('no comment');
      await writes(id);
      await convoz.runner.act('iria', {
        kind: 'ask',
        occasion: 'recovery',
        invitationId: 'second',
        surveyId: 'ces',
        episode: 1,
      });

      await iria.say('6');

      expect((await iria.survey())?.response?.value).to.equal(6);
      expect(await iria.tag()).to.equal('closing');
    });

    it('is the agent’s who has the conversation already', async () => {
      const { id } = await letDown();
      await iria.say('I want a person');
      await convoz.act('claim');
      await writes(id);

      await iria.say('the parcel was wet');

      expect(await iria.tag()).to.equal('assigned');
      await convoz.act('return');
      await iria.say('how long does it take');
      expect(await iria.tag()).to.equal('bot');
    });

    it('is asked for by a message about a case only', async () => {
      await letDown();
      await iria.say('no comment');
      await writes();

      await iria.say('how long does it take');

      expect(await iria.tag()).to.equal('bot');
    });
  });
});
