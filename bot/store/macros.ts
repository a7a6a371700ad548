import type { Macro, Macros } from '../support/macro.js';
import type { Dialect, Row } from './database.js';
import { nextVersion } from './next-version.js';
import { asDate, text } from './rows.js';
import { writing } from './write-one.js';
import type { Writer } from './writer.js';

export function macroRepository(dialect: Dialect, writer: Writer): Macros {
  const { reader } = dialect;
  const write = writing(writer);
  const keep = nextVersion(dialect, 'macros', 'this macro, or its name is taken');
  return {
    find: async (id) => {
      const row: Row | undefined = await reader('macros').where({ id }).first();
      return row && toMacro(row);
    },
    list: async () => {
      const rows: Row[] = await reader('macros').orderBy('name');
      return rows.map(toMacro);
    },
    keep: ({ id, name, steps, version, updatedAt, updatedBy }) =>
      writer.submit(keep, {
        id,
        name,
        steps: JSON.stringify(steps),
        version,
        updated_at: updatedAt.getTime(),
        updated_by: updatedBy,
      }),
    remove: async (id) => (await write('DELETE FROM macros WHERE id = ? RETURNING id', [id])).length > 0,
  };
}

function toMacro(row: Row): Macro {
  return {
    id: text(row.id),
    name: text(row.name),
    steps: JSON.parse(text(row.steps)) as Macro['steps'],
    version: Number(row.version),
    updatedAt: asDate(row.updated_at),
    updatedBy: text(row.updated_by),
  };
}
