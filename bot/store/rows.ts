import type { Agent, Role } from '../support/agent.js';
import type { Contact } from '../support/contact.js';
import type { Conversation, ConversationStatus, Memory } from '../support/conversation.js';
import type { SupportEvent } from '../support/event.js';
import type { Json } from '../support/json.js';
import type { Language } from '../support/language.js';
import type { Author, Message, Understanding } from '../support/message.js';
import { priorityOf } from '../support/priority.js';
import type { RecoveryCase } from '../support/recovery.js';
import type { Invitation } from '../support/survey.js';
import type { Row } from './database.js';

/** Milliseconds for a column, null when there is no time. */
export function ms(date: Date | undefined): number | null {
  return date ? date.getTime() : null;
}

export function text(value: unknown): string {
  return String(value);
}

/** `{ [key]: value }` when the column holds something, `{}` when it is null: for optional properties. */
export function optional<K extends string, T>(key: K, column: unknown, read: (value: string) => T): { [P in K]?: T } {
  return (column === null || column === undefined ? {} : { [key]: read(String(column)) }) as { [P in K]?: T };
}

export const asDate = (value: unknown): Date => new Date(Number(value));

export function toContact(row: Row): Contact {
  return {
    id: text(row.id),
    createdAt: asDate(row.created_at),
    ...optional('name', row.name, String),
    ...optional('email', row.email, String),
    ...optional('language', row.language, (v) => v as Language),
    surveyOptOut: Number(row.survey_opt_out) === 1,
  };
}

export function toConversation(row: Row): Conversation {
  return {
    id: text(row.id),
    channel: text(row.channel),
    account: text(row.account),
    contactId: text(row.contact_id),
    peerId: text(row.peer_id),
    language: row.language as Language,
    status: JSON.parse(text(row.status)) as ConversationStatus,
    episode: Number(row.episode),
    memory: JSON.parse(text(row.memory)) as Memory,
    lastSeq: Number(row.last_seq),
    version: Number(row.version),
    createdAt: asDate(row.created_at),
    updatedAt: asDate(row.updated_at),
    ...optional('wakeAt', row.wake_at, asDate),
    ...optional('reference', row.reference, (v) => JSON.parse(v) as Json),
    ...worked(row),
  };
}

/** What agents have put on a conversation; nothing where everything is as at the beginning. */
function worked({ priority, team_id, labels }: Row): Pick<Conversation, 'priority' | 'teamId' | 'labels'> {
  const names = JSON.parse(text(labels)) as string[];
  const named = priorityOf(Number(priority));
  return {
    ...(named !== 'normal' && { priority: named }),
    ...optional('teamId', team_id, String),
    ...(names.length > 0 && { labels: names }),
  };
}

export function fromAuthor(author: Author): { author: string; author_id: string | null; author_name: string | null } {
  return {
    author: author.kind,
    author_id: 'id' in author ? author.id : null,
    author_name: 'name' in author ? author.name : null,
  };
}

export function toMessage(row: Row): Message {
  return {
    id: text(row.id),
    conversationId: text(row.conversation_id),
    seq: Number(row.seq),
    author: toAuthor(row),
    at: asDate(row.at),
    text: text(row.text),
    activity: text(row.activity),
    ...optional('inboxId', row.inbox_id, String),
    ordinal: Number(row.ordinal),
    ...optional('editedAt', row.edited_at, asDate),
    ...optional('deletedAt', row.deleted_at, asDate),
    ...understanding(row),
  };
}

function understanding({ intent, probability, decision, model }: Row): Pick<Message, 'understood' | 'model'> {
  if (decision === null) return optional('model', model, String);
  return {
    understood: {
      intent: text(intent),
      probability: Number(probability),
      decision: decision as Understanding['decision'],
      model: text(model),
    },
  };
}

function toAuthor(row: Row): Author {
  const kind = text(row.author);
  if (kind === 'customer') return { kind, id: text(row.author_id) };
  if (kind === 'agent') return { kind, id: text(row.author_id), name: text(row.author_name) };
  return { kind: kind === 'bot' ? 'bot' : 'system' };
}

export function toEvent(row: Row): SupportEvent {
  return {
    seq: Number(row.seq),
    conversationId: text(row.conversation_id),
    episode: Number(row.episode),
    type: row.type as SupportEvent['type'],
    at: asDate(row.at),
    data: JSON.parse(text(row.data)) as SupportEvent['data'],
  };
}

export function toInvitation(row: Row): Invitation {
  return {
    id: text(row.id),
    conversationId: text(row.conversation_id),
    episode: Number(row.episode),
    surveyId: text(row.survey_id),
    surveyVersion: Number(row.survey_version),
    metric: row.metric as Invitation['metric'],
    contactId: text(row.contact_id),
    status: row.status as Invitation['status'],
    ...optional('reason', row.reason, (v) => v as NonNullable<Invitation['reason']>),
    createdAt: asDate(row.created_at),
    expiresAt: asDate(row.expires_at),
    channel: text(row.channel),
    language: row.language as Language,
    ...optional('agentId', row.agent_id, String),
    ...optional('topic', row.topic, String),
    botVersion: text(row.bot_version),
    occasion: row.occasion as Invitation['occasion'],
    ...optional('ruleId', row.rule_id, String),
    ...optional('dueAt', row.due_at, asDate),
    ...optional('sentAt', row.sent_at, asDate),
    via: row.via as Invitation['via'],
    servedBy: row.served_by as Invitation['servedBy'],
    ...optional('team', row.team, String),
    ...optional('product', row.product, String),
    ...optional('segment', row.segment, String),
    ...optional('variants', row.variants, (v) => JSON.parse(v) as Record<string, string>),
  };
}

export function toAgent(row: Row): Agent {
  return {
    id: text(row.id),
    login: text(row.login),
    name: text(row.name),
    role: row.role as Role,
    active: Number(row.active) === 1,
    createdAt: asDate(row.created_at),
    mustChangePassword: Number(row.must_change_password) === 1,
    ...optional('totp', row.totp_secret, () => true as const),
  };
}

export function toCase(row: Row): RecoveryCase {
  return {
    id: text(row.id),
    conversationId: text(row.conversation_id),
    episode: Number(row.episode),
    contactId: text(row.contact_id),
    invitationId: text(row.invitation_id),
    reason: row.reason as RecoveryCase['reason'],
    openedAt: asDate(row.opened_at),
    dueAt: asDate(row.due_at),
    status: row.status as RecoveryCase['status'],
    ...optional('ownerId', row.owner_id, String),
    ...optional('cause', row.cause, String),
    ...optional('action', row.action, String),
    ...optional('firstActionAt', row.first_action_at, asDate),
    ...optional('repliedAt', row.replied_at, asDate),
    ...optional('closedAt', row.closed_at, asDate),
    ...optional('secondInvitationId', row.second_invitation_id, String),
    version: Number(row.version),
  };
}
