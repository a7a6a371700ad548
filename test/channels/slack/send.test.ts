import { expect } from 'chai';
import type { WebhookChannel } from '../../../bot/channels/webhook-channel.js';
import { isConvozError } from '../../../bot/errors.js';
import type { Ending } from '../../fakes/fake-vendor.js';
import { type FakeSlack, fakeSlack } from '../../fakes/slack.js';
import { eventually } from '../../support-files/eventually.js';
import { sending, slackChannel } from './slack-channel.js';

const hello = JSON.stringify({ text: 'hello' });

describe('sending to Slack', () => {
  let fake: FakeSlack;
  let channel: WebhookChannel;
  let reference: { channel: string };
  beforeEach(async () => {
    fake = await fakeSlack();
    channel = slackChannel(fake);
    reference = { channel: fake.channelOf('ana') };
  });
  afterEach(() => fake.close());

  it('resolves with channel and time, by which Slack knows the message', async () => {
    const receipt = await channel.send?.(reference, hello, sending);

    expect(receipt).to.equal(`${reference.channel}:${fake.api.posted[0]?.ts}`);
    expect(fake.shown('ana').map((shown) => shown.receipt)).to.deep.equal([receipt]);
  });

  it('answers in the thread, and writes to a person who was known by name alone', async () => {
    await channel.send?.({ ...reference, thread: '1.2' }, hello, sending);
    await channel.send?.({ channel: fake.user('ana') }, hello, sending);

    expect(fake.api.posted.map(({ thread_ts }) => thread_ts)).to.deep.equal(['1.2', undefined]);
    expect(fake.shown('ana')).to.have.lengthOf(2);
  });

  const ends: [Ending, string][] = [
    ['limited', 'SEND_LIMITED'],
    ['server_error', 'SEND_UNREACHABLE'],
    ['reset', 'SEND_UNKNOWN'],
    ['accepted_then_reset', 'SEND_UNKNOWN'],
    ['half_answer', 'SEND_UNKNOWN'],
    ['not_json', 'SEND_UNKNOWN'],
    ['blocked', 'SEND_BLOCKED'],
    ['token_refused', 'SEND_ACCOUNT_REFUSED'],
    ['refused', 'SEND_REFUSED'],
  ];
  for (const [ending, code] of ends) {
    it(`rejects with ${code} when it ends like this: ${ending}`, async () => {
      fake.ends(ending);

      expect((await failureOf(channel)).code).to.equal(code);
      expect(fake.sends).to.equal(1);
    });
  }

  it('says how long to wait when it is too fast for Slack', async () => {
    fake.ends('limited');

    expect((await failureOf(channel)).retryAfterMs).to.equal(1000);
  });

  it('rejects with SEND_UNREACHABLE where nobody listens', async () => {
    await fake.close();

    expect((await failureOf(channel)).code).to.equal('SEND_UNREACHABLE');
    fake = await fakeSlack();
  });

  it('rejects with SEND_ACCOUNT_REFUSED for a token that is not ours, and keeps it to itself', async () => {
    const error = await failureOf(slackChannel(fake, { botToken: 'xoxb-stolen' }));

    expect(error.code).to.equal('SEND_ACCOUNT_REFUSED');
    expect(`${error.message} ${error.hint} ${JSON.stringify(error)}`).to.not.contain('xoxb');
  });

  it('finds out that a message has arrived of which Slack said nothing', async () => {
    fake.ends('ok', 'accepted_then_reset');
    await channel.send?.(reference, hello, { ...sending, id: 'outbox-0' });
    await failureOf(channel);

    expect(await channel.settle?.(reference, hello, sending)).to.equal(
      `${reference.channel}:${fake.api.posted[1]?.ts}`,
    );
  });

  it('finds it in a thread, too', async () => {
    const there = { ...reference, thread: '1.2' };
    await channel.send?.(there, hello, sending);

    expect(await channel.settle?.(there, hello, sending)).to.equal(`${reference.channel}:${fake.api.posted[0]?.ts}`);
    expect(await channel.settle?.(reference, hello, sending)).to.equal(undefined);
  });

  it('tells nothing of a message that never arrived, nor where Slack does not let us look', async () => {
    fake.ends('reset');
    await failureOf(channel);

    expect(await channel.settle?.(reference, hello, sending)).to.equal(undefined);
    expect(await channel.settle?.({ channel: fake.user('ana') }, hello, sending)).to.equal(undefined);
  });

  it('may be asked again what became of a message while Slack does not answer', async () => {
    await fake.close();
    const failure = await channel.settle?.(reference, hello, sending).catch((error: unknown) => error);
    fake = await fakeSlack();

    expect(isConvozError(failure, 'SEND_UNREACHABLE')).to.equal(true);
  });

  it('takes the buttons off the message that was tapped, and leaves its text', async () => {
    const tapped = await question();
    await channel.send?.({ ...reference, tapped }, hello, sending);

    await eventually(() => fake.shown('ana')[0]?.choices.length === 0);
    expect(fake.shown('ana').map(({ text }) => text)).to.deep.equal(['Which?', 'hello']);
    expect(await channel.settle?.(reference, '', { ...sending, id: 'question' })).to.equal(
      `${reference.channel}:${tapped}`,
    );
  });

  it('sends the answer although the buttons cannot be taken off', async () => {
    const receipt = await channel.send?.({ ...reference, tapped: '1.000001' }, hello, sending);

    expect(receipt).to.equal(`${reference.channel}:${fake.api.posted[0]?.ts}`);
  });

  it('fetches what a customer attached with our token, and from no other host', async () => {
    const file = fake.attach('a.png', 'image/png', Buffer.from('bytes')) as { url_private: string };
    const fetched = await channel.fetchMedia?.(file.url_private);

    expect(fetched).to.deep.equal({ bytes: Buffer.from('bytes'), mime: 'image/png' });
    for (const ref of ['https://files.example/a.png', 'http://169.254.169.254/', 'not an address']) {
      const refused = await channel.fetchMedia?.(ref).catch((error: unknown) => error);
      expect(isConvozError(refused, 'MEDIA_REFUSED'), ref).to.equal(true);
    }
  });

  it('is found fit by its check, which names the app and its workspace', async () => {
    const findings = await channel.check();

    expect(findings.map(({ what, result }) => [what, result])).to.deep.equal([
      ['Bot token', 'ok'],
      ['Scopes', 'ok'],
      ['Deliveries', 'warn'],
    ]);
    expect(findings[0]?.detail).to.contain('convoz').and.contain('A Lonxa');
  });

  it('is told which scopes are missing, and fails without the one for writing', async () => {
    fake.api.scopes = ['chat:write', 'im:history'];
    const warned = (await channel.check())[1];
    fake.api.scopes = ['im:history'];
    const failed = (await channel.check())[1];

    expect(warned).to.include({ result: 'warn' });
    expect(warned?.detail).to.contain('files:read').and.not.contain('chat:write');
    expect(failed).to.include({ result: 'failed' });
    expect(failed?.detail).to.contain('chat:write');
  });

  it('fails its check with a token that Slack does not know, and where Slack cannot be reached', async () => {
    const [refused] = await slackChannel(fake, { botToken: 'xoxb-stolen' }).check();
    await fake.close();
    const [unreachable] = await channel.check();
    fake = await fakeSlack();

    expect(refused).to.include({ what: 'Bot token', result: 'failed' });
    expect(refused?.detail).to.contain('invalid_auth').and.not.contain('xoxb');
    expect(unreachable).to.include({ result: 'failed' });
  });

  async function question(): Promise<string> {
    const activity = channel.encode({ text: 'Which?', choices: [{ title: 'This', value: 'this' }] }, 'en');
    const [request = ''] = channel.requests?.(activity) ?? [];
    await channel.send?.(reference, request, { ...sending, id: 'question' });
    expect(fake.shown('ana')[0]?.choices).to.have.lengthOf(1);
    return fake.api.posted[0]?.ts ?? '';
  }

  async function failureOf(by: WebhookChannel) {
    const outcome = await by.send?.(reference, hello, sending).catch((error: unknown) => error);
    if (isConvozError(outcome)) return outcome;
    throw new Error(`It ended with ${outcome}`);
  }
});
