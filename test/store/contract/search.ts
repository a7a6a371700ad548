import { expect } from 'chai';
import type { OpenStore } from '../../../bot/store/index.js';
import type { ChangeSet } from '../../../bot/support/change-set.js';
import type { Message } from '../../../bot/support/message.js';
import type { SearchFilters } from '../../../bot/support/search.js';
import { readSearch } from '../../../bot/support/search-query.js';
import { following, message, noon, opening } from '../change-sets.js';
import type { Subject } from '../contract.js';

export function searchContract(subject: Subject): void {
  describe('search', () => {
    it('finds words whatever their case and accents, as words or as the beginning of the last one', async () => {
      await say('¿Dónde está mi PEDIDO MR-10474?', 'O paquete chegou tarde', 'The lamp, naïvely packed, broke');

      expect(await found('donde')).to.deep.equal(['¿Dónde está mi PEDIDO MR-10474?']);
      expect(await found('Pedido ESTÁ')).to.deep.equal(['¿Dónde está mi PEDIDO MR-10474?']);
      expect(await found('mr-10474')).to.deep.equal(['¿Dónde está mi PEDIDO MR-10474?']);
      expect(await found('NAIVELY')).to.deep.equal(['The lamp, naïvely packed, broke']);
      expect(await found('chegou paq')).to.deep.equal(['O paquete chegou tarde']);
      expect(await found('paq chegou')).to.deep.equal([]);
      expect(await found('ch')).to.deep.equal([]);
    });

    it('finds phrases as they were said, and leaves out what is not wanted', async () => {
      await say('the blue lamp is broken', 'the lamp is blue', 'a blue lampshade');

      expect(await found('"blue lamp"')).to.deep.equal(['the blue lamp is broken']);
      expect(await found('"lamp is"')).to.deep.equal(['the lamp is blue', 'the blue lamp is broken']);
      expect(await found('blue -broken')).to.deep.equal(['a blue lampshade', 'the lamp is blue']);
      expect(await found('blue -"lamp is" ')).to.deep.equal(['a blue lampshade']);
      expect(await found('"blue lamp')).to.deep.equal(['the blue lamp is broken']);
      expect(await found('-blue')).to.deep.equal([]);
    });

    it('takes any text for a search and never fails', async () => {
      await say('a perfectly ordinary message', "it's NEAR(here) OR there: 100%");
      const odd = [
        '',
        ' ',
        '-',
        '--',
        '"',
        '""',
        '"""',
        '*',
        'a*',
        '(',
        ')',
        'NEAR(',
        'a AND',
        'OR',
        'NOT',
        '^a',
        'words:a',
        '{a}:b',
        "'",
        "''",
        "o'clock",
        '\\',
        '%',
        '_',
        ':*',
        '&',
        '|',
        '!',
        '<->',
        "'a':*",
        '-"',
        '- -',
        '🙂',
        '-🙂',
        '\u0000',
        '\ud800',
        '\ue000les',
        'ß İ ﬁ',
        'مرحبا',
        'हिन्दी',
        '?',
        '$1',
        '; DROP TABLE messages',
        'x'.repeat(200),
        'a b '.repeat(50),
        `"${'w '.repeat(99)}"`,
      ]; // prettier-ignore

      for (const text of odd) expect(await found(text), text).to.be.an('array');

      expect(await found("it's near")).to.deep.equal(["it's NEAR(here) OR there: 100%"]);
    });

    it('shows pages from the latest on, without a gap and none twice', async () => {
      await say(...Array.from({ length: 25 }, (_, i) => `number ${i} of many`));

      const texts: string[] = [];
      for (let before: number | undefined, pages = 0; pages < 10; pages++) {
        const page = await subject.store.search.find(readSearch('many'), {}, { limit: 7, ...(before && { before }) });
        texts.push(...page.hits.map((hit) => hit.message.text));
        before = page.next;
        if (before === undefined) break;
      }

      expect(texts).to.deep.equal(Array.from({ length: 25 }, (_, i) => `number ${24 - i} of many`));
    });

    it('keeps to channel, language, agent, time and what the conversation is now', async () => {
      const uxia = { kind: 'agent', id: 'Ux_í-A1', name: 'Uxía' } as const;
      const web = opening({ channel: 'directline', language: 'gl', status: { tag: 'bot' } });
      const mail = opening({ channel: 'e-mail', language: 'pt', status: { tag: 'closed', since: noon.toISOString() } });
      await subject.store.commit({
        ...web,
        messages: [
          message(web, 1, 'word one', { at: new Date('2026-01-31T23:59:59Z') }),
          message(web, 2, 'word two', { at: new Date('2026-03-01T00:00:00Z'), author: uxia }),
        ],
      });
      await subject.store.commit({ ...mail, messages: [message(mail, 1, 'word three', { at: noon })] });

      const kept = (filters: SearchFilters) => found('word', filters);

      expect(await kept({})).to.deep.equal(['word three', 'word two', 'word one']);
      expect(await kept({ channel: 'directline' })).to.deep.equal(['word two', 'word one']);
      expect(await kept({ channel: 'e-mail' })).to.deep.equal(['word three']);
      expect(await kept({ channel: 'e' })).to.deep.equal([]);
      expect(await kept({ language: 'pt' })).to.deep.equal(['word three']);
      expect(await kept({ agentId: uxia.id })).to.deep.equal(['word two']);
      expect(await kept({ agentId: uxia.id.toLowerCase() })).to.deep.equal([]);
      expect(await kept({ tags: ['closed', 'queued'] })).to.deep.equal(['word three']);
      expect(await kept({ from: new Date('2026-02-01T00:00:00Z') })).to.deep.equal(['word three', 'word two']);
      expect(await kept({ until: new Date('2026-03-01T00:00:00Z') })).to.deep.equal(['word one']);
      expect(
        await kept({ from: new Date('2026-01-31T23:59:59Z'), until: new Date('2026-03-01T00:00:00.001Z') }),
      ).to.deep.equal(['word two', 'word one']);
      expect(await kept({ from: noon, until: noon })).to.deep.equal([]);
    });

    it('tells the conversation and the contact of what it finds, and takes no tag for a word', async () => {
      const set = opening({ channel: 'directline', language: 'gl' });
      if (set.contact) set.contact.name = 'Iria';
      await subject.store.commit({ ...set, messages: [message(set, 1, 'hello'), message(set, 2, '')] });

      const { hits } = await subject.store.search.find(readSearch('hello'), {}, { limit: 5 });

      expect(hits.map(({ conversation }) => conversation.id)).to.deep.equal([set.conversation.id]);
      expect(hits[0]?.contact?.name).to.equal('Iria');
      expect(hits[0]?.message).to.include({ seq: 1, text: 'hello', conversationId: set.conversation.id });
      for (const tag of ['gl', 'lgl', 'directline', 'cdirectline', '2026', 'm202603', '202603']) {
        expect(await found(tag), tag).to.deep.equal([]);
      }
    });

    it('finds nothing of a turn that was not kept, and once what was said twice in a row of commits', async () => {
      const set = await say('first words');
      const late = following(set, { version: 9 });
      const refused = await subject.store
        .commit({ ...late, messages: [message(set, 2, 'lost words')] })
        .catch((error: { code: string }) => error.code);
      const next = following(set);
      await subject.store.commit({ ...next, messages: [message(set, 2, 'other words')] });

      expect(refused).to.equal('VERSION_CONFLICT');
      expect(await found('words')).to.deep.equal(['other words', 'first words']);
    });

    it('finds no message any more that has been deleted or whose text has been taken away', async () => {
      const set = await say('kept secret', 'blanked secret', 'deleted secret', 'another secret');
      const where = (seq: number) => `WHERE conversation_id = '${set.conversation.id}' AND seq = ${seq}`;

      await subject.database.run(`UPDATE messages SET text = '', activity = '{}' ${where(2)}`);
      await subject.database.run(`DELETE FROM messages ${where(3)}`);

      expect(await found('secret')).to.deep.equal(['another secret', 'kept secret']);
      expect(await found('blanked')).to.deep.equal([]);
      expect(await found('deleted')).to.deep.equal([]);
      await say('a new secret');
      expect(await found('secret')).to.deep.equal(['a new secret', 'another secret', 'kept secret']);
    });

    it('makes messages from before it findable bit by bit, the latest first, and says how many are left', async () => {
      const set = await say('old one', 'old two', 'old three', 'old four', 'old five');
      await forgetTheSearch();
      const store = await subject.restart();
      await say('new six');
      await subject.database.run(`DELETE FROM messages WHERE conversation_id = '${set.conversation.id}' AND seq = 3`);

      const left: number[] = [await store.search.waiting()];
      const seen = [await found('old')];
      for (let done = 2; done === 2; ) {
        done = await store.search.catchUp(2);
        left.push(await store.search.waiting());
        seen.push(await found('old'));
      }

      expect(left).to.deep.equal([4, 2, 0, 0]);
      expect(seen[0]).to.deep.equal([]);
      expect(seen[1]).to.deep.equal(['old five', 'old four']);
      expect(seen[2]).to.deep.equal(['old five', 'old four', 'old two', 'old one']);
      expect(await found('new OR')).to.deep.equal([]);
      expect(await found('new')).to.deep.equal(['new six']);
      expect(await found('two', { language: 'es', channel: 'directline' })).to.deep.equal(['old two']);
    });

    it('keeps a message of a hundred thousand words and one of a single endless word', async () => {
      const long = Array.from({ length: 100_000 }, (_, i) => `w${i % 70_000}`).join(' ');

      await say(long, 'x'.repeat(50_000));

      expect((await found('w12345')).length).to.equal(1);
      expect((await found(`"${'x'.repeat(150)}"`)).length).to.equal(0);
    });
  });

  /** A new conversation in which the bot says this, a minute apart. */
  async function say(...texts: string[]): Promise<ChangeSet> {
    const set = opening();
    const messages: Message[] = texts.map((text, i) =>
      message(set, i + 1, text, { at: new Date(noon.getTime() + i * 60_000) }),
    );
    await subject.store.commit({ ...set, messages });
    return set;
  }

  async function found(typed: string, filters: SearchFilters = {}): Promise<string[]> {
    const { hits } = await subject.store.search.find(readSearch(typed), filters, { limit: 50 });
    return hits.map((hit) => hit.message.text);
  }

  /** The database as it was before there was a search in it. */
  async function forgetTheSearch(): Promise<void> {
    const { dialect }: OpenStore = subject.store;
    const statements =
      dialect === 'sqlite'
        ? ['DROP TRIGGER message_deleted', 'DROP TRIGGER message_changed', 'DROP TABLE message_words']
        : ['DROP FUNCTION forget_message CASCADE'];
    for (const sql of [...statements, 'DROP TABLE message_docs', `DELETE FROM migrations WHERE name = '0009-search'`]) {
      await subject.database.run(sql);
    }
  }
}
