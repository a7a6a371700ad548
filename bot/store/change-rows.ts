import type { ChangeSet } from '../support/change-set.js';
import { termsOf } from '../support/contact-terms.js';
import { holderOf } from '../support/conversation.js';
import { cutText } from '../support/cut-text.js';
import { rankOf } from '../support/priority.js';
import { agedPriority } from '../support/waiting.js';
import type { Row } from './database.js';
import { fromAuthor, ms } from './rows.js';

/** The parts of a change set as rows of their tables: what `commit` hands to the database as JSON. */

export function contactRow(contact: NonNullable<ChangeSet['contact']>): Row {
  return {
    id: contact.id,
    created_at: ms(contact.createdAt),
    name: contact.name ?? null,
    email: contact.email ?? null,
    language: contact.language ?? null,
    survey_opt_out: contact.surveyOptOut ? 1 : 0,
  };
}

export function contactTermRows(contact: NonNullable<ChangeSet['contact']>): Row[] {
  return termsOf(contact).map((term) => ({ term, contact_id: contact.id }));
}

export function identityRow(identity: NonNullable<ChangeSet['identity']>): Row {
  return {
    channel: identity.channel,
    external_id: identity.externalId,
    contact_id: identity.contactId,
    verified: identity.verified ? 1 : 0,
  };
}

export function conversationRow({ conversation: c, messages, isNew }: ChangeSet): Row {
  // What the customer said last tells agents' lists more than what anybody answered.
  const last = messages.findLast((m) => m.text !== '' && m.author.kind === 'customer');
  return {
    id: c.id,
    channel: c.channel,
    account: c.account,
    contact_id: c.contactId,
    peer_id: c.peerId,
    language: c.language,
    tag: c.status.tag,
    since: 'since' in c.status ? Date.parse(c.status.since) : ms(c.createdAt),
    agent_id: holderOf(c.status) ?? null,
    status: JSON.stringify(c.status),
    episode: c.episode,
    memory: JSON.stringify(c.memory),
    last_seq: c.lastSeq,
    version: c.version,
    created_at: ms(c.createdAt),
    updated_at: ms(c.updatedAt),
    wake_at: ms(c.wakeAt),
    reference: c.reference === undefined ? null : JSON.stringify(c.reference),
    last_text: last ? cutText(last.text, 200) : isNew ? '' : null,
    last_at: last ? ms(last.at) : isNew ? ms(c.updatedAt) : null,
    priority: rankOf(c.priority),
    rank: rankOf(agedPriority(c.priority, c.memory.waiting?.passed)),
    team_id: c.teamId ?? null,
    labels: JSON.stringify(c.labels ?? []),
  };
}

/** The message with the episode and the language the conversation had when the turn ended. */
export function messageRow(
  message: ChangeSet['messages'][number],
  { episode, language }: ChangeSet['conversation'],
): Row {
  const { understood } = message;
  return {
    id: message.id,
    conversation_id: message.conversationId,
    seq: message.seq,
    ...fromAuthor(message.author),
    at: ms(message.at),
    text: message.text,
    activity: message.activity,
    inbox_id: message.inboxId ?? null,
    ordinal: message.ordinal,
    intent: understood?.intent ?? null,
    probability: understood?.probability ?? null,
    decision: understood?.decision ?? null,
    model: understood?.model ?? message.model ?? null,
    episode,
    language,
  };
}

export function eventRow(event: ChangeSet['events'][number]): Row {
  return {
    conversation_id: event.conversationId,
    episode: event.episode,
    type: event.type,
    at: ms(event.at),
    data: JSON.stringify(event.data),
  };
}

export function outboxRow(entry: ChangeSet['outbox'][number]): Row {
  return {
    id: entry.id,
    conversation_id: entry.conversationId,
    channel: entry.channel,
    message_id: entry.messageId,
    payload: entry.payload,
    created_at: ms(entry.createdAt),
    next_at: ms(entry.createdAt),
    status: 'ready',
    says: entry.says ?? null,
  };
}

export function invitationRow(invitation: ChangeSet['invitations'][number]): Row {
  return {
    id: invitation.id,
    conversation_id: invitation.conversationId,
    episode: invitation.episode,
    survey_id: invitation.surveyId,
    survey_version: invitation.surveyVersion,
    metric: invitation.metric,
    contact_id: invitation.contactId,
    status: invitation.status,
    reason: invitation.reason ?? null,
    created_at: ms(invitation.createdAt),
    expires_at: ms(invitation.expiresAt),
    channel: invitation.channel,
    language: invitation.language,
    agent_id: invitation.agentId ?? null,
    topic: invitation.topic ?? null,
    bot_version: invitation.botVersion,
    occasion: invitation.occasion,
    rule_id: invitation.ruleId ?? null,
    due_at: ms(invitation.dueAt),
    sent_at: ms(invitation.sentAt),
    via: invitation.via,
    served_by: invitation.servedBy,
    team: invitation.team ?? null,
    product: invitation.product ?? null,
    segment: invitation.segment ?? null,
    variants: invitation.variants ? JSON.stringify(invitation.variants) : null,
  };
}

export function responseRow(response: ChangeSet['responses'][number]): Row {
  return {
    invitation_id: response.invitationId,
    revision: response.revision,
    raw: response.raw,
    value: response.value,
    comment: response.comment ?? null,
    at: ms(response.at),
    via: response.via,
  };
}

export function askingRow(asking: ChangeSet['askings'][number]): Row {
  return {
    contact_id: asking.contactId,
    metric: asking.metric,
    asked_at: ms(asking.at),
    free_at: ms(asking.freeAt),
  };
}

export function caseRow(opened: ChangeSet['cases'][number]): Row {
  return {
    id: opened.id,
    conversation_id: opened.conversationId,
    episode: opened.episode,
    contact_id: opened.contactId,
    invitation_id: opened.invitationId,
    reason: opened.reason,
    opened_at: ms(opened.openedAt),
    due_at: ms(opened.dueAt),
    status: opened.status,
    owner_id: opened.ownerId ?? null,
    cause: opened.cause ?? null,
    action: opened.action ?? null,
    first_action_at: ms(opened.firstActionAt),
    replied_at: ms(opened.repliedAt),
    closed_at: ms(opened.closedAt),
    second_invitation_id: opened.secondInvitationId ?? null,
    version: opened.version,
  };
}

export function dispatchRow(dispatch: ChangeSet['dispatches'][number]): Row {
  return {
    id: dispatch.id,
    via: dispatch.via,
    about: dispatch.about,
    payload: dispatch.payload,
    created_at: ms(dispatch.createdAt),
    next_at: ms(dispatch.nextAt),
    status: 'ready',
  };
}

export function auditRow(audit: ChangeSet['orderAudits'][number]): Row {
  return {
    conversation_id: audit.conversationId,
    peer: audit.peer,
    address: audit.address ?? null,
    order_number: audit.orderNumber,
    outcome: audit.outcome,
    at: ms(audit.at),
  };
}
