import { expect } from 'chai';
import type { EpisodeRow } from '../../../bot/support/report-store.js';
import { at } from '../change-sets.js';
import type { Subject } from '../contract.js';

export function episodesContract(subject: Subject): void {
  const episodes = () => subject.store.episodes;
  let made = 0;

  function episode(contactId: string, openedAt: Date): EpisodeRow {
    return {
      conversationId: `of ${contactId} ${++made}`,
      episode: 1,
      contactId,
      openedAt,
      channel: 'directline',
      language: 'es',
      servedBy: 'bot',
      intents: [],
      outcome: 'open',
      cameBack: false,
      turns: 1,
      rephrasings: 0,
      fallbacks: 0,
      transfers: 0,
      effort: 0,
    };
  }

  describe('contacts who have been active', () => {
    beforeEach(() =>
      episodes().keep(
        [
          episode('ana', at(10)),
          episode('ana', at(30)),
          episode('brais', at(20)),
          episode('Carme', at(19)),
          episode('Xoán', at(40)),
          episode('zoe', at(40)),
        ],
        [],
        6,
      ),
    );

    it('are those who have opened an episode since the moment, it included, each once', async () => {
      const since = (minute: number) => episodes().activeContacts(at(minute), '', 10);

      expect((await since(20)).toSorted()).to.deep.equal(['Xoán', 'ana', 'brais', 'zoe']);
      expect((await since(19)).toSorted()).to.deep.equal(['Carme', 'Xoán', 'ana', 'brais', 'zoe']);
      expect(await since(41)).to.deep.equal([]);
    });

    it('are told in pages that hold everybody once, in an order that stands', async () => {
      const found: string[] = [];
      for (;;) {
        const page = await episodes().activeContacts(at(0), found.at(-1) ?? '', 2);
        found.push(...page);
        if (page.length < 2) break;
      }

      expect(found).to.have.length(5);
      expect(new Set(found)).to.deep.equal(new Set(['ana', 'brais', 'Carme', 'Xoán', 'zoe']));
      expect(await episodes().activeContacts(at(0), '', 5)).to.deep.equal(found);
    });
  });
}
