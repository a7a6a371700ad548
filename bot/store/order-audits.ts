import type { OrderAudits } from '../support/repositories.js';
import type { Dialect } from './database.js';

export function orderAuditRepository({ reader }: Dialect): OrderAudits {
  const failures = async (by: Record<string, string>, since: Date) => {
    const rows = await reader('order_audits')
      .where({ ...by, outcome: 'no_match' })
      .where('at', '>=', since.getTime())
      .count({ n: '*' });
    return Number(rows[0]?.n ?? 0);
  };
  return {
    failuresSince: async (since, { peer, address }) => ({
      peer: await failures({ peer }, since),
      address: address === undefined ? 0 : await failures({ address }, since),
    }),
  };
}
