import { expect } from 'chai';
import fc from 'fast-check';
import type { WebhookChannel } from '../../../bot/channels/webhook-channel.js';
import { isConvozError } from '../../../bot/errors.js';
import type { Choice, RatingRequest, Reply } from '../../../bot/support/message.js';
import type { Ending } from '../../fakes/fake-vendor.js';
import { type FakeTelegram, fakeTelegram } from '../../fakes/telegram.js';
import { codeOf } from '../../support-files/code-of.js';
import { eventually } from '../../support-files/eventually.js';
import { delivered, sendAll, sending, telegramChannel, unreachable } from './telegram-channel.js';

const scale: RatingRequest = {
  invitationId: 'i',
  metric: 'csat',
  min: 1,
  max: 5,
  display: 'stars',
  low: 'Mala',
  high: 'Buena',
  typed: 'Responde con un número.',
};

describe('what leaves for Telegram', () => {
  let fake: FakeTelegram;
  let channel: WebhookChannel;
  let chat: number;
  beforeEach(async () => {
    fake = await fakeTelegram();
    channel = telegramChannel(fake);
    chat = fake.chatOf('ana');
  });
  afterEach(() => fake.close());

  async function says(reply: Reply): Promise<string[]> {
    return sendAll(channel, chat, channel.encode(reply, 'es'));
  }

  it('is plain text, in which nothing is markup and no page is shown', async () => {
    const [receipt] = await says({ text: '*Hola* <b>Ana</b>: https://shop.example' });

    expect(fake.shown('ana')).to.deep.equal([
      { text: '*Hola* <b>Ana</b>: https://shop.example', choices: [], receipt },
    ]);
    expect(fake.sent[0]?.body).to.not.have.any.keys('parse_mode', 'reply_markup');
    expect(fake.sent[0]?.body).to.have.nested.property('link_preview_options.is_disabled', true);
  });

  it('has its choices as buttons that bring back their values', async () => {
    await says({
      text: '¿Qué quieres?',
      choices: [
        { title: 'Seguir mi pedido', value: 'order.track' },
        { title: 'Hablar con alguien', value: 'person' },
      ],
    });

    expect(fake.shown('ana')[0]?.choices).to.deep.equal([
      { title: 'Seguir mi pedido', id: 'order.track' },
      { title: 'Hablar con alguien', id: 'person' },
    ]);
    expect(fake.sent[0]?.keyboard?.map(({ length }) => length)).to.deep.equal([1, 1]);
  });

  it('has a scale as a row of figures', async () => {
    await says({ text: '¿Qué tal?', rating: scale });
    await says({ text: '¿Qué tal?', rating: { ...scale, max: 7 } });
    await says({ text: '¿Qué tal?', rating: { ...scale, min: 0, max: 10 } });
    await says({ text: '¿Se resolvió?', rating: { ...scale, max: 2, low: 'No', high: 'Sí' } });

    const rows = fake.sent.map(({ keyboard }) => keyboard?.map((row) => row.map(({ callback_data }) => callback_data)));
    expect(rows).to.deep.equal([
      [['1', '2', '3', '4', '5']],
      [['1', '2', '3', '4', '5', '6', '7']],
      [
        ['0', '1', '2', '3', '4', '5'],
        ['6', '7', '8', '9', '10'],
      ],
      [['No', 'Sí']],
    ]);
  });

  it('has a choice whose value is too long for a button by its number, which comes back as its title', async () => {
    await says({ text: 'Which?', choices: [{ title: 'Short', value: 'short' }, long('á'.repeat(33)), long('#2')] });
    const [shown] = fake.shown('ana');

    expect(shown?.choices.map(({ id }) => id)).to.deep.equal(['short', '#2', '#3']);
    const tapped = shown?.choices[1];
    if (!shown || !tapped) throw new Error('Nothing can be tapped');
    const [event] = channel.receive(delivered(fake.taps?.('ana', shown, tapped, 't', '') as never)).events;
    expect(event).to.include({ text: 'The long one' }).and.not.have.property('choice');
  });

  it('is cut where it is too long, each part a request of its own, with the buttons under the last one', async () => {
    const text = `${'Primero. '.repeat(400)}\n\n${'Después. '.repeat(400)}`;
    const activity = channel.encode({ text, choices: [{ title: 'Vale', value: 'ok' }] }, 'es');

    expect(channel.requests?.(activity)).to.have.lengthOf(2);
    await sendAll(channel, chat, activity);

    const shown = fake.shown('ana');
    expect(shown.map(({ choices }) => choices.length)).to.deep.equal([0, 1]);
    expect(shown.map((one) => one.text.trim())).to.deep.equal([
      'Primero. '.repeat(400).trim(),
      'Después. '.repeat(400).trim(),
    ]);
  });

  it('is taken, whatever a text or a title is and however many choices there are', async function () {
    this.timeout(60_000);
    const odd = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constantFrom('', ' ', '👩‍👩‍👧', 'ñ', `${'x'.repeat(5000)}`, '😀'.repeat(3000), `a${'\u0301'.repeat(9000)}`),
    );
    const choice = fc.record({ title: odd, value: odd });
    await fc.assert(
      fc.asyncProperty(odd, fc.array(choice, { maxLength: 30 }), async (text, choices) => {
        const before = fake.sent.length;
        await says({ text, ...(choices.length > 0 && { choices }) });

        const blank = text.trim() === '' && choices.length === 0;
        expect(fake.sent.length > before).to.equal(!blank);
      }),
      { numRuns: 60 },
    );
  });

  it('is a picture or a document that Telegram fetches, and a link for every other file', async () => {
    const files = [
      ['image/png', 'photo.png'],
      ['application/pdf', 'invoice.pdf'],
      ['text/plain', 'notes.txt'],
    ].map(([contentType = '', name = '']) => ({ contentType, name, contentUrl: `https://shop.example/f/${name}` }));
    await sendAll(channel, chat, { type: 'message', text: 'Here you are', attachments: files });

    expect(fake.sent.map(({ method }) => method)).to.deep.equal([
      'sendMessage',
      'sendPhoto',
      'sendDocument',
      'sendMessage',
    ]);
    expect(fake.sent.map(({ body }) => body.text ?? body.caption)).to.deep.equal([
      'Here you are',
      'photo.png',
      'invoice.pdf',
      'notes.txt\nhttps://shop.example/f/notes.txt',
    ]);
  });

  it('is a link where Telegram does not get the picture, and nothing where there is no address', async () => {
    const contentUrl = 'https://shop.example/f/large.jpg';
    fake.lost.add(contentUrl);
    const [receipt] = await sendAll(channel, chat, {
      attachments: [
        { contentType: 'image/jpeg', name: 'large.jpg', contentUrl },
        { contentType: 'image/jpeg', name: 'inside.jpg', contentUrl: '/only/here.jpg' },
      ],
    });

    expect(fake.shown('ana')).to.deep.equal([{ text: `large.jpg\n${contentUrl}`, choices: [], receipt }]);
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
    it(`rejects with ${code} when it ends as ${ending}, and leaves once when it is sent again`, async () => {
      fake.ends(ending);

      expect(await codeOf(says({ text: 'Hola' }))).to.equal(code);
      const arrived = fake.shown('ana').length;
      await says({ text: 'Hola' });
      expect(fake.shown('ana')).to.have.lengthOf(arrived + 1);
      expect(fake.sends).to.equal(2);
    });
  }

  it('waits as long as Telegram asks', async () => {
    fake.ends('limited');

    const error = await says({ text: 'Hola' }).catch((cause: unknown) => cause);

    expect(isConvozError(error, 'SEND_LIMITED') && error.retryAfterMs).to.equal(1000);
  });

  it('is blocked for a chat that nobody has, and refused without an address', async () => {
    const [payload = ''] = channel.requests?.({ text: 'Hola' }) ?? [];

    expect(await codeOf(sendAll(channel, 5, { text: 'Hola' }))).to.equal('SEND_BLOCKED');
    expect(await codeOf(channel.send?.({ elsewhere: 1 }, payload, sending) as Promise<string>)).to.equal(
      'SEND_REFUSED',
    );
  });

  it('is for nobody to see the token of, in whatever ends badly', async () => {
    const gone = await unreachable(fake);
    const wrong = telegramChannel(fake, { token: '7001:another' });
    const none = telegramChannel(fake, { token: 'another' });
    fake.ends('reset');
    const errors = await Promise.all(
      [gone, wrong, none, channel].map((one) => sendAll(one, chat, { text: 'x' }).catch((cause: unknown) => cause)),
    );

    expect(errors.map((error) => isConvozError(error) && error.code)).to.deep.equal([
      'SEND_UNREACHABLE',
      'SEND_ACCOUNT_REFUSED',
      'SEND_ACCOUNT_REFUSED',
      'SEND_UNKNOWN',
    ]);
    for (const error of errors) {
      expect(`${error} ${JSON.stringify(error)} ${(error as Error).cause}`).to.not.match(/AAfake|another|127\.0\.0\.1/);
    }
  });

  it('answers a tap once, and takes the keyboard away, beside the next words', async () => {
    await says({ text: '¿Qué tal?', rating: scale });
    const reference = tapOnLast();

    await sendTo(reference, 'Gracias');
    await eventually(() => fake.sent[0]?.keyboard === undefined && fake.calls.length === 2);
    await sendTo(reference, 'Algo más');

    const methods = fake.calls.map(({ method }) => method).sort();
    expect(methods).to.deep.equal(['answerCallbackQuery', 'editMessageReplyMarkup']);
    expect(fake.shown('ana').map(({ text }) => text)).to.deep.equal(['¿Qué tal?', 'Gracias', 'Algo más']);
  });

  it('arrives also when the tap is too old to be answered and the question is gone', async () => {
    await sendTo({ chat, tap: { id: 'long ago', message: 12345 } }, 'Gracias');
    await eventually(() => fake.calls.length === 2);

    expect(fake.shown('ana').map(({ text }) => text)).to.deep.equal(['Gracias']);
  });

  it('shows that an answer is being written, and that a tap was heard', async () => {
    await says({ text: '¿Qué tal?', rating: scale });
    await channel.typing?.(tapOnLast());
    await eventually(() => fake.calls.length === 3);

    const methods = fake.calls.map(({ method }) => method).sort();
    expect(methods).to.deep.equal(['answerCallbackQuery', 'editMessageReplyMarkup', 'sendChatAction']);
    expect(fake.calls.find(({ method }) => method === 'sendChatAction')?.body).to.deep.equal({
      chat_id: chat,
      action: 'typing',
    });
  });

  function tapOnLast() {
    const shown = fake.shown('ana').at(-1);
    const choice = shown?.choices[4];
    if (!shown || !choice) throw new Error('Nothing can be tapped');
    const [event] = channel.receive(delivered(fake.taps?.('ana', shown, choice, 'tap', '') as never)).events;
    if (event?.kind !== 'message') throw new Error('No tap');
    return event.reference;
  }

  async function sendTo(reference: ReturnType<typeof tapOnLast>, text: string): Promise<void> {
    const [payload = ''] = channel.requests?.({ text }) ?? [];
    await channel.send?.(reference, payload, sending);
  }

  function long(value: string): Choice {
    return { title: 'The long one', value };
  }
});
