import { expect } from 'chai';
import type { Survey } from '../../bot/support/survey.js';
import type { SurveyRule } from '../../bot/support/survey-rule.js';
import { opening } from '../store/change-sets.js';
import { day, hour, minute } from '../support-files/test-clock.js';
import { asks } from './asks.js';
import { bookOf, rule } from './book-of.js';
import type { Guest } from './guest.js';
import { quietMs, SmallConvoz, surveyWindowMs } from './small-convoz.js';

describe('asking by the rules', () => {
  let convoz: SmallConvoz;
  let iria: Guest;
  afterEach(() => convoz.close());

  async function given(rules: readonly Partial<SurveyRule>[], channel = 'directline', ...own: Survey[]): Promise<void> {
    const book = bookOf(
      rules.map((part, i) => rule({ id: `rule-${i}`, ...part })),
      ...own,
    );
    convoz = await SmallConvoz.start({ book });
    iria = convoz.guest('iria', channel);
  }

  const closed = async (guest = iria) => {
    await guest.say('how long does it take');
    await convoz.later(quietMs);
  };

  const withPerson = async (...agents: string[]) => {
    await iria.say('I want a person');
    for (const [i, name] of agents.entries()) {
      await convoz.act('claim', 'iria', convoz.agent(name));
      await convoz
        .guest('iria', 'desk')
        .send({ type: 'message', text: 'Hello', from: { id: `id-${name.toLowerCase()}`, name } });
      await iria.say('my parcel is wet');
      if (i < agents.length - 1) await convoz.act('return', 'iria', convoz.agent(name));
    }
  };

  /** Something became known of the contact in another of his conversations. */
  const known = async (part: { email?: string; surveyOptOut?: boolean }) => {
    const { contactId } = await iria.conversation();
    const set = opening({ contactId, peerId: `${Math.random()}` });
    const contact = await convoz.store.contacts.find(contactId);
    if (contact) await convoz.store.commit({ ...set, contact: { ...contact, ...part } });
  };

  const row = async () => (await iria.survey())?.invitation;
  const dispatches = () => convoz.store.dispatches.ready(new Date('2100-01-01'), 100);

  it('files an episode that no rule asks about as such', async () => {
    await given([{ when: { servedBy: 'agent' } }]);

    await closed();

    expect(await row()).to.include({ status: 'suppressed', reason: 'no_rule', metric: 'ces' });
    expect(await row()).to.not.have.property('ruleId');
    expect(await iria.tag()).to.equal('closed');
  });

  it('files it with the rule that decided, also when that asks nobody', async () => {
    await given([{ id: 'nobody', sample: 0, ask: [{ surveyId: 'csat', share: 1 }] }]);

    await closed();

    expect(await row()).to.include({
      status: 'suppressed',
      reason: 'sampled_out',
      ruleId: 'nobody',
      surveyId: 'csat',
    });
    expect((await iria.log()).findLast(({ type }) => type === 'survey.suppressed')?.data).to.deep.equal({
      invitationId: (await row())?.id,
      metric: 'csat',
      reason: 'sampled_out',
    });
  });

  it('tells how often one agent took over from another', async () => {
    await given([{ when: { transfersFrom: 1 }, ask: [{ surveyId: 'ces', share: 1 }] }]);

    await withPerson('Ana', 'Breo');
    await convoz.act('close', 'iria', convoz.agent('Breo'));

    expect(await row()).to.include({ status: 'sent', metric: 'ces', agentId: 'id-breo', servedBy: 'agent' });
  });

  it('counts no transfer when an agent takes a conversation again that was his', async () => {
    await given([{ when: { transfersFrom: 1 } }]);

    await withPerson('Ana', 'Ana');
    await convoz.act('close', 'iria', convoz.agent('Ana'));

    expect(await row()).to.include({ reason: 'no_rule' });
  });

  describe('when an agent closes without a survey', () => {
    const close = (withoutSurvey?: string) =>
      convoz.runner.act('iria', {
        kind: 'agent',
        action: { type: 'close', agent: convoz.agent(), ...(withoutSurvey !== undefined && { withoutSurvey }) },
      });

    it('keeps his reason as an event', async () => {
      await given([{}]);
      await withPerson('Ana');

      await close('a colleague testing');

      expect(await row()).to.include({ status: 'suppressed', reason: 'agent_choice', agentId: 'id-ana' });
      const told = (await iria.log()).findLast(({ type }) => type === 'handoff.returned');
      expect(told?.data).to.deep.equal({ agentId: 'id-ana', closed: true, withoutSurvey: 'a colleague testing' });
      expect((await iria.texts()).includes(asks('ces'))).to.equal(false);
    });

    it('counts it only where it kept the customer from being asked', async () => {
      await given([{ when: { servedBy: 'bot' } }]);
      await withPerson('Ana');

      await close('a colleague testing');

      expect(await row()).to.include({ reason: 'no_rule' });
    });
  });

  describe('in quiet times', () => {
    // The clock begins at eleven in Madrid.
    const quiet = { from: '10:00', to: '12:00' };

    it('waits until they end, then asks, and takes the answer', async () => {
      await given([{ quiet }]);
      await closed();
      expect(await row()).to.include({ status: 'eligible' });
      expect(await iria.tag()).to.equal('closed');
      expect((await row())?.dueAt).to.deep.equal(new Date('2026-03-10T11:00:00Z'));

      await convoz.later((await untilDue()) - 1);
      expect(await row()).to.include({ status: 'eligible' });
      await convoz.later(1);

      expect((await iria.texts()).at(-1)).to.equal(asks('ces'));
      expect(await row()).to.deep.include({
        status: 'sent',
        sentAt: convoz.clock.now(),
        expiresAt: new Date(convoz.clock.now().getTime() + surveyWindowMs),
      });
      await iria.say('7');
      expect((await iria.survey())?.response?.value).to.equal(7);
      expect(await iria.ledger()).to.have.length(1);
    });

    it('does not ask any more when the customer has written meanwhile', async () => {
      await given([{ quiet }]);
      await closed();
      await iria.say('opening hours');

      await convoz.later(await untilDue());

      const ledger = (await iria.ledger()).map(({ invitation: { episode, status, reason } }) => [
        episode,
        status,
        reason,
      ]);
      expect(ledger).to.deep.equal([
        [1, 'suppressed', 'reopened'],
        [2, 'sent', undefined],
      ]);
    });

    it('does not ask who has said meanwhile that he never wants to be asked', async () => {
      await given([{ quiet }]);
      await closed();
      await known({ surveyOptOut: true });

      await convoz.later(await untilDue());

      expect(await row()).to.include({ status: 'suppressed', reason: 'opted_out' });
    });

    it('does not ask who has been asked in another conversation meanwhile', async () => {
      await given([{ when: { topics: ['delivery.period'] }, quiet }, {}]);
      const elsewhere = convoz.guest('iria', 'directline', 'second window');
      await closed();
      await elsewhere.say('opening hours');
      await convoz.later(quietMs);
      expect((await elsewhere.survey())?.invitation.status, 'no quiet times there').to.equal('sent');

      await convoz.later(await untilDue());

      expect(await row()).to.include({ status: 'suppressed', reason: 'throttled' });
    });

    it('waits on when the service has been down and it is quiet again', async () => {
      await given([{ quiet }]);
      await closed();

      await convoz.later(day);

      expect(await row()).to.include({ status: 'eligible' });
      expect((await row())?.dueAt).to.deep.equal(new Date('2026-03-11T11:00:00Z'));
      await convoz.later(await untilDue());
      expect(await row()).to.include({ status: 'sent' });
    });

    async function untilDue(): Promise<number> {
      return ((await row())?.dueAt?.getTime() ?? 0) - convoz.clock.now().getTime();
    }
  });

  describe('by a link', () => {
    const link = { how: { via: 'link', afterHours: 24 } } as const;

    it('leaves the question to whoever sends e-mail, after so many hours', async () => {
      await given([link]);
      await closed();
      await known({ email: 'iria@correo.example' });

      await convoz.later(day - 1);
      expect(await dispatches()).to.deep.equal([]);
      await convoz.later(1);

      const invitation = await row();
      expect(invitation).to.deep.include({
        status: 'sent',
        via: 'link',
        sentAt: convoz.clock.now(),
        expiresAt: new Date(convoz.clock.now().getTime() + surveyWindowMs),
      });
      const [dispatch, ...more] = await dispatches();
      expect(more).to.deep.equal([]);
      expect(dispatch).to.deep.include({ via: 'email', about: invitation?.id });
      expect(JSON.parse(dispatch?.payload ?? '')).to.deep.equal({
        kind: 'survey',
        invitationId: invitation?.id,
        to: 'iria@correo.example',
        language: 'en',
      });
      expect(await iria.tag()).to.equal('closed');
      expect(await iria.texts()).to.not.include(asks('ces'));
    });

    it('has no way to a customer whose address nobody knows', async () => {
      await given([link]);
      await closed();

      await convoz.later(day);

      expect(await row()).to.include({ status: 'suppressed', reason: 'window_closed' });
      expect(await dispatches()).to.deep.equal([]);
    });

    it('is not sent when the customer has written meanwhile', async () => {
      await given([{ when: { topics: ['delivery.period'] }, ...link }]);
      await closed();
      await known({ email: 'iria@correo.example' });
      await iria.say('opening hours');

      await convoz.later(day);

      expect((await iria.ledger())[0]?.invitation).to.include({ status: 'suppressed', reason: 'reopened' });
      expect(await dispatches()).to.deep.equal([]);
    });

    it('begins the cool-down when it is sent, not when the conversation closed', async () => {
      await given([link]);
      await closed();
      await known({ email: 'iria@correo.example' });
      await convoz.later(day);

      const { contactId } = await iria.conversation();

      expect(await convoz.store.surveys.freeAt(contactId, 'ces')).to.deep.equal(
        new Date(convoz.clock.now().getTime() + 7 * day),
      );
    });

    it('expires fourteen days after it was sent, and the conversation hears of it', async () => {
      await given([link]);
      await closed();
      await known({ email: 'iria@correo.example' });
      await convoz.later(day);

      await convoz.later(surveyWindowMs - 1);
      expect(await row()).to.include({ status: 'sent' });
      await convoz.later(1);

      expect(await row()).to.include({ status: 'expired' });
      expect((await iria.events()).at(-1)).to.equal('survey.expired');
    });
  });

  it('does not ask while a recovery case of the contact is open', async () => {
    await given([{}]);
    await closed();
    await iria.say('1');
    expect(await convoz.store.cases.openOf((await iria.conversation()).contactId)).to.include({ reason: 'low_score' });
    convoz.clock.advance(30 * day);
    await iria.say('opening hours');

    await convoz.later(hour);

    expect(await row()).to.include({ episode: 2, status: 'suppressed', reason: 'in_recovery' });
  });

  it('does not ask on a channel that does not let us write any more', async () => {
    await given([{ quiet: { from: '10:00', to: '09:00' } }], 'push');
    convoz.push.capabilities = { ...convoz.push.capabilities, replyWindowMs: 20 * hour };
    await closed();

    expect(await row()).to.include({ status: 'suppressed', reason: 'window_closed' });
  });

  it('asks there all the same where surveys may leave by a template', async () => {
    await given([{ quiet: { from: '10:00', to: '09:00' } }], 'push');
    convoz.push.capabilities = { ...convoz.push.capabilities, replyWindowMs: 20 * hour, surveysAnyTime: true };
    await closed();

    expect((await row())?.status).to.equal('eligible');
  });

  it('counts the window of a channel from the last message of the customer', async () => {
    await given([{}], 'push');
    convoz.push.capabilities = { ...convoz.push.capabilities, replyWindowMs: quietMs + minute };
    await iria.say('hello');
    await convoz.later(2 * minute);

    await closed();

    expect(await row()).to.include({ status: 'sent' });
  });
});
