import { expect } from 'chai';
import { ConvozError } from '../../../../bot/errors.js';
import { codeOf } from '../../../support-files/code-of.js';
import { eventually } from '../../../support-files/eventually.js';
import type { Guest } from '../../guest.js';
import { SmallConvoz } from '../../small-convoz.js';

describe('resending', () => {
  let convoz: SmallConvoz;
  let breixo: Guest;
  beforeEach(async () => {
    convoz = await SmallConvoz.start();
    breixo = convoz.guest('breixo', 'push');
    convoz.push.before = () => {
      throw new ConvozError('SEND_REFUSED', 'The far side refused it');
    };
    await breixo.say('opening hours');
    await eventually(async () => (await delivery())?.status === 'failed');
  });
  afterEach(() => convoz.close());

  const messageId = async () => (await breixo.messages()).find(({ author }) => author.kind === 'bot')?.id ?? '';
  const delivery = async () => convoz.store.outbox.ofMessage(await messageId());
  const isFailed = async () => (await delivery())?.status === 'failed';
  const resend = async (id?: string, conversationId = 'breixo') =>
    convoz.does({ type: 'resend', agent: convoz.agent(), messageId: id ?? (await messageId()) }, conversationId);

  it('sends it once more, and what went wrong stays on record', async () => {
    const before = await delivery();
    convoz.push.before = () => {};

    await resend();
    await eventually(async () => (await delivery())?.status === 'sent');

    expect(before).to.include({ status: 'failed', code: 'SEND_REFUSED' });
    expect(convoz.push.texts).to.have.length(1);
    expect((await delivery())?.id).to.equal(`${await messageId()}~2`);
    expect((await breixo.events()).at(-1)).to.equal('message.resent');
    expect(await breixo.messages()).to.have.length(2);
  });

  it('by twenty agents at once sends it once', async () => {
    convoz.push.before = () => {};

    const outcomes = await Promise.all(Array.from({ length: 20 }, () => codeOf(resend())));
    await eventually(async () => (await delivery())?.status === 'sent');

    expect(outcomes.filter((code) => code === 'resolved')).to.have.length(1);
    expect(outcomes.filter((code) => code === 'NOT_RESENDABLE')).to.have.length(19);
    expect(convoz.push.texts).to.have.length(1);
  });

  it('can be done again when it fails again', async () => {
    await resend();
    await eventually(async () => (await delivery())?.id === `${await messageId()}~2` && (await isFailed()));

    await resend();
    await eventually(async () => (await delivery())?.id === `${await messageId()}~3` && (await isFailed()));
  });

  it('refuses what has arrived, what was never sent, and what belongs to another conversation', async () => {
    const failed = await messageId();
    convoz.push.before = () => {};
    const xan = convoz.guest('xan', 'push');
    await xan.say('opening hours');
    const arrived = (await xan.messages()).find(({ author }) => author.kind === 'bot')?.id ?? '';
    await eventually(async () => (await convoz.store.outbox.ofMessage(arrived))?.status === 'sent');

    const codes = await Promise.all([
      codeOf(resend(arrived, 'xan')),
      codeOf(resend('none', 'xan')),
      codeOf(resend(failed, 'xan')),
    ]);

    expect(codes).to.deep.equal(['NOT_RESENDABLE', 'NOT_RESENDABLE', 'NOT_RESENDABLE']);
  });
});
