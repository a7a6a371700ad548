import { expect } from 'chai';
import type { CannedReply } from '../../../bot/support/canned-reply.js';
import type { ChangeSet } from '../../../bot/support/change-set.js';
import type { Conversation, ConversationStatus } from '../../../bot/support/conversation.js';
import type { ConversationFilter } from '../../../bot/support/conversation-list.js';
import type { Macro } from '../../../bot/support/macro.js';
import { codeOf } from '../../support-files/code-of.js';
import { at, following, invitation, noon, opening } from '../change-sets.js';
import type { Subject } from '../contract.js';

const since = (minutes: number) => at(minutes).toISOString();
const queued = (minutes: number): ConversationStatus => ({ tag: 'queued', since: since(minutes), reason: 'requested' });
const closed = (minutes: number): ConversationStatus => ({ tag: 'closed', since: since(minutes) });
const held = (tag: 'assigned' | 'snoozed', minutes: number, agentId: string): ConversationStatus =>
  ({
    tag,
    since: since(minutes),
    agentId,
    reason: 'requested',
    ...(tag === 'snoozed' && { until: since(99) }),
  }) as ConversationStatus;

const canned = (part: Partial<CannedReply> = {}): CannedReply => ({
  id: 'r1',
  code: 'bye',
  language: 'es',
  title: 'Adiós',
  text: 'Adiós, {{customer.name}} 👋',
  version: 1,
  updatedAt: noon,
  updatedBy: 'ana',
  ...part,
});

const macro = (part: Partial<Macro> = {}): Macro => ({
  id: 'm1',
  name: 'Solved',
  steps: [{ do: 'reply', code: 'bye' }, { do: 'close' }],
  version: 1,
  updatedAt: noon,
  updatedBy: 'ana',
  ...part,
});

export function workingContract(subject: Subject): void {
  const given = async (...parts: Partial<Conversation>[]) => {
    for (const part of parts) await subject.store.commit(opening(part));
  };
  const listed = async (filter: Partial<ConversationFilter>) =>
    (await subject.store.conversations.list({ limit: 50, ...filter })).map(({ conversation }) => conversation.id);

  describe('what agents do with conversations', () => {
    it('is kept with the conversation, and gone again when it is taken back', async () => {
      const set = opening({ priority: 'urgent', teamId: 't', labels: ['damage', 'vip'] });
      await subject.store.commit(set);
      const kept = await subject.store.conversations.find(set.conversation.id);
      const { priority: _p, teamId: _t, labels: _l, ...bare } = following(set).conversation;
      await subject.store.commit({ ...following(set), conversation: bare, unlabelled: ['damage', 'vip'] });

      expect(kept).to.deep.include({ priority: 'urgent', teamId: 't', labels: ['damage', 'vip'] });
      expect(await subject.store.conversations.find(set.conversation.id)).to.deep.equal(bare);
      expect(await listed({ label: 'vip' })).to.deep.equal([]);
    });

    it('orders those who wait by priority and then by time, over several states', async () => {
      await given(
        { id: 'a', status: queued(1) },
        { id: 'b', status: queued(2), priority: 'urgent' },
        { id: 'c', status: held('assigned', 0, 'ana'), priority: 'low' },
        { id: 'd', status: held('snoozed', 3, 'ana'), priority: 'urgent' },
        { id: 'e', status: queued(2), priority: 'high' },
      );

      expect(await listed({ tags: ['queued', 'assigned', 'snoozed'] })).to.deep.equal(['b', 'd', 'e', 'a', 'c']);
      expect(await listed({ tags: ['queued'], priority: 'high' })).to.deep.equal(['e']);
    });

    it('keeps lists to an agent, to nobody, to a team, a language, a channel and a label', async () => {
      await given(
        { id: 'a', status: queued(1), teamId: 't1', language: 'gl', labels: ['vip'] },
        { id: 'b', status: held('assigned', 2, 'ana'), teamId: 't1', labels: ['vip'] },
        { id: 'c', status: held('snoozed', 3, 'ana'), channel: 'azure' },
        { id: 'd', status: held('assigned', 4, 'breo') },
        { id: 'e', status: closed(5), teamId: 't1', labels: ['vip'] },
      );

      expect(await listed({ agentId: 'ana' })).to.deep.equal(['b', 'c']);
      expect(await listed({ agentId: null })).to.deep.equal(['e', 'a']);
      expect(await listed({ teamId: 't1', tags: ['queued', 'assigned'] })).to.deep.equal(['a', 'b']);
      expect(await listed({ teamId: 't1' })).to.deep.equal(['e', 'b', 'a']);
      expect(await listed({ language: 'gl' })).to.deep.equal(['a']);
      expect(await listed({ channel: 'azure' })).to.deep.equal(['c']);
      expect(await listed({ label: 'vip', tags: ['queued', 'assigned'] })).to.deep.equal(['a', 'b']);
      expect(await listed({ label: 'vip' })).to.deep.equal(['e', 'b', 'a']);
      expect(await listed({ label: 'vip', tags: ['closed'], teamId: 't2' })).to.deep.equal([]);
    });

    it('moves with the conversation in the list of a label', async () => {
      const set = opening({ status: queued(1), labels: ['vip'] });
      await subject.store.commit(set);
      await subject.store.commit(following(set, { status: closed(7) }));

      expect(await listed({ label: 'vip', tags: ['queued'] })).to.deep.equal([]);
      expect(await listed({ label: 'vip', tags: ['closed'] })).to.deep.equal([set.conversation.id]);
    });

    for (const [what, tags] of [
      ['who waits', ['queued', 'assigned'] as const],
      ['what is closed', ['closed', 'closing'] as const],
    ] as const) {
      for (const label of [undefined, 'vip']) {
        it(`pages through ${what}${label ? ' under a label' : ''} without a gap or a repeat, also where many wait equally long`, async () => {
          const status = (i: number): ConversationStatus => {
            const minutes = i % 3;
            if (tags[0] === 'queued') return i % 2 ? queued(minutes) : held('assigned', minutes, 'ana');
            return i % 2
              ? closed(minutes)
              : { tag: 'closing', since: since(minutes), invitationId: 'i', step: 'score' };
          };
          const ids = Array.from({ length: 23 }, (_, i) => `${i % 2 ? 'B' : 'a'}-${String(i).padStart(2, '0')}`);
          const priorities = ['low', 'normal', 'high', 'urgent'] as const;
          await given(
            ...ids.map((id, i) => ({
              id,
              status: status(i),
              priority: priorities[i % 4] ?? 'normal',
              labels: ['vip'],
            })),
          );
          const filter = { tags, ...(label && { label }) };

          const pages: string[] = [];
          let after: ConversationFilter['after'];
          for (;;) {
            const page = await subject.store.conversations.list({ ...filter, limit: 4, ...(after && { after }) });
            pages.push(...page.map(({ conversation }) => conversation.id));
            after = page.at(-1)?.place;
            if (page.length < 4) break;
          }

          expect(pages).to.deep.equal(await listed(filter));
          expect([...pages].sort()).to.deep.equal([...ids].sort());
        });
      }
    }

    it('leaves notes, the latest of them oldest first', async () => {
      const set = opening();
      const note = (id: string, minutes: number) => ({
        id,
        conversationId: set.conversation.id,
        episode: 1,
        seq: 3,
        at: at(minutes),
        agentId: 'ana',
        text: `nota ${id} 🙂`,
        mentions: ['breo'],
      });
      const notes = [note('n1', 1), note('n2', 2), note('n3', 3)];
      await subject.store.commit({ ...set, notes });

      expect(await subject.store.notes.ofConversation(set.conversation.id, 2)).to.deep.equal(notes.slice(1));
      expect(await subject.store.notes.ofConversation('another', 2)).to.deep.equal([]);
    });

    it('keeps no note of a turn that lost the race', async () => {
      const set = opening();
      await subject.store.commit(set);
      const note = {
        id: 'n',
        conversationId: set.conversation.id,
        episode: 1,
        seq: 0,
        at: noon,
        agentId: 'a',
        text: 't',
      };
      const late: ChangeSet = { ...following(set), notes: [{ ...note, mentions: [] }] };
      await subject.store.commit(following(set));

      expect(await codeOf(subject.store.commit(late))).to.equal('VERSION_CONFLICT');
      expect(await subject.store.notes.ofConversation(set.conversation.id, 9)).to.deep.equal([]);
    });

    it('knows the last attempt to send each message', async () => {
      const set = opening();
      const entry = (id: string, messageId: string) => ({
        id,
        conversationId: set.conversation.id,
        channel: 'azure',
        messageId,
        payload: '{}',
        createdAt: noon,
      });
      await subject.store.commit({ ...set, outbox: [entry('m1', 'm1'), entry('m2', 'm2')] });
      await subject.store.outbox.failed('m1', 'SEND_REFUSED');
      const failed = await subject.store.outbox.ofMessage('m1');
      await subject.store.commit({ ...following(set), outbox: [entry('m1~2', 'm1')] });

      expect(failed).to.include({ id: 'm1', status: 'failed', code: 'SEND_REFUSED' });
      const both = await subject.store.outbox.ofMessages(['m1', 'm2', 'm3']);
      expect([...both].map(([id, { id: entryId, status }]) => [id, entryId, status])).to.have.deep.members([
        ['m1', 'm1~2', 'ready'],
        ['m2', 'm2', 'ready'],
      ]);
      expect(await subject.store.outbox.ofMessage('m3')).to.equal(undefined);
    });

    it('shows what was before on all channels, with what came of it', async () => {
      const contactId = 'iria';
      const present = opening({ contactId });
      await subject.store.commit(present);
      const { identity: _known, contact: _same, ...past } = opening({ contactId, channel: 'azure', updatedAt: at(5) });
      const asked = invitation({ ...past, contact: present.contact } as ChangeSet, { status: 'answered' });
      const answer = { invitationId: asked.id, raw: '2', at: noon, via: 'chat' } as const;
      await subject.store.commit({
        ...past,
        invitations: [asked],
        responses: [
          { ...answer, revision: 1, value: 2 },
          { ...answer, revision: 2, value: 5 },
        ],
      });

      const [before, ...others] = await subject.store.history.before(present.conversation, 20);

      expect(others).to.deep.equal([]);
      expect(before?.conversation.id).to.equal(past.conversation.id);
      expect(before?.rating).to.deep.equal({ metric: 'csat', surveyId: 'csat', surveyVersion: 1, value: 5 });
    });
  });

  describe('canned replies', () => {
    it("are everybody's and one's own, by code", async () => {
      const { cannedReplies } = subject.store;
      await cannedReplies.keep(canned());
      await cannedReplies.keep(canned({ id: 'r2', language: 'gl' }));
      await cannedReplies.keep(canned({ id: 'r3', ownerId: 'ana', code: 'ask' }));
      await cannedReplies.keep(canned({ id: 'r4', ownerId: 'breo', code: 'ask' }));
      const ids = async (part: Partial<Parameters<typeof cannedReplies.list>[0]>) =>
        (await cannedReplies.list({ agentId: 'ana', prefix: '', limit: 9, ...part })).map(({ id }) => id);

      expect(await cannedReplies.find('r1')).to.deep.equal(canned());
      expect(await ids({})).to.deep.equal(['r3', 'r1', 'r2']);
      expect(await ids({ prefix: 'b' })).to.deep.equal(['r1', 'r2']);
      expect(await ids({ prefix: 'bye', language: 'gl' })).to.deep.equal(['r2']);
      expect(await ids({ prefix: 'byes' })).to.deep.equal([]);
      expect(await ids({ limit: 1, after: { code: 'ask', id: 'r3' } })).to.deep.equal(['r1']);
    });

    it('are one to a code, language and owner', async () => {
      const { cannedReplies } = subject.store;
      await cannedReplies.keep(canned());
      await cannedReplies.keep(canned({ id: 'hers', ownerId: 'ana' }));

      expect(await codeOf(cannedReplies.keep(canned({ id: 'r2' })))).to.equal('EDIT_CONFLICT');
      expect(await codeOf(cannedReplies.keep(canned({ id: 'r3', ownerId: 'ana' })))).to.equal('EDIT_CONFLICT');
    });

    it('are changed by whoever saw the last version, and removed once', async () => {
      const { cannedReplies } = subject.store;
      await cannedReplies.keep(canned());

      await cannedReplies.keep(canned({ version: 2, text: 'Adeus' }));
      const late = await codeOf(cannedReplies.keep(canned({ version: 2, text: 'Adiós' })));

      expect(late).to.equal('EDIT_CONFLICT');
      expect(await cannedReplies.find('r1')).to.include({ version: 2, text: 'Adeus' });
      expect([await cannedReplies.remove('r1'), await cannedReplies.remove('r1')]).to.deep.equal([true, false]);
    });
  });

  describe('macros', () => {
    it('are kept with their steps, one to a name, and changed by whoever saw the last version', async () => {
      const { macros } = subject.store;
      await macros.keep(macro());
      await macros.keep(macro({ id: 'm0', name: 'Ask' }));

      const taken = await codeOf(macros.keep(macro({ id: 'm2' })));
      await macros.keep(macro({ version: 2, name: 'Done' }));
      const late = await codeOf(macros.keep(macro({ version: 2, name: 'Late' })));

      expect([taken, late]).to.deep.equal(['EDIT_CONFLICT', 'EDIT_CONFLICT']);
      expect((await macros.list()).map(({ name }) => name)).to.deep.equal(['Ask', 'Done']);
      expect(await macros.find('m1')).to.deep.equal(macro({ version: 2, name: 'Done' }));
      expect([await macros.remove('m1'), await macros.remove('m1')]).to.deep.equal([true, false]);
    });
  });
}
