import { expect } from 'chai';
import { ConvozError } from '../../../bot/errors.js';
import type { OpenSurveyBook } from '../../../bot/feedback/survey-book.js';
import { detailOf, detailShape } from '../../../bot/server/desk/conversation-detail.js';
import { shippedBook } from '../../../bot/support/shipped-book.js';
import { scriptedRecognizer } from '../../dialogs/scripted-recognizer.js';
import type { Guest } from '../../engine/guest.js';
import { SmallConvoz } from '../../engine/small-convoz.js';
import { eventually } from '../../support-files/eventually.js';
import { day, hour } from '../../support-files/test-clock.js';

describe('what an agent sees of a conversation on a channel that is pushed to', () => {
  let convoz: SmallConvoz;
  let breixo: Guest;
  beforeEach(async () => {
    convoz = await SmallConvoz.start();
    breixo = convoz.guest('breixo', 'push');
  });
  afterEach(() => convoz.close());

  async function shown() {
    const { store, push, clock } = convoz;
    const detail = await detailOf(await breixo.conversation(), {
      store,
      channels: new Map([['push', push]]),
      orders: { normalise: () => undefined, find: async () => ({ status: 'no_match' }) },
      knowledge: { answer: () => undefined, title: (intent) => intent },
      model: { recognizer: () => scriptedRecognizer([], 'en') },
      book: shippedBook as unknown as OpenSurveyBook,
      clock,
    });
    return detailShape.parse(JSON.parse(JSON.stringify(detail)));
  }
  const answered = async () => (await shown()).messages.find(({ author }) => author.kind === 'bot')?.delivery;

  it('tells which messages have arrived', async () => {
    await breixo.say('opening hours');
    await eventually(async () => (await answered())?.state === 'sent');

    const [asked] = (await shown()).messages;

    expect(await answered()).to.deep.equal({ state: 'sent', canResend: false });
    expect(asked).to.not.have.property('delivery');
  });

  it('tells which have failed and why, until they are sent once more', async () => {
    convoz.push.before = () => {
      throw new ConvozError('SEND_REFUSED', 'The far side refused it');
    };
    await breixo.say('opening hours');
    await eventually(async () => (await answered())?.state === 'failed');
    const failed = await answered();
    convoz.push.before = () => {};
    const messageId = (await shown()).messages.at(-1)?.id ?? '';

    await convoz.does({ type: 'resend', agent: convoz.agent(), messageId }, 'breixo');
    await eventually(async () => (await answered())?.state === 'sent');

    expect(failed).to.deep.equal({ state: 'failed', code: 'SEND_REFUSED', canResend: true });
  });

  it('tells until when we may write, counted from his last message', async () => {
    convoz.push.capabilities = { ...convoz.push.capabilities, replyWindowMs: day };
    await breixo.say('hello');
    convoz.clock.advance(hour);
    await breixo.say('opening hours');
    convoz.clock.advance(hour);

    const { conversation } = await shown();

    expect(conversation.replyWindowEndsAt).to.equal('2026-03-11T11:00:00.000Z');
  });

  it('tells how long the agent himself may write where the channel gives a person more time than a program', async () => {
    convoz.push.capabilities = { ...convoz.push.capabilities, replyWindowMs: day, agentWindowMs: 7 * day };
    await breixo.say('hello');

    const { conversation } = await shown();

    expect(conversation.replyWindowEndsAt).to.equal('2026-03-17T10:00:00.000Z');
  });

  it('has no such end where the channel has none', async () => {
    await breixo.say('hello');

    expect((await shown()).conversation).to.not.have.property('replyWindowEndsAt');
  });
});
