import { expect } from 'chai';
import fc from 'fast-check';
import type { WebhookChannel } from '../../../bot/channels/webhook-channel.js';
import type { RatingRequest, Reply } from '../../../bot/support/message.js';
import { type FakeSlack, fakeSlack } from '../../fakes/slack.js';
import { sending, slackChannel } from './slack-channel.js';

const csat: RatingRequest = {
  invitationId: 'i',
  metric: 'csat',
  min: 1,
  max: 5,
  display: 'stars',
  low: 'Bad',
  high: 'Good',
  typed: 'Reply with a number.',
};

describe('what Slack is given', () => {
  let fake: FakeSlack;
  let channel: WebhookChannel;
  beforeEach(async () => {
    fake = await fakeSlack();
    channel = slackChannel(fake);
  });
  afterEach(() => fake.close());

  it('is plain text, in which nothing becomes a mention, a link or an entity', async () => {
    const text = 'Tom & Jerry <!channel> *not bold* &amp; <https://shop.example|free>';
    await post({ text });

    expect(shown().map((one) => one.text)).to.deep.equal([text]);
    expect(fake.api.posted[0]).to.deep.include({ mrkdwn: false, unfurl_links: false, unfurl_media: false });
  });

  it('has choices as buttons under the text, whose values come back', async () => {
    await post({
      text: 'This <b> & that?',
      choices: [
        { title: 'Yes & now', value: 'yes' },
        { title: 'No', value: 'no' },
      ],
    });

    expect(shown()).to.have.lengthOf(1);
    expect(shown()[0]).to.deep.include({
      text: 'This <b> & that?',
      choices: [
        { title: 'Yes & now', id: 'yes' },
        { title: 'No', id: 'no' },
      ],
    });
  });

  it('asks for a rating with one row of its points, also of eleven', async () => {
    await post({ text: 'How was it?', rating: csat });
    await post({ text: 'How likely?', rating: { ...csat, min: 0, max: 10 } });

    const ids = shown().map(({ choices }) => choices.map(({ id }) => id).join(' '));
    expect(ids).to.deep.equal(['1 2 3 4 5', '0 1 2 3 4 5 6 7 8 9 10']);
    const rows = fake.api.posted.map(({ blocks }) => blocks?.filter(({ type }) => type === 'actions').length);
    expect(rows).to.deep.equal([1, 1]);
  });

  it('has a long text in parts, with the buttons under the last', async () => {
    const paragraph = `${'It is a long story & it goes on. '.repeat(60).trim()}\n\n`;
    await post({ text: paragraph.repeat(5).trim(), choices: [{ title: 'Go on', value: 'on' }] });

    const all = shown();
    expect(all.length).to.be.greaterThan(3);
    expect(all.map(({ choices }) => choices.length)).to.deep.equal([...all.slice(1).map(() => 0), 1]);
    expect(all.map(({ text }) => text).join('\n\n')).to.equal(paragraph.repeat(5).trim());
  });

  it('has files as links, after the text', async () => {
    const attachments = [
      { contentType: 'image/png', name: 'label.png', contentUrl: 'https://bot.example/f/1?a=1&b=2' },
    ];
    await postAll(channel.requests?.({ type: 'message', text: 'Your label', attachments }) ?? []);

    expect(shown().map(({ text }) => text)).to.deep.equal(['Your label', 'label.png\nhttps://bot.example/f/1?a=1&b=2']);
  });

  it('is within the limits of Slack, whatever is said', async function () {
    this.timeout(60_000);
    const texts = fc.oneof(
      fc.string({ maxLength: 300, unit: 'grapheme' }),
      fc.string({ maxLength: 300, unit: 'binary' }),
      fc
        .tuple(
          fc.constantFrom('&', '<a> ', '👩‍👩‍👧‍👦', 'ñ\u0301', '\ud800', 'word. ', '\n'),
          fc.integer({ min: 1, max: 7000 }),
        )
        .map(([part, times]) => part.repeat(Math.ceil(times / part.length))),
    );
    const titles = fc.oneof(fc.string({ minLength: 1, maxLength: 150, unit: 'grapheme' }), fc.constant('&'.repeat(80)));
    const choices = fc.array(fc.record({ title: titles, value: fc.string({ minLength: 1, maxLength: 2500 }) }), {
      maxLength: 40,
    });

    await fc.assert(
      fc.asyncProperty(texts, choices, async (text, offered) => {
        const before = fake.api.posted.length;
        const requests = channel.requests?.(channel.encode({ text, choices: offered }, 'en')) ?? [];
        await postAll(requests);

        const news = shown().slice(before);
        expect(news).to.have.lengthOf(requests.length);
        const tappable = news.flatMap((one) => one.choices);
        expect(tappable).to.have.lengthOf(offered.length <= 25 ? offered.length : 0);
        if (offered.length > 0) expect(news.length).to.be.greaterThan(0);
      }),
      { numRuns: 100 },
    );
  });

  async function post(reply: Reply): Promise<void> {
    await postAll(channel.requests?.(channel.encode(reply, 'en')) ?? []);
  }

  async function postAll(requests: string[]): Promise<void> {
    for (const request of requests) await channel.send?.({ channel: fake.channelOf('ana') }, request, sending);
  }

  function shown() {
    return fake.shown('ana');
  }
});
