import { ConvozError } from '../errors.js';
import type { Hours, Teams } from '../support/assignment-repositories.js';
import type { KeptHours } from '../support/hours-plan.js';
import type { Team } from '../support/team.js';
import type { Dialect, Row } from './database.js';
import { text } from './rows.js';
import type { Apply, Writer } from './writer.js';

/** Teams as JSON: there are few, and all of them are read at once. */
export function teamRepository({ reader }: Dialect, writer: Writer): Teams {
  return {
    list: async () => {
      const teams = (await reader('teams')).map((row) => toDefinition<Team>(row));
      return teams.sort((a, b) => a.name.localeCompare(b.name));
    },
    keep: (team, by, at) => writer.submit(keep, { table: 'teams', id: team.id, definition: team, by, at }),
    remove: (id) => writer.submit(remove, { tables: ['teams', 'hours'], id }),
  };
}

/** Plans of hours, in the same way. */
export function hoursRepository({ reader }: Dialect, writer: Writer): Hours {
  return {
    all: async () => new Map((await reader('hours')).map((row) => [text(row.id), toDefinition<KeptHours>(row)])),
    keep: (id, plan, by, at) => writer.submit(keep, { table: 'hours', id, definition: plan, by, at }),
    remove: (id) => writer.submit(remove, { tables: ['hours'], id }),
  };
}

type Table = 'teams' | 'hours';

interface Edit {
  table: Table;
  id: string;
  definition: { version: number };
  by: string;
  at: Date;
}

const keep: Apply<Edit, void> = async (run, edits) => {
  for (const { table, id, definition, by, at } of edits) {
    const { version } = definition;
    const values = [version, JSON.stringify(definition), at.getTime(), by];
    const kept =
      version === 1
        ? await run(
            `INSERT INTO ${table} (version, definition, changed_at, changed_by, id) VALUES (?, ?, ?, ?, ?)
             ON CONFLICT DO NOTHING RETURNING id`,
            [...values, id],
          )
        : await run(
            `UPDATE ${table} SET version = ?, definition = ?, changed_at = ?, changed_by = ?
             WHERE id = ? AND version = ? RETURNING id`,
            [...values, id, version - 1],
          );
    if (kept.length === 0) {
      throw new ConvozError('EDIT_CONFLICT', 'Somebody has changed it since you loaded it', {
        hint: 'Load it again and make your change anew.',
      });
    }
  }
  return edits.map(() => undefined);
};

/** True when the first of the tables had it. */
const remove: Apply<{ tables: [Table, ...Table[]]; id: string }, boolean> = async (run, removals) => {
  const met: boolean[] = [];
  for (const { tables, id } of removals) {
    const removed: number[] = [];
    for (const table of tables) {
      removed.push((await run(`DELETE FROM ${table} WHERE id = ? RETURNING id`, [id])).length);
    }
    met.push(removed[0] === 1);
  }
  return met;
};

function toDefinition<T>(row: Row): T {
  return JSON.parse(text(row.definition)) as T;
}
