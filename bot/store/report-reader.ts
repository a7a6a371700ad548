import type { Knex } from 'knex';
import type { ReportReader } from '../support/report-store.js';
import { connectPostgres } from './postgres.js';
import { reportView } from './report-view.js';
import { connectReader } from './sqlite.js';

/**
 * A connection for reports, which can only read; meant for a thread of its own. The schema must be up to date: `openStore`
 * has been there before.
 */
export function openReportReader(location: string): ReportReader {
  const isPostgres = /^postgres(ql)?:\/\//.test(location);
  const knex = isPostgres ? connectPostgres(location, 1) : connectReader(location, 1);
  // A transaction of SQLite sees the database as it was at its first read, whatever is committed meanwhile.
  const snapshot: Knex.TransactionConfig = isPostgres ? { isolationLevel: 'repeatable read', readOnly: true } : {};
  return {
    view: (look) => knex.transaction((transaction) => look(reportView(transaction)), snapshot),
    close: () => knex.destroy(),
  };
}
