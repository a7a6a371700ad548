import { expect } from 'chai';
import fc from 'fast-check';
import type { WebhookChannel } from '../../../bot/channels/webhook-channel.js';
import type { Language } from '../../../bot/support/language.js';
import type { Reply } from '../../../bot/support/message.js';
import type { FakeWhatsApp } from '../../fakes/whatsapp.js';
import { heard, sending, setUpWhatsApp, type WhatsAppSetUp } from './set-up.js';

const scale = {
  invitationId: 'inv1',
  metric: 'csat',
  min: 1,
  max: 5,
  display: 'stars',
  low: 'Very bad',
  high: 'Excellent',
  typed: 'Answer with a number from 1 to 5.',
} as const;

describe('a reply on WhatsApp', () => {
  let setUp: WhatsAppSetUp;
  let fake: FakeWhatsApp;
  let channel: WebhookChannel;
  before(async () => {
    setUp = await setUpWhatsApp();
    fake = setUp.fake;
    channel = setUp.channel({ surveyTemplate: 'survey_question' });
  });
  after(() => fake.close());

  /** Sends everything that a reply takes, and gives what the vendor took. */
  async function arrived(reply: Reply, language: Language = 'en') {
    const from = fake.api.taken.length;
    for (const request of channel.requests?.(channel.encode(reply, language)) ?? []) {
      await channel.send?.(heard(setUp.clock), request, sending(setUp.clock));
    }
    return fake.api.taken.slice(from);
  }

  it('is plain text without previews of links', async () => {
    const [sent, ...more] = await arrived({ text: 'See https://example.com' });

    expect(more).to.deep.equal([]);
    expect(sent).to.deep.include({ type: 'text', text: { body: 'See https://example.com', preview_url: false } });
  });

  it('has up to three choices as buttons, which come back by their values', async () => {
    const choices = [
      { title: 'Yes', value: 'yes' },
      { title: 'No', value: 'no' },
      { title: 'Talk to a person', value: 'person' },
    ];

    const [sent] = await arrived({ text: 'Did that help?', choices });

    expect(sent).to.have.deep.property('interactive', {
      type: 'button',
      body: { text: 'Did that help?' },
      action: {
        buttons: choices.map(({ title, value }) => ({ type: 'reply', reply: { id: value, title } })),
      },
    });
  });

  it('has up to ten choices as the rows of a list, which is opened in the language of the conversation', async () => {
    const choices = Array.from({ length: 10 }, (_, i) => ({ title: `Topic ${i}`, value: `topic.${i}` }));

    const [sent] = await arrived({ text: 'What is it about?', choices }, 'gl');

    expect(sent).to.have.deep.property('interactive', {
      type: 'list',
      body: { text: 'What is it about?' },
      action: {
        button: 'Escoller',
        sections: [{ rows: choices.map(({ title, value }) => ({ id: value, title })) }],
      },
    });
  });

  it('has choices of one title in a list, since two buttons may not be called the same', async () => {
    const choices = ['first', 'second'].map((value) => ({ title: 'Torch', value }));

    const [sent] = await arrived({ text: 'Which one?', choices });

    expect(sent).to.have.deep.nested.property('interactive.action.sections[0].rows', [
      { id: 'first', title: 'Torch' },
      { id: 'second', title: 'Torch' },
    ]);
  });

  it('has more choices than that in its text, with their numbers', async () => {
    const choices = Array.from({ length: 11 }, (_, i) => ({ title: `Topic ${i}`, value: `topic.${i}` }));

    const [sent] = await arrived({ text: 'What is it about?', choices });

    expect(sent?.type).to.equal('text');
    expect(sent?.type === 'text' && sent.text.body.split('\n').slice(0, 2)).to.deep.equal([
      'What is it about?',
      '1. Topic 0',
    ]);
  });

  it('goes on under its row where a title is too long for a button or a row', async () => {
    const title = 'I want to change the address of my order';

    const [sent] = await arrived({ text: 'What is it?', choices: [{ title, value: 'order.change' }] });

    expect(sent).to.have.deep.nested.property('interactive.action.sections[0].rows', [
      { id: 'order.change', title: 'I want to change the…', description: title },
    ]);
  });

  it('has the number of a choice as its id where the value is too long, or taken', async () => {
    const ids = async (values: string[]) => {
      const [sent] = await arrived({ text: '?', choices: values.map((value, i) => ({ title: `T${i}`, value })) });
      return sent?.type === 'interactive' && sent.interactive.type === 'button'
        ? sent.interactive.action.buttons.map(({ reply }) => reply.id)
        : undefined;
    };

    expect(await ids(['a', 'b'])).to.deep.equal(['a', 'b']);
    expect(await ids(['a', 'b'.repeat(201)])).to.deep.equal(['1', '2']);
    expect(await ids(['a', 'a'])).to.deep.equal(['1', '2']);
  });

  it('asks for a rating by a list of figures, with what the first and the last mean under them', async () => {
    const [sent] = await arrived({ text: 'How did we do?', rating: scale });

    expect(sent).to.have.deep.nested.property('interactive.action.sections[0].rows', [
      { id: '1', title: '1', description: 'Very bad' },
      { id: '2', title: '2' },
      { id: '3', title: '3' },
      { id: '4', title: '4' },
      { id: '5', title: '5', description: 'Excellent' },
    ]);
  });

  it('asks a question with two answers by buttons', async () => {
    const [sent] = await arrived({ text: 'Solved?', rating: { ...scale, min: 0, max: 1, low: 'No', high: 'Yes' } });

    expect(sent).to.have.deep.nested.property('interactive.action.buttons', [
      { type: 'reply', reply: { id: 'No', title: 'No' } },
      { type: 'reply', reply: { id: 'Yes', title: 'Yes' } },
    ]);
  });

  it('says what to type where a scale is longer than a list', async () => {
    const [sent] = await arrived({ text: 'Would you recommend us?', rating: { ...scale, min: 0, max: 10 } });

    expect(sent?.type === 'text' && sent.text.body).to.equal(`Would you recommend us?\n${scale.typed}`);
  });

  it('takes several messages when it is long, with the choices under the last', async () => {
    const text = Array.from({ length: 400 }, (_, i) => `Sentence ${i}.`).join(' ');

    const plain = await arrived({ text });
    const asking = await arrived({ text, choices: [{ title: 'Yes', value: 'yes' }] });

    expect(plain.map(({ type }) => type)).to.deep.equal(['text', 'text']);
    expect(asking.at(-1)?.type).to.equal('interactive');
    expect(asking.slice(0, -1).every(({ type }) => type === 'text')).to.equal(true);
  });

  it('has what is attached as pictures and documents, and as links where WhatsApp cannot fetch them', async () => {
    const attachments = [
      { contentType: 'image/png', contentUrl: 'https://support.example/f/1', name: 'photo.png' },
      { contentType: 'application/pdf', contentUrl: 'https://support.example/f/2', name: 'invoice.pdf' },
      { contentType: 'image/png', contentUrl: 'http://localhost:3978/f/3', name: 'photo.png' },
      { contentType: 'application/x', content: {} },
    ];
    const from = fake.api.taken.length;
    for (const request of channel.requests?.({ type: 'message', text: 'Here you are', attachments }) ?? []) {
      await channel.send?.(heard(setUp.clock), request, sending(setUp.clock));
    }

    const forms = fake.api.taken.slice(from).map((sent) => {
      if (sent.type === 'text') return sent.text.body;
      return sent.type === 'image' ? sent.image : sent.type === 'document' ? sent.document : sent.type;
    });
    expect(forms).to.deep.equal([
      'Here you are',
      { link: 'https://support.example/f/1' },
      { link: 'https://support.example/f/2', filename: 'invoice.pdf' },
      'photo.png\nhttp://localhost:3978/f/3',
    ]);
  });

  it('is within the limits of WhatsApp, and complete, whatever it says', async function () {
    this.timeout(60_000);
    const odd = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.constantFrom('👨‍👩‍👧‍👦'.repeat(30), 'a\u0301'.repeat(40), 'ß'.repeat(90), '   ', '\n', '- '.repeat(50), '1'),
    );
    const title = odd.map((text) => text.toWellFormed());
    const text = fc
      .array(odd, { minLength: 1, maxLength: 8 })
      .chain((parts) => fc.integer({ min: 1, max: 12 }).map((times) => parts.join(' ').repeat(times).toWellFormed()));
    const choices = fc.array(fc.record({ title, value: title }), { minLength: 1, maxLength: 12 });

    await fc.assert(
      fc.asyncProperty(text, fc.option(choices, { nil: undefined }), async (said, offered) => {
        const sent = await arrived({ text: said, ...(offered && { choices: offered }) });

        const seen = sent.map((one) =>
          one.type === 'text' ? one.text.body : one.type === 'interactive' ? one.interactive.body.text : '',
        );
        expect(squeezed(seen.join(''))).to.include(squeezed(said));
        if (offered && offered.length <= 10) expect(sent.at(-1)?.type).to.equal('interactive');
      }),
      { numRuns: 80 },
    );
  });
});

/** White space is all that may be lost at a cut. */
function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}
