import type { Rated } from '../support/report-store.js';
import type { Response } from '../support/survey.js';
import type { Row } from './database.js';
import { asDate, optional, text, toInvitation } from './rows.js';

/** An invitation joined with its latest answer; `answered_at` and `answered_via` are those of the answer. */
export function toRated(row: Row): Rated {
  return { invitation: toInvitation(row), ...optional('response', row.revision, () => responseOf(row)) };
}

function responseOf(row: Row): Response {
  return {
    invitationId: text(row.id),
    revision: Number(row.revision),
    raw: text(row.raw),
    value: Number(row.value),
    ...optional('comment', row.comment, String),
    at: asDate(row.answered_at),
    via: row.answered_via as Response['via'],
  };
}
