import { table } from './table.js';

/** What agents write and put on conversations. */
export const workingTables = {
  notes: table('notes', {
    id: 'text',
    conversation_id: 'text',
    episode: 'integer',
    seq: 'integer',
    at: 'bigint',
    agent_id: 'text',
    text: 'text',
    mentions: 'text',
  }),
  labels: table('conversation_labels', {
    conversation_id: 'text',
    label: 'text',
    tag: 'text',
    rank: 'integer',
    since: 'bigint',
  }),
  files: table('files', {
    id: 'text',
    conversation_id: 'text',
    status: 'text',
    name: 'text',
    size: 'integer',
    sent_by: 'text',
    created_at: 'bigint',
    channel: 'text',
    ref: 'text',
    next_at: 'bigint',
  }),
} as const;
