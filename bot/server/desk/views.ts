import type { Conversation } from '../../support/conversation.js';
import type { Delivery } from '../../support/delivery.js';
import type { SupportEvent } from '../../support/event.js';
import type { Message } from '../../support/message.js';
import type { Note } from '../../support/note.js';
import type { ConversationSummary } from '../../support/repositories.js';

/** What the desk is shown of a conversation: nothing that only the engine needs. */
export function showConversation(conversation: Conversation) {
  const { trail, topic, slots, blocked = false, takenOver = false } = conversation.memory;
  return { ...heading(conversation), blocked, takenOver, memory: { trail, topic, slots } };
}

export function showSummary({ conversation, contact, lastText, lastAt }: ConversationSummary) {
  const { name, email } = contact ?? {};
  return { ...heading(conversation), contact: { id: contact?.id, name, email }, lastText, lastAt };
}

function heading({ id, channel, language, status, episode, createdAt, ...worked }: Conversation) {
  const { priority = 'normal', labels = [], teamId } = worked;
  return { id, channel, language, status, episode, createdAt, priority, labels, teamId };
}

export function showMessage(
  { id, seq, author, at, text, activity, editedAt, deletedAt }: Message,
  delivery?: Delivery,
) {
  const choices = author.kind === 'bot' ? choicesOf(activity) : [];
  return {
    id,
    seq,
    author,
    at,
    text,
    ...(choices.length > 0 && { choices }),
    ...(editedAt && { editedAt }),
    ...(deletedAt && { deletedAt }),
    ...(delivery && { delivery: showDelivery(delivery) }),
  };
}

function showDelivery({ status, code, isUnderWay }: Delivery) {
  const state = status === 'ready' || status === 'sending' ? 'waiting' : status;
  const isOver = state === 'failed' || state === 'unknown';
  const isTold = code !== undefined && (isOver || state === 'waiting');
  return { state, ...(isTold && { code }), canResend: isOver && !isUnderWay };
}

function choicesOf(activity: string): string[] {
  const { suggestedActions } = JSON.parse(activity) as { suggestedActions?: { actions: { title: string }[] } };
  return suggestedActions?.actions.map((action) => action.title) ?? [];
}

export function showNote({ id, seq, at, agentId, text, mentions }: Note) {
  return { id, seq, at, agentId, text, mentions };
}

export function showEvent({ seq, type, conversationId, at, data }: SupportEvent) {
  return { seq, type, conversationId, at, data };
}
