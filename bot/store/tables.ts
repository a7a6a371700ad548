/** Column types shared by SQLite and PostgreSQL. Times are milliseconds since 1970 (UTC); JSON is kept as text. */
export type ColumnType = 'text' | 'bigint' | 'integer';

/** A table that is written in bulk: its name and the columns a bulk row may hold, in order. */
export interface Table {
  name: string;
  columns: Record<string, ColumnType>;
}

function table(name: string, columns: Record<string, ColumnType>): Table {
  return { name, columns };
}

export const tables = {
  inbox: table('inbox', {
    id: 'text',
    channel: 'text',
    account: 'text',
    event_id: 'text',
    conversation_id: 'text',
    activity: 'text',
    received_at: 'bigint',
    status: 'text',
  }),
  contacts: table('contacts', {
    id: 'text',
    created_at: 'bigint',
    name: 'text',
    email: 'text',
    language: 'text',
    survey_opt_out: 'integer',
  }),
  identities: table('identities', { channel: 'text', external_id: 'text', contact_id: 'text', verified: 'integer' }),
  conversations: table('conversations', {
    id: 'text',
    channel: 'text',
    account: 'text',
    contact_id: 'text',
    peer_id: 'text',
    language: 'text',
    tag: 'text',
    since: 'bigint',
    agent_id: 'text',
    status: 'text',
    episode: 'integer',
    memory: 'text',
    last_seq: 'integer',
    version: 'integer',
    created_at: 'bigint',
    updated_at: 'bigint',
    wake_at: 'bigint',
    reference: 'text',
    last_text: 'text',
    last_at: 'bigint',
  }),
  messages: table('messages', {
    id: 'text',
    conversation_id: 'text',
    seq: 'integer',
    author: 'text',
    author_id: 'text',
    author_name: 'text',
    at: 'bigint',
    text: 'text',
    activity: 'text',
    inbox_id: 'text',
    ordinal: 'integer',
  }),
  events: table('events', {
    conversation_id: 'text',
    episode: 'integer',
    type: 'text',
    at: 'bigint',
    data: 'text',
  }),
  outbox: table('outbox', {
    id: 'text',
    conversation_id: 'text',
    channel: 'text',
    message_id: 'text',
    payload: 'text',
    created_at: 'bigint',
    next_at: 'bigint',
    status: 'text',
  }),
  invitations: table('invitations', {
    id: 'text',
    conversation_id: 'text',
    episode: 'integer',
    survey_id: 'text',
    survey_version: 'integer',
    metric: 'text',
    contact_id: 'text',
    status: 'text',
    reason: 'text',
    created_at: 'bigint',
    expires_at: 'bigint',
    channel: 'text',
    language: 'text',
    agent_id: 'text',
    topic: 'text',
    bot_version: 'text',
  }),
  responses: table('responses', {
    invitation_id: 'text',
    revision: 'integer',
    raw: 'text',
    value: 'integer',
    comment: 'text',
    at: 'bigint',
  }),
  orderAudits: table('order_audits', {
    conversation_id: 'text',
    peer: 'text',
    address: 'text',
    order_number: 'text',
    outcome: 'text',
    at: 'bigint',
  }),
} as const;
