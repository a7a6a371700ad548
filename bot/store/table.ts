/** Column types shared by SQLite and PostgreSQL. Times are milliseconds since 1970 (UTC); JSON is kept as text. */
export type ColumnType = 'text' | 'bigint' | 'integer' | 'double precision';

/** A table that is written in bulk: its name and the columns a bulk row may hold, in order. */
export interface Table {
  name: string;
  columns: Record<string, ColumnType>;
}

/** A table by its name and its columns. */
export function table(name: string, columns: Record<string, ColumnType>): Table {
  return { name, columns };
}
