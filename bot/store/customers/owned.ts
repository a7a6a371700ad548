import type { Dialect, Row, Run } from '../database.js';
import type { Owner } from './personal-tables.js';
import { idRows } from './transfer.js';

/** Ids of everything a row may be about. */
export type Owned = Record<Owner, string[]>;

/** All contacts that have become this one, and himself. */
export async function contactsOf(run: Run, contactId: string): Promise<string[]> {
  const ids = [contactId];
  for (const id of ids) {
    for (const row of await run('SELECT id FROM contacts WHERE merged_into = ?', [id])) {
      if (!ids.includes(String(row.id))) ids.push(String(row.id));
    }
  }
  return ids;
}

/** Whatever belongs to these contacts or, with `conversations`, to those alone. */
export async function ownedBy(
  dialect: Dialect,
  run: Run,
  { contacts, conversations }: { contacts: string[]; conversations?: string[] },
): Promise<Owned> {
  const all = (sql: string, ids: readonly string[]) =>
    run(sql.replace('$ids', `(SELECT v.id FROM ${dialect.rows(idRows)})`), [JSON.stringify(ids.map((id) => ({ id })))]);
  const conversation =
    conversations ?? idsOf(await all('SELECT id FROM conversations WHERE contact_id IN $ids ORDER BY id', contacts));
  const invitation = idsOf(
    await all('SELECT id FROM invitations WHERE conversation_id IN $ids ORDER BY id', conversation),
  );
  const file = idsOf(await all('SELECT id FROM files WHERE conversation_id IN $ids ORDER BY id', conversation));
  const cases = idsOf(await all('SELECT id FROM cases WHERE conversation_id IN $ids ORDER BY id', conversation));
  const proofs = idsOf(await all('SELECT id FROM contact_proofs WHERE contact_id IN $ids ORDER BY id', contacts));
  return {
    contact: contacts,
    conversation,
    invitation,
    file,
    about: [...invitation, ...cases, ...proofs, ...contacts, ...conversation],
  };
}

function idsOf(rows: Row[]): string[] {
  return rows.map(({ id }) => String(id));
}
