import { ConvozError } from '../errors.js';
import type { LedgerRow, ReportFilter, Surveys } from '../support/feedback-repositories.js';
import type { Response, Survey } from '../support/survey.js';
import type { SurveyRules } from '../support/survey-rule.js';
import type { Dialect, Row } from './database.js';
import { asDate, ms, optional, text, toInvitation } from './rows.js';
import type { Apply, Writer } from './writer.js';

export function surveyRepository(dialect: Dialect, writer: Writer): Surveys {
  const { reader } = dialect;
  const define = keepVersion(dialect, 'INSERT INTO surveys (id, version, definition, created_at, created_by)');
  const keepRules = keepVersion(dialect, 'INSERT INTO survey_rules (version, rules, created_at, created_by)');
  return {
    invitation: async (id) => {
      const row = await reader('invitations').where({ id }).first();
      return row && toInvitation(row);
    },
    latestResponse: (invitationId) => latestResponse(reader, invitationId),
    ofConversation: async (conversationId) => {
      const rows = await reader('invitations').where({ conversation_id: conversationId }).orderBy('created_at');
      return Promise.all(
        rows.map(async (row) => {
          const response = await latestResponse(reader, text(row.id));
          return { invitation: toInvitation(row), ...(response && { response }) };
        }),
      );
    },
    revisions: async (invitationId) =>
      (await reader('responses').where({ invitation_id: invitationId }).orderBy('revision')).map(toResponse),
    freeAt: async (contactId, metric) => {
      const row = await reader('survey_asked').where({ contact_id: contactId, metric }).first('free_at');
      return row && asDate(row.free_at);
    },
    ledger: async (filter) => {
      const rows: Row[] = await cohort(reader, filter);
      return rows.map(toLedgerRow);
    },
    definitions: async () => {
      const rows: Row[] = await reader('surveys').orderBy(['id', 'version']).select('definition');
      return rows.map((row) => JSON.parse(text(row.definition)) as Survey);
    },
    define: (survey, by, at) => writer.submit(define, [survey.id, survey.version, JSON.stringify(survey), ms(at), by]),
    rules: async () => {
      const row = await reader('survey_rules').orderBy('version', 'desc').first('rules');
      return row && (JSON.parse(text(row.rules)) as SurveyRules);
    },
    keepRules: (rules, by, at) => writer.submit(keepRules, [rules.version, JSON.stringify(rules), ms(at), by]),
    due: async (now, limit) =>
      (
        await reader('invitations')
          .whereRaw(`status = 'eligible'`)
          .where('due_at', '<=', now.getTime())
          .orderBy(['due_at', 'id'])
          .limit(limit)
      ).map(toInvitation),
    expired: async (now, limit) =>
      (
        await reader('invitations').whereRaw(`status = 'sent'`).where('expires_at', '<=', now.getTime()).limit(limit)
      ).map(toInvitation),
  };
}

/** Inserts a version; one that is there already is an EDIT_CONFLICT. `into` is an INSERT without its values. */
function keepVersion({ isUniqueViolation }: Dialect, into: string): Apply<unknown[], void> {
  return async (run, items) => {
    try {
      for (const values of items) await run(`${into} VALUES (${values.map(() => '?').join(', ')})`, values);
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      throw new ConvozError('EDIT_CONFLICT', 'Somebody has kept this version meanwhile', {
        hint: 'Load it again and make the change anew.',
        cause: error,
      });
    }
    return items.map(() => undefined);
  };
}

async function latestResponse(reader: Dialect['reader'], invitationId: string): Promise<Response | undefined> {
  const row = await reader('responses').where({ invitation_id: invitationId }).orderBy('revision', 'desc').first();
  return row && toResponse(row);
}

function toResponse(row: Row): Response {
  return {
    invitationId: text(row.invitation_id),
    revision: Number(row.revision),
    raw: text(row.raw),
    value: Number(row.value),
    ...optional('comment', row.comment, String),
    at: asDate(row.at),
    via: row.via as Response['via'],
  };
}

function cohort(reader: Dialect['reader'], filter: ReportFilter) {
  const latest = reader('responses').select('invitation_id').max({ revision: 'revision' }).groupBy('invitation_id');
  const query = reader('invitations as i')
    .leftJoin(latest.as('l'), 'l.invitation_id', 'i.id')
    .leftJoin('responses as r', (on) => on.on('r.invitation_id', 'i.id').andOn('r.revision', 'l.revision'))
    .where('i.metric', filter.metric)
    .orderBy('i.created_at')
    .select('i.contact_id', 'i.status', 'i.reason', 'r.value', 'r.at');
  if (filter.from) query.where('i.created_at', '>=', filter.from.getTime());
  if (filter.to) query.where('i.created_at', '<', filter.to.getTime());
  if (filter.channel) query.where('i.channel', filter.channel);
  if (filter.language) query.where('i.language', filter.language);
  if (filter.agentId) query.where('i.agent_id', filter.agentId);
  if (filter.topic) query.where('i.topic', filter.topic);
  return query;
}

function toLedgerRow(row: Row): LedgerRow {
  return {
    contactId: text(row.contact_id),
    status: row.status as LedgerRow['status'],
    ...optional('reason', row.reason, String),
    ...optional('value', row.value, Number),
    ...optional('answeredAt', row.at, asDate),
  };
}
