import { expect } from 'chai';
import { inboxEntry, invitation, message, noon, opening } from '../change-sets.js';
import type { Subject } from '../contract.js';

const texts = [
  'Ola, onde está o meu pedido? ñ ç ü €',
  '\u00e9 vs e\u0301: not the same code points',
  '👩‍👩‍👧‍👦 🇪🇸 ☕️ 😀',
  'שלום مرحبا 你好 こんにちは ไทย',
  '\u202eright to left\u202c and zero\u200bwidth',
  `'; DROP TABLE messages; -- " \\ \\u0041 \\" ? $1 :x ?? {}`,
  'tab\tline\nend',
  'Z̸̢̧̛͉̪̲̞͓͎a̵̧̡̛̩l̷̡̢̛̗g̵̢̛̙o̶̧̡̬̖',
  '',
  ' spaces around ',
  '�\u{10FFFF}￿',
  'true',
  '1e3',
  'null',
  '007',
];

export function unicodeContract(subject: Subject): void {
  describe('text', () => {
    it('comes back exactly as it was given, in every column that holds any', async () => {
      for (const text of texts) {
        const set = opening({
          peerId: `p ${text}`,
          memory: { ...opening().conversation.memory, slots: { [text]: text } },
        });
        const asked = invitation(set, { topic: text });
        const kept = message(set, 1, text, {
          author: { kind: 'agent', id: text, name: text },
          activity: JSON.stringify({ text }),
        });
        const response = {
          invitationId: asked.id,
          revision: 1,
          raw: text,
          value: 5,
          comment: text,
          at: noon,
          via: 'chat' as const,
        };
        const contact = { id: set.conversation.contactId, createdAt: noon, surveyOptOut: false, name: text };

        await subject.store.commit({ ...set, contact, messages: [kept], invitations: [asked], responses: [response] });

        const { store } = subject;
        expect(await store.messages.since(set.conversation.id, 0, 10)).to.deep.equal([kept]);
        expect(await store.conversations.find(set.conversation.id)).to.deep.equal(set.conversation);
        expect(await store.surveys.latestResponse(asked.id)).to.deep.equal(response);
        expect((await store.surveys.invitation(asked.id))?.topic).to.equal(text);
        expect((await store.contacts.byIdentity('directline', `p ${text}`))?.contact.name).to.equal(text);
      }
    });

    it('stands in no error of the database, which is logged', async () => {
      const { store, database } = subject;
      await database.run('ALTER TABLE identities RENAME TO elsewhere');
      const errors: string[] = [];
      const heard = (error: unknown) => void errors.push(`${String(error)} ${String((error as Error).cause)}`);

      await store.contacts.byIdentity('twilio_sms', 'canary').catch(heard);
      const identity = { channel: 'twilio_sms', externalId: 'canary', contactId: 'c', verified: false };
      await store.commit({ ...opening(), identity }).catch(heard);

      expect(errors).to.have.length(2);
      for (const error of errors) expect(error).to.include('identities').and.not.to.include('canary');
    });

    it('is told apart to the last code point in an event id', async () => {
      const answers = [];
      for (const eventId of ['\u00e9', 'e\u0301', 'e', 'E', 'e ', '', '\u{1f600}', '\u{1f601}']) {
        answers.push(await subject.store.inbox.accept(inboxEntry({ eventId })));
      }

      expect(answers.filter(({ duplicate }) => duplicate)).to.deep.equal([]);
    });

    it('may have an emoji where the preview of a conversation is cut', async () => {
      const set = opening();
      const long = `${'a'.repeat(199)}😀 and more`;

      await subject.store.commit({
        ...set,
        messages: [message(set, 1, long, { author: { kind: 'customer', id: 'iria' } })],
      });

      const [listed] = await subject.store.conversations.list({ limit: 1 });
      expect(listed?.lastText).to.equal('a'.repeat(199));
      expect((await subject.store.messages.since(set.conversation.id, 0, 1))[0]?.text).to.equal(long);
    });

    it('of a hundred thousand characters is kept whole', async () => {
      const set = opening();
      const long = '¿Dónde está? 😀 '.repeat(7000);

      await subject.store.commit({
        ...set,
        messages: [message(set, 1, long, { author: { kind: 'customer', id: 'iria' } })],
      });

      expect((await subject.store.messages.since(set.conversation.id, 0, 1))[0]?.text === long).to.equal(true);
    });
  });
}
