import type { ChangeSet } from '../support/change-set.js';
import type { EventType } from '../support/event.js';
import type { JsonObject } from '../support/json.js';
import type { Author, Understanding } from '../support/message.js';

/** Writes one invented conversation, message by message and event by event, as the engine would have. */
export interface Transcript {
  /** Moves the clock on by so many milliseconds. */
  wait(ms: number): void;
  now(): Date;
  heard(text: string, understood?: Pick<Understanding, 'intent' | 'decision' | 'probability'>): void;
  said(author: Author, text: string): void;
  note(type: EventType, data?: JsonObject): void;
}

export function transcript(changes: ChangeSet, start: Date, model: string): Transcript {
  const { conversation } = changes;
  let at = start.getTime();
  const now = () => new Date(at);
  const note = (type: EventType, data: JsonObject = {}) => {
    changes.events.push({ conversationId: conversation.id, episode: conversation.episode, type, at: now(), data });
  };
  const append = (author: Author, text: string) => {
    conversation.lastSeq += 1;
    at += 1;
    const id = `${conversation.id}|${String(conversation.lastSeq).padStart(7, '0')}`;
    const role = author.kind === 'customer' ? 'user' : 'bot';
    const activity = { type: 'message', id, timestamp: now(), text, from: { id: conversation.peerId, role } };
    const kept = {
      id,
      conversationId: conversation.id,
      seq: conversation.lastSeq,
      author,
      at: now(),
      text,
      activity: JSON.stringify(activity),
      ordinal: changes.messages.length,
    };
    conversation.updatedAt = now();
    return kept;
  };
  return {
    now,
    note,
    wait: (ms) => {
      at += Math.round(ms);
    },
    heard(text, understood) {
      const message = append({ kind: 'customer', id: conversation.contactId }, text);
      changes.messages.push({ ...message, ...(understood && { understood: { ...understood, model } }) });
      conversation.memory.customerMessages += 1;
      const { intent, decision } = understood ?? {};
      note('message.received', {
        messageId: message.id,
        ...(intent !== undefined && { intent }),
        ...(decision && { decision }),
      });
    },
    said(author, text) {
      const message = append(author, text);
      changes.messages.push({ ...message, ...(author.kind === 'bot' && { model }) });
      conversation.memory.replies += 1;
      if (author.kind === 'agent') {
        note('message.sent', { messageId: message.id, by: 'agent', agentId: author.id });
      }
    },
  };
}
