import { expect } from 'chai';
import { Customer } from '../support-files/customer.js';
import { type RunningConvoz, startConvoz } from '../support-files/running-convoz.js';

describe('closing without a survey at the desk', () => {
  let convoz: RunningConvoz;
  before(async function () {
    this.timeout(60_000);
    convoz = await startConvoz();
  });
  after(() => convoz.close());

  /** A conversation that an agent has talked in, and the way to close it. */
  async function talked() {
    const customer = await Customer.start(convoz.url);
    await customer.tell('I want to talk to a person');
    const agent = await convoz.agent();
    const { conversationId } = customer;
    await agent.claim(conversationId);
    await agent.reply(conversationId, 'Hello, how can I help?');
    await customer.tell('It is solved already');
    const row = async () => (await convoz.app.store.surveys.ofConversation(conversationId)).at(-1)?.invitation;
    return {
      row,
      close: (body: object) => agent.post(`/api/conversations/${conversationId}/close`, body),
      events: () => convoz.app.store.events.ofConversation(conversationId),
    };
  }

  it('takes the reason, trimmed and masked, and keeps it with the event', async () => {
    const { close, row, events } = await talked();

    const { status } = await close({ withoutSurvey: '  wrong card 4111 1111 1111 1111 ' });

    expect(status).to.equal(200);
    expect(await row()).to.include({ status: 'suppressed', reason: 'agent_choice' });
    const returned = (await events()).findLast(({ type }) => type === 'handoff.returned');
    expect(returned?.data.withoutSurvey)
      .to.match(/^wrong card/)
      .and.not.include('1111 1111');
  });

  it('asks when no reason is given', async () => {
    const { close, row } = await talked();

    await close({});

    expect(await row()).to.include({ status: 'sent' });
  });

  it('is refused without a reason that says something, or with a field nobody knows, and closes nothing', async () => {
    const { close, row } = await talked();

    for (const body of [{ withoutSurvey: '' }, { withoutSurvey: ' x ' }, { withoutSurvey: true }, { survey: false }]) {
      const { status, body: answer } = await close(body);
      expect([status, Object(answer).error?.code], JSON.stringify(body)).to.deep.equal([400, 'BAD_REQUEST']);
    }
    expect((await close({ withoutSurvey: 'x'.repeat(301) })).status).to.equal(400);

    expect(await row()).to.equal(undefined);
  });
});
