import type { Knex } from 'knex';
import type { ConversationTag } from '../support/conversation.js';
import type { ConversationFilter, ListPlace } from '../support/conversation-list.js';
import { rankOf } from '../support/priority.js';
import type { ConversationSummary } from '../support/repositories.js';
import type { Dialect, Row } from './database.js';
import { asDate, text, toContact, toConversation } from './rows.js';

/** In these somebody waits, or has put off somebody who does: by rank, then longest first. */
const waiting: readonly ConversationTag[] = ['queued', 'assigned', 'snoozed'];
const allTags: readonly ConversationTag[] = [...waiting, 'bot', 'closing', 'closed'];
/** The same words as in the indexes, or SQLite does not see that it may use them. */
const isWaiting = `c.tag IN ('queued', 'assigned', 'snoozed')`;

/**
 * A page of a list. Each tag is read from its own index, up to the limit, and the pages are merged: never more rows than tags
 * times the limit are sorted.
 */
export async function listConversations(
  { reader, name }: Pick<Dialect, 'reader' | 'name'>,
  filter: ConversationFilter,
): Promise<ConversationSummary[]> {
  const { agentId, limit } = filter;
  const tags = (filter.tags ?? allTags).filter((tag) => couldBeHis(tag, agentId));
  const byRank = tags.every((tag) => waiting.includes(tag));
  const pages = await Promise.all(tags.map((tag): Promise<Row[]> => page({ reader, name }, tag, byRank, filter)));
  const rows = pages
    .flat()
    .sort((a, b) => compare(placeOf(a), placeOf(b), byRank))
    .slice(0, limit);
  const contactIds = rows.map((row) => text(row.contact_id));
  const contacts: Row[] = rows.length === 0 ? [] : await reader('contacts').whereIn('id', contactIds);
  const byId = new Map(contacts.map((row) => [text(row.id), toContact(row)]));
  return rows.map((row) => toSummary(row, byId));
}

/** The SQL of one tag's page; apart, so that its plan can be looked at. */
export function page(
  { reader, name }: Pick<Dialect, 'reader' | 'name'>,
  tag: ConversationTag,
  byRank: boolean,
  filter: ConversationFilter,
): Knex.QueryBuilder {
  const { agentId, teamId, label, priority, language, channel, after, limit } = filter;
  const from = label === undefined ? 'c' : 'l';
  // By bytes on both, which is how the pages are merged.
  const id = `${label === undefined ? 'c.id' : 'l.conversation_id'}${name === 'postgres' ? ' COLLATE "C"' : ''}`;
  const query = reader('conversations as c').select('c.*').limit(limit).whereRaw(`${from}.tag = '${tag}'`);
  if (label !== undefined) query.join('conversation_labels as l', 'l.conversation_id', 'c.id').where('l.label', label);
  else if (byRank) query.whereRaw(isWaiting);
  if (agentId === null) query.whereNull('c.agent_id');
  else if (agentId !== undefined) query.where('c.agent_id', agentId);
  if (teamId !== undefined) query.where('c.team_id', teamId);
  if (priority !== undefined) query.where('c.priority', rankOf(priority));
  if (language !== undefined) query.where('c.language', language);
  if (channel !== undefined) query.where('c.channel', channel);
  if (byRank) {
    query.orderByRaw(`${from}.rank DESC, ${from}.since, ${id}`);
    if (after) {
      query.whereRaw(`(-${from}.rank, ${from}.since, ${id}) > (?, ?, ?)`, placed(after, -after.rank));
      query.whereRaw(`${from}.rank <= ?`, [after.rank]);
    }
  } else {
    query.orderByRaw(`${from}.since DESC, ${id} DESC`);
    if (after) query.whereRaw(`(${from}.since, ${id}) < (?, ?)`, placed(after));
  }
  return query;
}

function placed({ since, id }: ListPlace, ...before: number[]): (string | number)[] {
  return [...before, since.getTime(), id];
}

/** Nobody's are those in nobody's hands, and an agent's those in his. */
function couldBeHis(tag: ConversationTag, agentId: ConversationFilter['agentId']): boolean {
  if (agentId === undefined) return true;
  return (tag === 'assigned' || tag === 'snoozed') === (agentId !== null);
}

function placeOf(row: Row): ListPlace {
  return { rank: Number(row.rank), since: asDate(row.since), id: text(row.id) };
}

function compare(a: ListPlace, b: ListPlace, byRank: boolean): number {
  const older = a.since.getTime() - b.since.getTime() || (a.id < b.id ? -1 : 1);
  return byRank ? b.rank - a.rank || older : -older;
}

function toSummary(row: Row, contacts: Map<string, ReturnType<typeof toContact>>): ConversationSummary {
  const contact = contacts.get(text(row.contact_id));
  return {
    conversation: toConversation(row),
    ...(contact && { contact }),
    lastText: text(row.last_text),
    lastAt: asDate(row.last_at),
    place: placeOf(row),
  };
}
