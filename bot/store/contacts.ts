import type { Contacts } from '../support/repositories.js';
import type { Dialect } from './database.js';
import { text, toContact, toConversation } from './rows.js';

export function contactRepository({ reader }: Dialect): Contacts {
  return {
    find: async (id) => {
      const row = await reader('contacts').where({ id }).first();
      return row && toContact(row);
    },
    byIdentity: async (channel, externalId) => {
      const found = await reader('identities').where({ channel, external_id: externalId }).first();
      const row = found && (await reader('contacts').where({ id: found.contact_id }).first());
      if (!row) return undefined;
      const identity = { channel, externalId, contactId: text(row.id), verified: Number(found.verified) === 1 };
      return { contact: toContact(row), identity };
    },
    conversations: async (contactId, limit) =>
      (await reader('conversations').where({ contact_id: contactId }).orderBy('updated_at', 'desc').limit(limit)).map(
        toConversation,
      ),
  };
}
