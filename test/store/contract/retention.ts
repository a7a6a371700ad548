import { expect } from 'chai';
import type { ChangeSet } from '../../../bot/support/change-set.js';
import { at, inboxEntry, invitation, message, noon } from '../change-sets.js';
import type { Subject } from '../contract.js';
import { opened } from './contacts.js';

const day = 24 * 60;

export function retentionContract(subject: Subject): void {
  const retention = () => subject.store.personal.retention;
  /** A conversation with one message, closed on that day; open when there is none. */
  const said = async (contactId: string, closedOn?: number, id = `${contactId}-1`): Promise<ChangeSet> => {
    const status =
      closedOn === undefined
        ? ({ tag: 'bot' } as const)
        : ({ tag: 'closed', since: at(closedOn * day).toISOString() } as const);
    const set = opened(contactId, { id, status, lastSeq: 1, peerId: `dl_${id}` });
    const sent = invitation(set, { id: `i-${id}`, status: 'answered' });
    await subject.store.commit({
      ...set,
      messages: [message(set, 1, `said by ${id}`, { inboxId: id })],
      invitations: [sent],
      responses: [
        { invitationId: sent.id, revision: 1, raw: 'raw', value: 5, comment: 'thanks', at: noon, via: 'chat' },
      ],
    });
    return set;
  };
  const texts = async () =>
    (await subject.database.run('SELECT conversation_id, text FROM messages ORDER BY conversation_id')).map(
      ({ conversation_id, text }) => `${String(conversation_id)}: ${String(text)}`,
    );

  describe('retention', () => {
    it('takes the text of conversations closed before, step by step from where it was, and leaves scores and open ones', async () => {
      await said('old', 1);
      await said('older', 0);
      await said('recent', 9);
      await said('open');

      const first = await retention().texts(at(5 * day), '', 1);
      const second = await retention().texts(at(5 * day), first.place, 1);
      const third = await retention().texts(at(5 * day), second.place, 1);

      expect([first.isMore, second.isMore, third.isMore]).to.deep.equal([true, true, false]);
      expect(await texts()).to.deep.equal([
        'old-1: ',
        'older-1: ',
        'open-1: said by open-1',
        'recent-1: said by recent-1',
      ]);
      const [rated] = await subject.store.surveys.ofConversation('old-1');
      expect(rated?.response).to.include({ value: 5, raw: '' }).and.not.to.have.property('comment');
      expect((await subject.store.contacts.byIdentity('directline', 'dl_old-1'))?.contact.id).to.equal('old');
    });

    it('goes on the next night where it ended, and does not do again what is done', async () => {
      await said('old', 1);
      const { place } = await retention().texts(at(5 * day), '', 10);
      await retention().keepPlace('texts', place);
      await said('later', 4);

      const again = await retention().texts(at(5 * day), await retention().place('texts'), 10);

      expect(again.changed).to.be.greaterThan(0);
      expect(await texts()).to.deep.equal(['later-1: ', 'old-1: ']);
      expect((await retention().texts(at(5 * day), again.place, 10)).changed).to.equal(0);
      expect(await retention().place('another')).to.equal('');
    });

    it('empties payloads received before, but for what has not been dealt with', async () => {
      const accept = (id: string, minutes: number) =>
        subject.store.inbox.accept(inboxEntry({ id, receivedAt: at(minutes), activity: `{"text":"${id}"}` }));
      for (const [id, minutes] of [
        ['a', 0],
        ['waits', 1],
        ['b', 2],
        ['new', 100],
      ] as const)
        await accept(id, minutes);
      for (const id of ['a', 'b', 'new']) await subject.store.inbox.bury(id, 'NOT_FOUND');

      const first = await retention().payloads(at(50), '', 2);
      const second = await retention().payloads(at(50), first.place, 2);

      expect([first, second].map(({ changed, isMore }) => [changed, isMore])).to.deep.equal([
        [1, true],
        [1, false],
      ]);
      const rows = await subject.database.run('SELECT id, activity FROM inbox ORDER BY seq');
      expect(rows.map(({ id, activity }) => [id, activity])).to.deep.equal([
        ['a', '{}'],
        ['waits', '{"text":"waits"}'],
        ['b', '{}'],
        ['new', '{"text":"new"}'],
      ]);
    });

    it('names contacts of whom nothing was heard since, and nobody who came again or is talking', async () => {
      await said('gone', 1);
      await said('back', 1);
      await said('back', 8, 'back-2');
      await said('talking', 1);
      await said('talking', undefined, 'talking-2');
      await said('erased', 1);
      await subject.store.personal.erase('erased', at(2 * day));
      await said('erased and went on', 3);
      await subject.store.personal.erase('erased and went on', at(2 * day));

      expect((await retention().silent(at(5 * day), '', 50)).contactIds).to.have.members([
        'gone',
        'erased and went on',
      ]);
    });
  });
}
