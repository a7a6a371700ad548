import type { Knex } from 'knex';
import type { Attributes, ContactCard, ContactMove, Identity } from '../../support/contact.js';
import type { Customers } from '../../support/contact-repositories.js';
import { searchTerm } from '../../support/contact-terms.js';
import type { Row } from '../database.js';
import { asDate, optional, text, toContact } from '../rows.js';

const mostSteps = 20;
const mostMoves = 100;
/** Above everything a term may go on with. */
const last = '\u{10ffff}';

/** Reads of contacts: every one from an index. */
export function readContacts(reader: Knex): Pick<Customers, 'find' | 'resolve' | 'search' | 'identities' | 'moves'> {
  const find = async (id: string) => {
    const row: Row | undefined = await reader('contacts').where({ id }).first();
    return row && toCard(row);
  };
  return {
    find,
    async resolve(id) {
      let card = await find(id);
      for (let i = 0; card?.mergedInto !== undefined && i < mostSteps; i++) card = await find(card.mergedInto);
      return card;
    },
    async search(query, limit) {
      const term = searchTerm(query);
      if (term === '') return [];
      // One hit more than asked for each, as several may be of the same contact or of one that was merged.
      const most = 4 * limit;
      const ids = await Promise.all([
        begins(reader('contact_terms'), 'term', term).limit(most),
        begins(reader('identities'), 'external_id', query.trim()).limit(most),
      ]);
      const wanted = [...new Set(ids.flat().map((row: Row) => text(row.contact_id)))];
      const rows: Row[] = await reader('contacts').whereIn('id', wanted);
      const cards = await Promise.all(
        rows.map((row) => (row.merged_into === null ? toCard(row) : this.resolve(text(row.id)))),
      );
      const found = new Map(cards.flatMap((card) => (card && !card.erasedAt ? [[card.id, card] as const] : [])));
      return [...found.values()].sort(byName).slice(0, limit);
    },
    identities: async (contactId) =>
      (await reader('identities').where({ contact_id: contactId }).orderBy(['channel', 'external_id'])).map(toIdentity),
    moves: async (contactId) => {
      const rows: Row[] = await reader('contact_moves')
        .where({ from_id: contactId })
        .orWhere({ into_id: contactId })
        .orderBy('at', 'desc')
        .limit(mostMoves);
      return rows.map(toMove);
    },
  };
}

function begins(query: Knex.QueryBuilder, column: string, start: string): Knex.QueryBuilder {
  const isPostgres = query.client.config.client === 'pg';
  const exactly = isPostgres ? `${column} COLLATE "C"` : column;
  return query.whereRaw(`${exactly} >= ? AND ${exactly} < ?`, [start, start + last]).select('contact_id');
}

function byName(a: ContactCard, b: ContactCard): number {
  return (a.name ?? a.email ?? a.id).localeCompare(b.name ?? b.email ?? b.id) || (a.id < b.id ? -1 : 1);
}

export function toCard(row: Row): ContactCard {
  return {
    ...toContact(row),
    attributes: row.attributes === null ? {} : (JSON.parse(text(row.attributes)) as Attributes),
    ...optional('preferredChannel', row.preferred_channel, String),
    ...optional('mergedInto', row.merged_into, String),
    ...optional('erasedAt', row.erased_at, asDate),
    version: Number(row.version),
  };
}

export function toIdentity(row: Row): Identity {
  return {
    channel: text(row.channel),
    externalId: text(row.external_id),
    contactId: text(row.contact_id),
    verified: Number(row.verified) === 1,
  };
}

export function toMove(row: Row): ContactMove {
  return {
    id: text(row.id),
    kind: row.kind as ContactMove['kind'],
    fromId: text(row.from_id),
    intoId: text(row.into_id),
    at: asDate(row.at),
    ...optional('by', row.by, String),
    ...optional('undoneAt', row.undone_at, asDate),
  };
}
