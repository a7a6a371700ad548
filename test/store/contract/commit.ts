import { expect } from 'chai';
import type { ChangeSet } from '../../../bot/support/change-set.js';
import { codeOf } from '../../support-files/code-of.js';
import { at, event, following, inboxEntry, invitation, message, noon, opening } from '../change-sets.js';
import type { Subject } from '../contract.js';

export function commitContract(subject: Subject): void {
  describe('commit', () => {
    it('keeps every part of a turn as it was given', async () => {
      const set = wholeTurn();

      await subject.store.commit(set);

      const store = await subject.restart();
      const { id, contactId, channel, peerId } = set.conversation;
      const asked = set.invitations[0];
      expect(await store.conversations.find(id)).to.deep.equal(set.conversation);
      expect(await store.contacts.find(contactId)).to.deep.equal(set.contact);
      expect(await store.contacts.byIdentity(channel, peerId)).to.deep.equal({
        contact: set.contact,
        identity: set.identity,
      });
      expect(await store.messages.since(id, 0, 10)).to.deep.equal(set.messages);
      expect((await store.events.ofConversation(id)).map(({ seq, ...rest }) => rest)).to.deep.equal(set.events);
      expect(await store.surveys.invitation(asked?.id ?? '')).to.deep.equal(asked);
      expect(await store.surveys.latestResponse(asked?.id ?? '')).to.deep.equal(set.responses[0]);
      expect(await store.outbox.ready('azure', at(1), 10)).to.deep.equal([
        { ...set.outbox[0], attempts: 0, uncounted: 0, doubts: 0 },
      ]);
      expect(await store.orderAudits.failuresSince(noon, { peer: 'p', address: 'a' })).to.deep.equal({
        peer: 1,
        address: 1,
      });
    });

    it('changes a contact without losing when it was first seen', async () => {
      const set = opening();
      await subject.store.commit(set);

      const contact = {
        id: set.conversation.contactId,
        createdAt: at(99),
        surveyOptOut: true,
        email: 'ana@mail.example',
      };
      await subject.store.commit({ ...following(set), contact });

      expect(await subject.store.contacts.find(contact.id)).to.deep.equal({ ...contact, createdAt: noon });
    });

    it('refuses a turn that read an older version, and keeps nothing of it', async () => {
      const set = opening();
      await subject.store.commit(set);
      await subject.store.commit(following(set));

      const late = following(set);
      late.messages.push(message(late, 1, 'too late'));
      late.events.push(event(late, 'message.sent'));
      late.invitations.push(invitation(late));

      expect(await codeOf(subject.store.commit(late))).to.equal('VERSION_CONFLICT');
      expect(await subject.store.messages.since(set.conversation.id, 0, 10)).to.deep.equal([]);
      expect(await subject.store.events.latest()).to.equal(0);
      expect(await subject.store.surveys.ofConversation(set.conversation.id)).to.deep.equal([]);
    });

    it('opens a conversation once', async () => {
      const set = opening();
      await subject.store.commit(set);

      const again = await codeOf(subject.store.commit(opening({ id: set.conversation.id })));

      expect(again).to.equal('VERSION_CONFLICT');
      expect((await subject.store.conversations.find(set.conversation.id))?.contactId).to.equal(
        set.conversation.contactId,
      );
    });

    it('refuses a second turn for an inbox entry that has been dealt with, whatever the turn says', async () => {
      const entry = inboxEntry();
      await subject.store.inbox.accept(entry);
      const set = opening();
      const answered = { ...set, inboxDone: entry.id, messages: [message(set, 1, 'once', { inboxId: entry.id })] };
      await subject.store.commit(answered);

      const next = following(set);
      const silent = { ...next, inboxDone: entry.id };
      const talking = { ...silent, messages: [message(next, 2, 'twice', { inboxId: entry.id })] };

      expect(await codeOf(subject.store.commit(silent))).to.equal('TURN_ALREADY_DONE');
      expect(await codeOf(subject.store.commit(talking))).to.equal('TURN_ALREADY_DONE');
      expect(await subject.store.messages.since(set.conversation.id, 0, 10)).to.have.length(1);
      expect((await subject.store.conversations.find(set.conversation.id))?.version).to.equal(1);
    });

    it('refuses a turn for an inbox entry that was given up', async () => {
      const entry = inboxEntry();
      await subject.store.inbox.accept(entry);
      await subject.store.inbox.bury(entry.id, 'INTERNAL');

      expect(await codeOf(subject.store.commit({ ...opening(), inboxDone: entry.id }))).to.equal('TURN_ALREADY_DONE');
    });

    it('never speaks twice under one ordinal of an inbox entry', async () => {
      const set = opening();
      await subject.store.commit({ ...set, messages: [message(set, 1, 'once', { inboxId: 'i', ordinal: 1 })] });

      const next = following(set);
      const twice = { ...next, messages: [message(next, 2, 'twice', { inboxId: 'i', ordinal: 1 })] };

      expect(await codeOf(subject.store.commit(twice))).to.equal('VERSION_CONFLICT');
      expect(await subject.store.messages.since(set.conversation.id, 0, 10)).to.have.length(1);
    });

    it('keeps one invitation for an episode and an occasion, whichever survey it is', async () => {
      const set = opening();
      await subject.store.commit({ ...set, invitations: [invitation(set)] });

      const next = following(set);
      const ces = { surveyId: 'ces', metric: 'ces' } as const;
      const second = await codeOf(subject.store.commit({ ...next, invitations: [invitation(next, ces)] }));
      await subject.store.commit({ ...next, invitations: [invitation(next, { occasion: 'recovery' })] });

      expect(second).to.equal('VERSION_CONFLICT');
      expect(await subject.store.surveys.ofConversation(set.conversation.id)).to.have.length(2);
    });

    it('moves an invitation on, and keeps what was true at the closing', async () => {
      const set = opening();
      const sent = invitation(set, { agentId: 'ana', topic: 'order.track' });
      await subject.store.commit({ ...set, invitations: [sent] });

      const asked = { status: 'sent', via: 'link', dueAt: at(2), sentAt: at(3), expiresAt: at(90) } as const;
      const later = { ...sent, ...asked, agentId: 'somebody else', createdAt: at(9) };
      await subject.store.commit({ ...following(set), invitations: [later] });

      expect(await subject.store.surveys.invitation(sent.id)).to.deep.equal({ ...sent, ...asked });
    });

    it('keeps each revision of an answer once', async () => {
      const set = opening();
      const sent = invitation(set);
      const response = { invitationId: sent.id, revision: 1, raw: '5', value: 5, at: noon, via: 'chat' as const };
      await subject.store.commit({ ...set, invitations: [sent], responses: [response] });

      const again = { ...following(set), responses: [{ ...response, value: 1 }] };

      expect(await codeOf(subject.store.commit(again))).to.equal('VERSION_CONFLICT');
      expect(await subject.store.surveys.latestResponse(sent.id)).to.deep.equal(response);
    });

    it('asks a contact once while the cool-down of the metric lasts, and again when it is over', async () => {
      const asking = { contactId: 'iria', metric: 'csat', at: at(0), freeAt: at(10) } as const;
      await subject.store.commit({ ...opening(), askings: [asking] });
      const again = (minutes: number, metric: 'csat' | 'nps' = 'csat') =>
        codeOf(
          subject.store.commit({
            ...opening({ contactId: 'iria', peerId: `peer ${minutes} ${metric}` }),
            askings: [{ ...asking, metric, at: at(minutes), freeAt: at(minutes + 10) }],
          }),
        );

      expect(await again(9)).to.equal('VERSION_CONFLICT');
      expect(await again(9, 'nps'), 'another metric').to.equal('resolved');
      expect(await again(10)).to.equal('resolved');
      expect(await again(19)).to.equal('VERSION_CONFLICT');
    });

    it('lets one of twenty win that ask one contact at the same time, and keeps nothing of the others', async () => {
      const asking = { contactId: 'iria', metric: 'csat', at: at(0), freeAt: at(10) } as const;
      const sets = Array.from({ length: 20 }, (_, i) => opening({ contactId: 'iria', peerId: `peer ${i}` }));

      const outcomes = await Promise.all(
        sets.map((set) => codeOf(subject.store.commit({ ...set, invitations: [invitation(set)], askings: [asking] }))),
      );

      expect(outcomes.filter((code) => code === 'resolved')).to.have.length(1);
      expect(outcomes.filter((code) => code === 'VERSION_CONFLICT')).to.have.length(19);
      expect(await subject.store.surveys.ledger({ metric: 'csat' })).to.have.length(1);
      expect(await subject.store.contacts.conversations('iria', 100)).to.have.length(1);
    });

    it('marks the day of an invitation for being counted anew, also when it is answered on a later one', async () => {
      const set = opening();
      const sent = invitation(set, { createdAt: new Date('2026-03-10T23:59:59.999Z') });
      await subject.store.commit({ ...set, invitations: [sent] });
      const day = Date.UTC(2026, 2, 10) / 86_400_000;
      const marks = async () => {
        const rows = await subject.database.run(`SELECT day, mark FROM stale_days WHERE kind = 'ledger'`);
        return rows.map((row) => [Number(row.day), Number(row.mark)]);
      };
      const before = await marks();

      await subject.store.commit({ ...following(set), invitations: [{ ...sent, status: 'answered' }] });

      expect(before).to.deep.equal([[day, 1]]);
      expect(await marks()).to.deep.equal([[day, 2]]);
    });

    it('adds to what is known of a contact, and takes nothing away that another conversation has added', async () => {
      const set = opening();
      const { id } = set.conversation;
      const contact = { id: set.conversation.contactId, createdAt: noon, surveyOptOut: false };
      await subject.store.commit({ ...set, contact: { ...contact, email: 'iria@correo.example', surveyOptOut: true } });

      await subject.store.commit({ ...following(set), contact: { ...contact, name: 'Iria', language: 'gl' } });

      expect(await subject.store.conversations.find(id)).to.include({ version: 2 });
      expect(await subject.store.contacts.find(contact.id)).to.deep.equal({
        ...contact,
        name: 'Iria',
        email: 'iria@correo.example',
        language: 'gl',
        surveyOptOut: true,
      });
    });

    it('tells a fault of the database from a conflict', async () => {
      const set = opening();
      const broken = { ...set, events: [{ ...event(set, 'message.sent'), type: null as never }] };

      expect(await codeOf(subject.store.commit(broken))).to.equal('STORE_UNAVAILABLE');
      expect(await subject.store.conversations.find(set.conversation.id)).to.equal(undefined);
    });
  });
}

function wholeTurn(): ChangeSet {
  const set = opening({
    status: { tag: 'assigned', since: noon.toISOString(), agentId: 'ana', reason: 'requested' },
    memory: {
      unsure: 1,
      customerMessages: 2,
      replies: 1,
      resolved: true,
      trail: [],
      failedLookups: 1,
      slots: { a: 'b' },
    },
    lastSeq: 4,
    updatedAt: at(2),
    wakeAt: at(3),
    reference: { serviceUrl: 'http://connector.example', nested: [1, null, true] },
  });
  const asked = invitation(set, { agentId: 'ana', topic: 'order.track' });
  return {
    ...set,
    contact: { id: set.conversation.contactId, createdAt: noon, surveyOptOut: true, name: 'Iria', language: 'gl' },
    messages: [
      message(set, 1, 'ola', { author: { kind: 'customer', id: 'x' }, inboxId: 'i', activity: '{"type":"message"}' }),
      message(set, 2, 'Ola, Iria', { inboxId: 'i', ordinal: 1 }),
      message(set, 3, 'Estás con Ana', { author: { kind: 'system' }, at: at(1) }),
      message(set, 4, 'Dime', { author: { kind: 'agent', id: 'ana', name: 'Ana' }, at: at(2) }),
    ],
    events: [event(set, 'conversation.opened', { data: { channel: 'directline' } }), event(set, 'handoff.accepted')],
    outbox: [
      {
        id: 'o1',
        conversationId: set.conversation.id,
        channel: 'azure',
        messageId: 'm',
        payload: '{}',
        createdAt: noon,
      },
    ],
    invitations: [asked],
    responses: [
      { invitationId: asked.id, revision: 1, raw: '5 ★', value: 5, comment: 'moi ben', at: at(2), via: 'chat' },
    ],
    orderAudits: [
      {
        conversationId: set.conversation.id,
        peer: 'p',
        address: 'a',
        orderNumber: 'MR-1',
        outcome: 'no_match',
        at: noon,
      },
    ],
  };
}
