import { expect } from 'chai';
import fc from 'fast-check';
import type { RatingRequest } from '../../../../bot/support/message.js';
import { type Account, both, openAccount, requestsOf } from './account.js';

const scale: RatingRequest = {
  invitationId: 'i',
  metric: 'csat',
  min: 1,
  max: 5,
  display: 'stars',
  low: 'Bad',
  high: 'Good',
  typed: 'Reply with a number from 1 to 5.',
};

for (const name of both) {
  describe(`a reply on ${name}`, () => {
    let account: Account;
    beforeEach(async () => {
      account = await openAccount(name);
    });
    afterEach(() => account.vendor.close());

    it('arrives whole and with the id that Meta gave it', async () => {
      const [receipt] = await account.sends({ text: 'It leaves tomorrow.' }, 'ana');

      expect(account.vendor.shown('ana')).to.deep.equal([{ text: 'It leaves tomorrow.', choices: [], receipt }]);
    });

    it('offers its choices to tap, and a tap says which one it was', async () => {
      const choices = [
        { title: 'Yes', value: 'yes' },
        { title: 'Talk to a person', value: 'person' },
      ];
      await account.sends({ text: 'Did that help?', choices }, 'ana');
      const [shown] = account.vendor.shown('ana');
      const [, person] = shown?.choices ?? [];
      if (!shown || !person) expect.fail('no choices');
      const tap = account.vendor.taps?.('ana', shown, person, 'm_1', '') ?? expect.fail('no taps');

      expect(shown.choices.map(({ title }) => title)).to.deep.equal(['Yes', 'Talk to a person']);
      expect(account.receives(tap)[0]).to.include({ kind: 'message', text: 'Talk to a person', choice: 'person' });
    });

    it('keeps the choices with the message, so that a transcript shows them in full', () => {
      const choices = [{ title: 'Where is the parcel of my order?', value: 'topic:order.status' }];

      expect(account.channel.encode({ text: 'About what?', choices }, 'en').suggestedActions?.actions).to.deep.equal([
        { type: 'postBack', title: 'Where is the parcel of my order?', value: 'topic:order.status' },
      ]);
    });

    it('numbers its choices in the text and on the buttons where a title must be cut', async () => {
      const choices = [
        { title: 'Where is the parcel of my order?', value: 'topic:order.status' },
        { title: 'Other', value: 'other' },
      ];
      await account.sends({ text: 'About what?', choices }, 'ana');
      const [shown] = account.vendor.shown('ana');

      expect(shown?.text).to.equal('About what?\n1. Where is the parcel of my order?\n2. Other');
      expect(shown?.choices).to.deep.equal([
        { title: '1. Where is the…', id: 'topic:order.status' },
        { title: '2. Other', id: 'other' },
      ]);
    });

    it('lists more choices than there is room for, and those whose id is too long, with nothing to tap', async () => {
      const many = Array.from({ length: 14 }, (_, i) => ({ title: `Order ${i}`, value: `order:${i}` }));
      await account.sends({ text: 'Which one?', choices: many }, 'ana');
      await account.sends({ text: 'Which one?', choices: [{ title: 'This', value: 'é'.repeat(501) }] }, 'ana');
      const [first, second] = account.vendor.shown('ana');

      expect(first?.text).to.include('\n14. Order 13');
      expect(first?.choices).to.deep.equal([]);
      expect(second).to.deep.include({ text: 'Which one?\n1. This', choices: [] });
    });

    it('asks for a rating with each point to tap, on a scale of seven too', async () => {
      await account.sends({ text: 'How did we do?', rating: { ...scale, max: 7 } }, 'ana');
      const [shown] = account.vendor.shown('ana');

      expect(shown?.choices).to.deep.equal(
        ['1', '2', '3', '4', '5', '6', '7'].map((digit) => ({ title: digit, id: digit })),
      );
    });

    it('is cut where it is too long, and what can be tapped stands under its end', async () => {
      const text = `${'A sentence of some length. '.repeat(120)}Did that help?`;
      const receipts = await account.sends({ text, choices: [{ title: 'Yes', value: 'yes' }] }, 'ana');
      const shown = account.vendor.shown('ana');

      expect(receipts).to.deep.equal(shown.map(({ receipt }) => receipt));
      expect(shown.map(({ choices }) => choices.length)).to.deep.equal([...Array(shown.length - 1).fill(0), 1]);
      expect(shown.length).to.be.greaterThan(1);
      expect(shown.map((part) => part.text).join(' ')).to.include(text.trim());
    });

    it('shows pictures, and gives other files as links', async () => {
      const [text, picture] = requestsOf(account.channel, {
        type: 'message',
        text: 'Here they are.',
        attachments: [
          { contentType: 'application/pdf', name: 'invoice.pdf', contentUrl: 'https://support.example/files/1?t=2' },
          { contentType: 'image/png', name: 'label.png', contentUrl: 'https://support.example/files/3?t=4' },
          { contentType: 'image/png', contentUrl: 'http://localhost:3978/files/5' },
          { contentType: 'text/plain', name: 'inline.txt', contentUrl: 'data:text/plain,hi' },
        ],
      });
      for (const request of [text, picture]) {
        await account.channel.send?.(account.addressOf('ana', 0), request ?? '', {
          id: 'o',
          since: account.clock.now(),
        });
      }

      expect(account.vendor.shown('ana').map((part) => part.text)).to.deep.equal([
        'Here they are.\ninvoice.pdf: https://support.example/files/1?t=2\nhttp://localhost:3978/files/5',
        'https://support.example/files/3?t=4',
      ]);
      expect(account.vendor.accepted.at(-1)?.message?.attachment).to.deep.include({ type: 'image' });
    });

    it('takes nothing where there is nothing to show', () => {
      expect(requestsOf(account.channel, { type: 'message', text: ' \n ' })).to.deep.equal([]);
    });

    it('is within Meta’s limits whatever the words are', async () => {
      const word = fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.constantFrom('👩‍👩‍👧‍👦', 'ñ', 'https://example.org/?q=1', '\n\n', 'a'.repeat(300), '👍🏽'.repeat(200)),
      );
      const text = fc.array(word, { maxLength: 40 }).map((list) => list.join(' '));
      const choices = fc.array(fc.record({ title: word, value: word }), { maxLength: 16 });
      await fc.assert(
        fc.asyncProperty(text, fc.option(choices, { nil: undefined }), async (said, offered) => {
          const before = account.vendor.sends;
          const receipts = await account.sends({ text: said, ...(offered && { choices: offered }) }, 'ana');

          expect(account.vendor.sends - before).to.equal(receipts.length);
          expect(receipts.length > 0).to.equal(said.trim() !== '' || (offered ?? []).length > 0);
        }),
        { numRuns: 100 },
      );
    });
  });
}
