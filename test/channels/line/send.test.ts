import { expect } from 'chai';
import fc from 'fast-check';
import type { WebhookChannel } from '../../../bot/channels/webhook-channel.js';
import type { Choice, RatingRequest, Reply } from '../../../bot/support/message.js';
import type { Ending } from '../../fakes/fake-vendor.js';
import { type FakeLine, fakeLine } from '../../fakes/line.js';
import { codeOf } from '../../support-files/code-of.js';
import { delivered, lineChannel } from './line-channel.js';

const rating: RatingRequest = {
  invitationId: 'i',
  metric: 'nps',
  min: 0,
  max: 10,
  display: 'numbers',
  low: 'No',
  high: 'Yes',
  typed: 'Answer with a number.',
};

describe('what leaves for LINE', () => {
  let fake: FakeLine;
  let channel: WebhookChannel;
  let ids: number;
  beforeEach(async () => {
    fake = await fakeLine();
    channel = lineChannel(fake);
    ids = 0;
  });
  afterEach(() => fake.close());

  async function says(reply: Reply, id?: string): Promise<string[]> {
    return sends(channel.encode(reply, 'en'), id);
  }

  async function sends(activity: ReturnType<WebhookChannel['encode']>, id?: string): Promise<string[]> {
    const receipts: string[] = [];
    for (const payload of channel.requests?.(activity) ?? []) {
      ids += 1;
      receipts.push((await channel.send?.({ user: fake.userOf('ana') }, payload, sendingOf(id ?? `o${ids}`))) ?? '');
    }
    return receipts;
  }

  it('is a text with its choices to tap, which come back with their values and titles', async () => {
    const [receipt] = await says({ text: 'What?', choices: [{ title: 'Track my order', value: 'order.track' }] });
    const [shown] = fake.shown('ana');

    expect(shown).to.deep.include({ text: 'What?', receipt });
    expect(tapped(0)).to.include({ choice: 'order.track', text: 'Track my order' });
  });

  it('has a whole scale to tap', async () => {
    await says({ text: 'How likely?', rating });

    expect(fake.shown('ana')[0]?.choices.map(({ title }) => title)).to.deep.equal([...'0123456789', '10']);
    expect(tapped(10)).to.include({ choice: '10', text: '10' });
  });

  it('lists the choices with their numbers where a title is too long for a button', async () => {
    const choices = [
      { title: 'Yes', value: 'yes' },
      { title: 'No, I would like to speak to a person', value: 'person' },
    ];
    await says({ text: 'Did that help?', choices });
    const [shown] = fake.shown('ana');

    expect(shown?.text).to.equal('Did that help?\n1. Yes\n2. No, I would like to speak to a person');
    expect(fake.labels()).to.deep.equal(['1. Yes', '2. No, I would like…']);
    expect(tapped(1)).to.include({ choice: 'person', text: 'No, I would like to speak to a person' });
  });

  it('has a value that is too long for a tap by its number, and then the title says which', async () => {
    await says({ text: 'Which?', choices: [{ title: 'This', value: 'x'.repeat(400) }] });

    expect(tapped(0)).to.include({ text: 'This' }).and.not.have.property('choice');
  });

  it('is taken, whatever a text or a title is and however many choices there are', async function () {
    this.timeout(60_000);
    const odd = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }).map((text) => text.toWellFormed()),
      fc.constantFrom('', ' ', '👩‍👩‍👧', 'x'.repeat(6000), '😀'.repeat(3000), `a${'\u0301'.repeat(9000)}`),
    );
    const choice: fc.Arbitrary<Choice> = fc.record({ title: odd, value: odd });
    await fc.assert(
      fc.asyncProperty(odd, fc.array(choice, { maxLength: 16 }), async (text, choices) => {
        const before = fake.pushed.length;
        await says({ text, ...(choices.length > 0 && { choices }) });

        const blank = text.trim() === '' && choices.length === 0;
        expect(fake.pushed.length > before).to.equal(!blank);
      }),
      { numRuns: 60 },
    );
  });

  it('is a picture that LINE fetches, and a link for every other file', async () => {
    const of = (contentType: string, name: string) => ({
      contentType,
      name,
      contentUrl: `https://shop.example/${name}`,
    });
    await sends({ text: 'Here', attachments: [of('image/png', 'photo.png'), of('application/pdf', 'invoice.pdf')] });

    expect(fake.shown('ana').map(({ text }) => text)).to.deep.equal([
      'https://shop.example/photo.png',
      'invoice.pdf\nhttps://shop.example/invoice.pdf',
      'Here',
    ]);
  });

  const ends: [Ending, string][] = [
    ['limited', 'SEND_LIMITED'],
    ['server_error', 'SEND_UNREACHABLE'],
    ['reset', 'SEND_UNKNOWN'],
    ['accepted_then_reset', 'SEND_UNKNOWN'],
    ['half_answer', 'SEND_UNKNOWN'],
    ['not_json', 'SEND_UNKNOWN'],
    ['blocked', 'SEND_BLOCKED'],
    ['window_closed', 'SEND_BLOCKED'],
    ['token_refused', 'SEND_ACCOUNT_REFUSED'],
    ['refused', 'SEND_REFUSED'],
  ];
  for (const [ending, code] of ends) {
    it(`rejects with ${code} when it ends as ${ending}, and has arrived once after it is sent again`, async () => {
      fake.ends(ending);

      expect(await codeOf(says({ text: 'Hello' }, 'the same'))).to.equal(code);
      const [receipt] = await says({ text: 'Hello' }, 'the same');

      expect(fake.shown('ana')).to.deep.equal([{ text: 'Hello', choices: [], receipt }]);
    });
  }

  it('is settled by sending it again under its key, while LINE knows that', async () => {
    const [payload = ''] = channel.requests?.({ text: 'Hello' }) ?? [];
    const reference = { user: fake.userOf('ana') };
    fake.ends('accepted_then_reset');
    expect(await codeOf(channel.send?.(reference, payload, sendingOf('one')) as Promise<string>)).to.equal(
      'SEND_UNKNOWN',
    );

    const receipt = await channel.settle?.(reference, payload, sendingOf('one'));
    const old = { id: 'old', since: new Date(Date.now() - 25 * 3_600_000) };
    const late = await channel.settle?.(reference, payload, old);

    expect(fake.shown('ana').map((shown) => shown.receipt)).to.deep.equal([receipt]);
    expect(late).to.equal(undefined);
  });

  it('is for the account to mend when the messages of the month are used up, or the plan has none', async () => {
    const troubles: [number, string][] = [
      [429, 'You have reached your monthly limit.'],
      [403, 'Access to this API is not available for your account'],
    ];
    for (const trouble of troubles) {
      fake.trouble = trouble;

      expect(await codeOf(says({ text: 'Hello' }))).to.equal('SEND_ACCOUNT_REFUSED');
    }
  });

  it('is refused without an address', async () => {
    expect(await codeOf(channel.send?.({}, '{"type":"text"}', sendingOf('one')) as Promise<string>)).to.equal(
      'SEND_REFUSED',
    );
  });

  it('shows that an answer is being written', async () => {
    await channel.typing?.({ user: 'U1' });

    expect(fake.writing).to.deep.equal(['U1']);
  });

  it('brings what a customer attached, and refuses what is too large, gone or no id', async () => {
    const bytes = Buffer.from('the bytes of a photo');
    fake.keep('44', 'image/jpeg', bytes);
    fake.keep('45', 'image/jpeg', Buffer.alloc(10 * 1024 * 1024 + 1));

    expect(await channel.fetchMedia?.('44')).to.deep.equal({ bytes, mime: 'image/jpeg' });
    for (const ref of ['45', '46', '../info']) {
      expect(await codeOf(channel.fetchMedia?.(ref) as Promise<unknown>)).to.equal('MEDIA_REFUSED');
    }
  });

  function tapped(index: number): object | undefined {
    const [shown] = fake.shown('ana');
    const choice = shown?.choices[index];
    if (!shown || !choice) throw new Error('Nothing can be tapped');
    return channel.receive(delivered(fake.taps?.('ana', shown, choice, 'tap', '') as never)).events[0];
  }
});

describe('convoz channel check line', () => {
  let fake: FakeLine;
  beforeEach(async () => {
    fake = await fakeLine();
  });
  afterEach(() => fake.close());

  async function results(): Promise<string[]> {
    return ((await lineChannel(fake).check()) ?? []).map(({ what, result }) => `${what} ${result}`);
  }

  it('finds whose token it is, where LINE delivers, and what is left of the month', async () => {
    expect(await results()).to.deep.equal(['token ok', 'webhook ok', 'messages ok']);
  });

  it('finds another address, without telling the whole of it, and one that is switched off', async () => {
    fake.facts['/v2/bot/channel/webhook/endpoint'] = { endpoint: 'https://other.example/hook/secret', active: true };
    const [, other] = await lineChannel(fake).check();
    expect(other?.result).to.equal('failed');
    expect(other?.detail).to.include('other.example').and.not.include('secret');

    fake.facts['/v2/bot/channel/webhook/endpoint'] = { endpoint: 'https://shop.example/webhooks/line', active: false };
    expect(await results()).to.deep.equal(['token ok', 'webhook failed', 'messages ok']);
  });

  it('warns when few messages are left, and not where there is no limit', async () => {
    fake.facts['/v2/bot/message/quota/consumption'] = { totalUsage: 170 };
    expect((await results()).at(-1)).to.equal('messages warn');

    fake.facts['/v2/bot/message/quota'] = { type: 'none' };
    expect((await results()).at(-1)).to.equal('messages ok');
  });

  it('finds a token that is not valid any more, in words without it', async () => {
    fake.revoked = true;
    const found = await lineChannel(fake).check();

    expect(found.map(({ result }) => result)).to.deep.equal(['failed', 'failed', 'failed']);
    expect(JSON.stringify(found)).to.not.include(fake.settings.accessToken);
  });
});

function sendingOf(id: string) {
  return { id, since: new Date() };
}
