import type { Knex } from 'knex';
import type { EpisodeEntry, LedgerEntry } from '../support/report-store.js';
import type { Row } from './database.js';
import { text } from './rows.js';

const dayMs = 86_400_000;

/** Rows for columns, of one UTC day in the order of their moments. */
export interface DayEntries {
  ledger(day: number, which?: { commented: boolean }): Promise<LedgerEntry[]>;
  episodes(day: number): Promise<EpisodeEntry[]>;
}

export function dayEntries(on: Knex): DayEntries {
  return {
    ledger: async (day, which) => {
      const query = within(ledger(on), 'i.created_at', day);
      if (which?.commented) query.whereNotNull('r.comment');
      return (await tuples<LedgerTuple>(query, ledgerColumns, 'i.created_at, i.id')).map(toLedgerEntry);
    },
    episodes: async (day) => {
      const query = within(on('episodes as e'), 'e.opened_at', day);
      const order = 'e.opened_at, e.conversation_id, e.episode';
      return (await tuples<EpisodeTuple>(query, episodeColumns, order)).map(toEpisodeEntry);
    },
  };
}

function within(query: Knex.QueryBuilder, column: string, day: number): Knex.QueryBuilder {
  return query.where(column, '>=', day * dayMs).where(column, '<', (day + 1) * dayMs);
}

/**
 * All rows of a query as one JSON text of arrays, which both databases write and JavaScript reads several times faster than the
 * drivers hand over thousands of rows.
 */
async function tuples<T>(query: Knex.QueryBuilder, columns: readonly string[], order: string): Promise<T[]> {
  const list = columns.join(', ');
  const isPostgres = query.client.config.client === 'pg';
  const all = isPostgres
    ? `json_agg(json_build_array(${list}) ORDER BY ${order})::text`
    : `json_group_array(json_array(${list}) ORDER BY ${order})`;
  const [row]: Row[] = await query.select(query.client.raw(`${all} AS tuples`));
  return row?.tuples == null ? [] : (JSON.parse(text(row.tuples)) as T[]);
}

function ledger(on: Knex): Knex.QueryBuilder {
  return on('invitations as i')
    .joinRaw(`LEFT JOIN responses AS r ON r.invitation_id = i.id AND r.revision = ${lastRevision('i.id')}`)
    .joinRaw('LEFT JOIN episodes AS e ON e.conversation_id = i.conversation_id AND e.episode = i.episode')
    .joinRaw(
      `LEFT JOIN cases AS c ON c.conversation_id = i.conversation_id AND c.episode = i.episode AND c.invitation_id = i.id`,
    )
    .joinRaw(
      `LEFT JOIN responses AS s ON s.invitation_id = c.second_invitation_id AND s.revision = ${lastRevision('c.second_invitation_id')}`,
    );
}

/** The answer that counts is the one with the highest revision. */
export function lastRevision(invitationId: string): string {
  return `(SELECT MAX(revision) FROM responses WHERE invitation_id = ${invitationId})`;
}

const dimensions = ['channel', 'language', 'agent_id', 'topic', 'product', 'segment', 'served_by'];

type Text = string | null;
type Amount = number | null;
type Dimensions = [
  channel: string,
  language: string,
  agentId: Text,
  topic: Text,
  product: Text,
  segment: Text,
  servedBy: 'bot' | 'agent',
];

/** In the order of `LedgerTuple`. */
const ledgerColumns = [
  ...['created_at', 'contact_id', 'occasion', 'metric', 'status', 'reason', 'survey_id', 'survey_version'],
  ...dimensions,
  'variants',
]
  .map((name) => `i.${name}`)
  .concat(['r.value', 'r.at', 'r.comment', 'e.effort'])
  .concat(['c.status', 'c.due_at', 'c.first_action_at - c.opened_at', 'c.second_invitation_id', 's.value']);

type LedgerTuple = [
  at: number,
  contactId: string,
  occasion: LedgerEntry['occasion'],
  metric: LedgerEntry['metric'],
  status: LedgerEntry['status'],
  reason: Text,
  surveyId: string,
  surveyVersion: number,
  ...Dimensions,
  variants: Text,
  value: Amount,
  answeredAt: Amount,
  comment: Text,
  effort: Amount,
  caseStatus: LedgerEntry['caseStatus'],
  caseDueAt: Amount,
  firstActionMs: Amount,
  secondInvitationId: Text,
  secondValue: Amount,
];

function toLedgerEntry(row: LedgerTuple): LedgerEntry {
  const [at, contactId, occasion, metric, status, reason, surveyId, surveyVersion] = row;
  return {
    at,
    contactId,
    occasion,
    metric,
    status,
    reason,
    surveyId,
    surveyVersion,
    channel: row[8],
    language: row[9],
    agentId: row[10],
    topic: row[11],
    product: row[12],
    segment: row[13],
    servedBy: row[14],
    variants: row[15],
    value: row[16],
    answeredAt: row[17],
    comment: row[18],
    effort: row[19],
    caseStatus: row[20],
    caseDueAt: row[21],
    firstActionMs: row[22],
    isAskedAgain: row[23] !== null,
    secondValue: row[24],
  };
}

/** In the order of `EpisodeTuple`. */
const episodeColumns = [
  ...['opened_at', 'contact_id', 'intents', 'outcome', 'came_back', 'effort'],
  ...['first_reply_ms', 'first_reply_business_ms', 'handoff_wait_ms', 'wait_ms'],
  ...['resolution_ms', 'resolution_business_ms', 'agent_owned_ms'],
  ...dimensions,
].map((name) => `e.${name}`);

type EpisodeTuple = [
  at: number,
  contactId: string,
  intents: string,
  outcome: string,
  cameBack: number,
  effort: number,
  firstReplyMs: Amount,
  firstReplyBusinessMs: Amount,
  handoffWaitMs: Amount,
  waitMs: Amount,
  resolutionMs: Amount,
  resolutionBusinessMs: Amount,
  agentOwnedMs: Amount,
  ...Dimensions,
];

function toEpisodeEntry(row: EpisodeTuple): EpisodeEntry {
  return {
    at: row[0],
    contactId: row[1],
    intents: row[2],
    outcome: row[3],
    cameBack: row[4] === 1,
    effort: row[5],
    firstReplyMs: row[6],
    firstReplyBusinessMs: row[7],
    handoffWaitMs: row[8],
    waitMs: row[9],
    resolutionMs: row[10],
    resolutionBusinessMs: row[11],
    agentOwnedMs: row[12],
    channel: row[13],
    language: row[14],
    agentId: row[15],
    topic: row[16],
    product: row[17],
    segment: row[18],
    servedBy: row[19],
  };
}
