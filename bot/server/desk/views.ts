import type { Conversation } from '../../support/conversation.js';
import type { SupportEvent } from '../../support/event.js';
import type { Message } from '../../support/message.js';
import type { ConversationSummary } from '../../support/repositories.js';

/** What the desk is shown of a conversation: nothing that only the engine needs. */
export function showConversation({ id, channel, language, status, episode, createdAt, memory }: Conversation) {
  const { trail, topic, slots } = memory;
  return { id, channel, language, status, episode, createdAt, memory: { trail, topic, slots } };
}

export function showSummary({ conversation, contact, lastText, lastAt }: ConversationSummary) {
  const { id, channel, language, status, episode, createdAt } = conversation;
  const { name, email } = contact ?? {};
  return {
    id,
    channel,
    language,
    status,
    episode,
    createdAt,
    contact: { id: contact?.id, name, email },
    lastText,
    lastAt,
  };
}

export function showMessage({ id, seq, author, at, text, activity }: Message) {
  const choices = author.kind === 'bot' ? choicesOf(activity) : [];
  return { id, seq, author, at, text, ...(choices.length > 0 && { choices }) };
}

function choicesOf(activity: string): string[] {
  const { suggestedActions } = JSON.parse(activity) as { suggestedActions?: { actions: { title: string }[] } };
  return suggestedActions?.actions.map((action) => action.title) ?? [];
}

export function showEvent({ seq, type, conversationId, at, data }: SupportEvent) {
  return { seq, type, conversationId, at, data };
}
