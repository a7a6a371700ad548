/** Whose row it is: the ids in the column are those of a contact, a conversation, an invitation, a file, or of whatever a dispatch is about. */
export type Owner = 'contact' | 'conversation' | 'invitation' | 'file' | 'about';

/** A table that holds something of a person. */
export interface PersonalTable {
  table: string;
  column: string;
  of: Owner;
  /** What tells the rows of one owner apart, in order. */
  key: readonly string[];
  /** What is written in place of what somebody said: when it has grown old, and when he is erased. */
  text?: Readonly<Record<string, string | null>>;
  /** What is written besides when he is erased: in place of what says who he is. */
  identity?: Readonly<Record<string, string | number | null>>;
  /** Rows that go altogether when he is erased. */
  gone?: true;
  /** Columns that are not his to have: colleagues' ids, our own bookkeeping. */
  notExported?: readonly string[];
  /** Nothing of it is exported: it says again what another table says. */
  isCopy?: true;
  /** How many rows are read at a time where one row is large. */
  rowsAtOnce?: number;
}

/** A message on the wire that says nothing. */
const nothingSaid = '{"type":"event","name":"convoz.erased"}';
const emptyMemory =
  '{"unsure":0,"customerMessages":0,"replies":0,"resolved":false,"trail":[],"failedLookups":0,"slots":{}}';

/**
 * Every table that holds something of a person, and what becomes of it in his export, with age, and when he is erased. A table with
 * a column named contact_id or conversation_id must be here; so must what names them otherwise. Events are rewritten by
 * `plainEvent`, report columns of comments are emptied, and texts the team has copied for learning are taken out: see erase.ts.
 */
export const personalTables: readonly PersonalTable[] = [
  {
    table: 'contacts',
    column: 'id',
    of: 'contact',
    key: ['id'],
    identity: { name: null, email: null, attributes: null, preferred_channel: null },
    notExported: ['version'],
  },
  { table: 'identities', column: 'contact_id', of: 'contact', key: ['channel', 'external_id'], gone: true },
  { table: 'contact_terms', column: 'contact_id', of: 'contact', key: ['term'], gone: true, isCopy: true },
  { table: 'contact_proofs', column: 'contact_id', of: 'contact', key: ['id'], gone: true },
  { table: 'contact_moves', column: 'from_id', of: 'contact', key: ['id'], gone: true, notExported: ['by', 'moved'] },
  { table: 'contact_moves', column: 'into_id', of: 'contact', key: ['id'], gone: true, isCopy: true },
  { table: 'erasures', column: 'contact_id', of: 'contact', key: ['contact_id'], isCopy: true },
  { table: 'survey_asked', column: 'contact_id', of: 'contact', key: ['metric'], gone: true },
  {
    table: 'conversations',
    column: 'id',
    of: 'conversation',
    key: ['id'],
    text: { memory: emptyMemory, last_text: '' },
    identity: { peer_id: 'erased', reference: null },
    notExported: ['agent_id', 'status', 'version'],
  },
  {
    table: 'messages',
    column: 'conversation_id',
    of: 'conversation',
    key: ['seq'],
    text: { text: '', activity: nothingSaid },
    identity: { author_id: null },
    notExported: ['author_id', 'inbox_id', 'ordinal'],
  },
  {
    table: 'message_revisions',
    column: 'conversation_id',
    of: 'conversation',
    key: ['seq', 'inbox_id'],
    text: { text: '' },
    notExported: ['inbox_id'],
  },
  {
    table: 'files',
    column: 'conversation_id',
    of: 'conversation',
    key: ['id'],
    text: { name: '' },
    identity: { ref: null, status: 'erased', size: 0 },
    notExported: ['sent_by', 'channel', 'ref', 'attempts', 'next_at'],
  },
  { table: 'file_contents', column: 'file_id', of: 'file', key: ['file_id', 'part'], gone: true, rowsAtOnce: 8 },
  { table: 'message_docs', column: 'conversation_id', of: 'conversation', key: ['seq'], isCopy: true },
  { table: 'conversation_labels', column: 'conversation_id', of: 'conversation', key: ['label'] },
  {
    table: 'notes',
    column: 'conversation_id',
    of: 'conversation',
    key: ['id'],
    text: { text: '' },
    notExported: ['agent_id', 'mentions'],
  },
  { table: 'events', column: 'conversation_id', of: 'conversation', key: ['seq'], notExported: ['data'] },
  {
    table: 'inbox',
    column: 'conversation_id',
    of: 'conversation',
    key: ['seq'],
    text: { activity: '{}' },
    notExported: ['account', 'event_id', 'attempts', 'code'],
  },
  {
    table: 'outbox',
    column: 'conversation_id',
    of: 'conversation',
    key: ['seq'],
    text: { payload: '{}' },
    identity: { receipt: null },
    notExported: ['attempts', 'code', 'uncounted', 'doubts'],
  },
  {
    table: 'invitations',
    column: 'conversation_id',
    of: 'conversation',
    key: ['id'],
    notExported: ['agent_id', 'bot_version', 'rule_id', 'team'],
  },
  {
    table: 'responses',
    column: 'invitation_id',
    of: 'invitation',
    key: ['revision'],
    text: { raw: '', comment: null },
  },
  {
    table: 'cases',
    column: 'conversation_id',
    of: 'conversation',
    key: ['id'],
    text: { cause: null, action: null },
    notExported: ['owner_id', 'version'],
  },
  {
    table: 'dispatches',
    column: 'about',
    of: 'about',
    key: ['seq'],
    text: { payload: '', status: 'done' },
    notExported: ['code', 'attempts'],
  },
  { table: 'episodes', column: 'conversation_id', of: 'conversation', key: ['episode'], notExported: ['agent_id'] },
  {
    table: 'order_audits',
    column: 'conversation_id',
    of: 'conversation',
    key: ['seq'],
    text: { order_number: '' },
    identity: { peer: 'erased', address: null },
    notExported: ['address'],
  },
];
