import { randomUUID } from 'node:crypto';
import type { ChangeSet } from '../../bot/support/change-set.js';
import { type Conversation, emptyMemory } from '../../bot/support/conversation.js';
import type { EventType, SupportEvent } from '../../bot/support/event.js';
import type { Author, Message } from '../../bot/support/message.js';
import type { NewInboxEntry } from '../../bot/support/repositories.js';
import type { Invitation } from '../../bot/support/survey.js';

export const noon = new Date('2026-03-10T12:00:00.000Z');

export function at(minutes: number): Date {
  return new Date(noon.getTime() + minutes * 60_000);
}

/** A change set that opens a conversation for a new contact; `part` changes the conversation. */
export function opening(part: Partial<Conversation> = {}): ChangeSet {
  const contactId = part.contactId ?? randomUUID();
  const conversation: Conversation = {
    id: randomUUID(),
    channel: 'directline',
    account: 'web',
    contactId,
    peerId: `dl_${contactId}`,
    language: 'es',
    status: { tag: 'bot' },
    episode: 1,
    memory: emptyMemory(),
    lastSeq: 0,
    version: 1,
    createdAt: noon,
    updatedAt: noon,
    ...part,
  };
  return {
    ...changes(conversation),
    isNew: true,
    contact: { id: contactId, createdAt: noon, surveyOptOut: false },
    identity: {
      channel: conversation.channel,
      externalId: conversation.peerId,
      contactId: conversation.contactId,
      verified: false,
    },
  };
}

/** The change set of the next turn, with nothing in it yet but the conversation one version on. */
export function following({ conversation }: ChangeSet, part: Partial<Conversation> = {}): ChangeSet {
  return changes({ ...conversation, version: conversation.version + 1, ...part });
}

export function message(set: ChangeSet, seq: number, text: string, part: Partial<Message> = {}): Message {
  const { id } = set.conversation;
  const author: Author = { kind: 'bot' };
  return { id: `${id}|${seq}`, conversationId: id, seq, author, at: noon, text, activity: '{}', ordinal: 0, ...part };
}

export function event(set: ChangeSet, type: EventType, part: Partial<SupportEvent> = {}): SupportEvent {
  const { id, episode } = set.conversation;
  return { conversationId: id, episode, type, at: noon, data: {}, ...part };
}

export function invitation(set: ChangeSet, part: Partial<Invitation> = {}): Invitation {
  const { id, episode, contactId, channel, language } = set.conversation;
  return {
    id: randomUUID(),
    conversationId: id,
    episode,
    surveyId: 'csat',
    surveyVersion: 1,
    metric: 'csat',
    contactId,
    status: 'sent',
    createdAt: noon,
    expiresAt: at(60),
    channel,
    language,
    occasion: 'closing',
    via: 'chat',
    servedBy: 'bot',
    botVersion: 'test',
    ...part,
  };
}

export function inboxEntry(part: Partial<NewInboxEntry> = {}): NewInboxEntry {
  const id = randomUUID();
  return {
    id,
    channel: 'directline',
    account: 'web',
    eventId: id,
    conversationId: 'c',
    activity: '{"type":"message"}',
    receivedAt: noon,
    ...part,
  };
}

function changes(conversation: Conversation): ChangeSet {
  return {
    conversation,
    isNew: false,
    messages: [],
    notes: [],
    unlabelled: [],
    events: [],
    outbox: [],
    invitations: [],
    responses: [],
    askings: [],
    cases: [],
    dispatches: [],
    orderAudits: [],
  };
}
