/**
 * What spreadsheets take for the beginning of a formula, also in its full-width and small forms, and also after spaces and what
 * cannot be seen. Tab and line breaks are dangerous by themselves: some programs begin a new cell there.
 */
const dangerous = /^(?:[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫])/u;

/**
 * A value as a cell that no spreadsheet will run: a text that could be a formula gets an apostrophe before it. Numbers stay
 * numbers, moments are ISO 8601 in UTC, nothing is an empty cell.
 * Source: OWASP, CSV Injection.
 */
export function csvCell(value: string | number | boolean | Date | null | undefined): string | number {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? value : '';
  if (value instanceof Date) return value.toISOString();
  const text = String(value);
  return dangerous.test(text) ? `'${text}` : text;
}
