import { ConvozError } from '../errors.js';
import { type Experiment, targetOf } from '../support/experiment.js';
import type { ExperimentStore, TriedRow } from '../support/feedback-repositories.js';
import type { Dialect, Row } from './database.js';
import { asDate, text } from './rows.js';
import type { Apply, Writer } from './writer.js';

/** Experiments as JSON: there are few, and all of them are read at once. */
export function experimentRepository({ reader }: Dialect, writer: Writer): ExperimentStore {
  return {
    list: async () =>
      (await reader('experiments').orderBy('started_at', 'desc')).map((row) => toExperiment(String(row.definition))),
    add: (experiment) => writer.submit(add, experiment),
    stop: (id, at) => writer.submit(stop, { id, at }),
    ledger: async (id, { from, after, limit }) => {
      const page = reader('invitations')
        .where('created_at', '>=', (after?.createdAt ?? from).getTime())
        .where('variants', 'like', `%"${id}":%`)
        .orderBy(['created_at', 'id'])
        .limit(limit);
      if (after) page.whereRaw('(created_at, id) > (?, ?)', [after.createdAt.getTime(), after.id]);
      const rows: Row[] = await reader(page.as('i'))
        .leftJoin('responses as r', 'r.invitation_id', 'i.id')
        .orderBy(['i.created_at', 'i.id', 'r.revision'])
        .select(...ledgerColumns.map((name) => `i.${name}`), 'r.value', 'r.at');
      return toTriedRows(rows, id);
    },
  };
}

const ledgerColumns = [
  'id',
  'contact_id',
  'survey_id',
  'survey_version',
  'metric',
  'occasion',
  'status',
  'created_at',
  'variants',
] as const;

/** One for each invitation, whose revisions follow each other. */
function toTriedRows(rows: readonly Row[], experimentId: string): TriedRow[] {
  const tried: TriedRow[] = [];
  for (const row of rows) {
    const known = tried.at(-1);
    const answers = row.at === null ? [] : [{ value: Number(row.value), at: asDate(row.at) }];
    if (known?.id === row.id) known?.answers.push(...answers);
    else tried.push({ ...toTriedRow(row, experimentId), answers });
  }
  return tried;
}

function toTriedRow(row: Row, experimentId: string): Omit<TriedRow, 'answers'> {
  const variants = JSON.parse(text(row.variants)) as Record<string, string>;
  return {
    id: text(row.id),
    contactId: text(row.contact_id),
    surveyId: text(row.survey_id),
    surveyVersion: Number(row.survey_version),
    metric: row.metric as TriedRow['metric'],
    occasion: row.occasion as TriedRow['occasion'],
    status: row.status as TriedRow['status'],
    createdAt: asDate(row.created_at),
    variantId: variants[experimentId] ?? '',
  };
}

const add: Apply<Experiment, void> = async (run, items) => {
  for (const item of items) {
    const running = (await run(`SELECT definition FROM experiments WHERE status = 'running'`, [])).map(
      ({ definition }) => toExperiment(String(definition)),
    );
    const rival = running.find(({ on }) => targetOf(on) === targetOf(item.on));
    if (rival && rival.id !== item.id) {
      throw new ConvozError('EDIT_CONFLICT', `The experiment ${rival.id} is running on the same thing`, {
        hint: 'Stop it first, or wait for its result.',
      });
    }
    const kept = await run(
      `INSERT INTO experiments (id, status, definition, started_at) VALUES (?, ?, ?, ?)
       ON CONFLICT DO NOTHING RETURNING id`,
      [item.id, item.status, JSON.stringify(item), item.startedAt.getTime()],
    );
    if (kept.length === 0) {
      throw new ConvozError('EDIT_CONFLICT', `There is already an experiment ${item.id}`, {
        hint: 'Choose another id.',
      });
    }
  }
  return items.map(() => undefined);
};

const stop: Apply<{ id: string; at: Date }, void> = async (run, items) => {
  for (const { id, at } of items) {
    const [row] = await run(`SELECT definition FROM experiments WHERE id = ? AND status = 'running'`, [id]);
    if (!row) throw new ConvozError('NOT_FOUND', `No experiment ${id} is running`);
    const stopped = { ...toExperiment(String(row.definition)), status: 'stopped', stoppedAt: at };
    await run(`UPDATE experiments SET status = 'stopped', definition = ? WHERE id = ?`, [JSON.stringify(stopped), id]);
  }
  return items.map(() => undefined);
};

function toExperiment(definition: string): Experiment {
  const parsed = JSON.parse(definition) as Experiment & { startedAt: string; stoppedAt?: string };
  return {
    ...parsed,
    startedAt: new Date(parsed.startedAt),
    ...(parsed.stoppedAt !== undefined && { stoppedAt: new Date(parsed.stoppedAt) }),
  };
}
