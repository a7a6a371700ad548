import type { ContactProof } from '../../support/contact.js';
import type { ContactProofs } from '../../support/contact-repositories.js';
import type { Dialect, Row, Run } from '../database.js';
import { asDate, ms, optional, text } from '../rows.js';
import type { Apply, Writer } from '../writer.js';

/** Wrong codes after which another must be asked for. */
const mostTries = 3;

export function proofRepository({ reader }: Dialect, writer: Writer): ContactProofs {
  const update = (sql: string, ...params: unknown[]) => writer.submit(met, { sql, params });
  return {
    add: async (proof) => {
      await writer.submit(add, { proof });
    },
    addCode: (proof, limit) => writer.submit(add, { proof, limit }),
    find: async (id) => {
      const row: Row | undefined = await reader('contact_proofs').where({ id }).first();
      return row && toProof(row);
    },
    open: async (contactId, now) => {
      const row: Row | undefined = await reader('contact_proofs')
        .where({ contact_id: contactId, kind: 'email' })
        .orderBy('created_at', 'desc')
        .first();
      const proof = row && toProof(row);
      return proof && !proof.usedAt && proof.tries < mostTries && proof.expiresAt > now ? proof : undefined;
    },
    wrong: async (id) => {
      await update('UPDATE contact_proofs SET tries = tries + 1 WHERE id = ? RETURNING id', id);
    },
    use: (id, now) =>
      update(
        `UPDATE contact_proofs SET used_at = ? WHERE id = ? AND used_at IS NULL AND expires_at > ? AND tries < ${mostTries} RETURNING id`,
        ms(now),
        id,
        ms(now),
      ),
    forget: async (before) => {
      await update('DELETE FROM contact_proofs WHERE expires_at < ? RETURNING id', ms(before));
    },
  };
}

/** Counted where it is kept, as many may ask at the same moment. */
const add: Apply<{ proof: ContactProof; limit?: { since: Date; most: number } }, boolean> = async (run, items) => {
  const added: boolean[] = [];
  for (const { proof, limit } of items) {
    const { id, kind, contactId, conversationId, email, createdAt, expiresAt } = proof;
    const isFull = limit !== undefined && (await asked(run, proof, limit.since)) >= limit.most;
    if (!isFull) {
      await run(
        `INSERT INTO contact_proofs (id, kind, contact_id, conversation_id, email, created_at, expires_at)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
        [id, kind, contactId, conversationId, email ?? null, ms(createdAt), ms(expiresAt)],
      );
    }
    added.push(!isFull);
  }
  return added;
};

async function asked(run: Run, { contactId, email }: ContactProof, since: Date): Promise<number> {
  const [row] = await run(
    `SELECT COUNT(*) AS n FROM contact_proofs
     WHERE kind = 'email' AND created_at >= ? AND (contact_id = ? OR email = ?)`,
    [since.getTime(), contactId, email ?? null],
  );
  return Number(row?.n ?? 0);
}

/** True for a statement that met a row. */
const met: Apply<{ sql: string; params: unknown[] }, boolean> = async (run, items) => {
  const results: boolean[] = [];
  for (const { sql, params } of items) results.push((await run(sql, params)).length > 0);
  return results;
};

function toProof(row: Row): ContactProof {
  return {
    id: text(row.id),
    kind: row.kind as ContactProof['kind'],
    contactId: text(row.contact_id),
    conversationId: text(row.conversation_id),
    ...optional('email', row.email, String),
    createdAt: asDate(row.created_at),
    expiresAt: asDate(row.expires_at),
    tries: Number(row.tries),
    ...optional('usedAt', row.used_at, asDate),
  };
}
