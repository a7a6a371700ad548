import type { Clock } from '../engine/ports.js';
import { ConvozError } from '../errors.js';
import type { AuditLog } from '../support/audit.js';
import type { Customers, PersonalData } from '../support/contact-repositories.js';
import type { Json } from '../support/json.js';

export interface ExportDeps {
  customers: Pick<Customers, 'resolve'>;
  personal: Pick<PersonalData, 'export'>;
  audit: Pick<AuditLog, 'list'>;
  clock: Clock;
}

const auditPage = 200;

/**
 * Everything that is kept of a contact, as the pieces of one JSON document: an object with a list for each kind of thing. Of the team it tells
 * when and what was done, not who did it. Rejects with NOT_FOUND before the first piece.
 */
export async function exportContact(contactId: string, deps: ExportDeps): Promise<AsyncIterable<string>> {
  const contact = await deps.customers.resolve(contactId);
  if (!contact) throw new ConvozError('NOT_FOUND', 'There is no such contact');
  return pieces(contact.id, deps);
}

async function* pieces(contactId: string, { personal, audit, clock }: ExportDeps): AsyncGenerator<string> {
  yield `{"contactId":${JSON.stringify(contactId)},"exportedAt":${JSON.stringify(clock.now())}`;
  let open: string | undefined;
  for await (const { table, rows } of lists()) {
    yield open === table ? ',' : `${open === undefined ? '' : '\n]'},\n${JSON.stringify(table)}:[\n`;
    yield rows.map((row) => JSON.stringify(row)).join(',\n');
    open = table;
  }
  yield `${open === undefined ? '' : '\n]'}}\n`;

  async function* lists(): AsyncGenerator<{ table: string; rows: { [key: string]: Json }[] }> {
    yield* personal.export(contactId);
    for (let after: { at: Date; seq: number } | undefined; ; ) {
      const object = { kind: 'contact', id: contactId };
      const entries = await audit.list({ object, limit: auditPage, ...(after && { after }) });
      const rows = entries.map(({ at, action }) => ({ at: at.toISOString(), action }));
      if (rows.length > 0) yield { table: 'audit', rows };
      after = entries.at(-1);
      if (entries.length < auditPage) return;
    }
  }
}
