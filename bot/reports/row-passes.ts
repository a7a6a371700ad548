import { dimensionValues, surveyValues } from './columns/dimensions.js';
import type { Test } from './pick-rows.js';

/** Whether all tests hold for one row as the database has it; the same tests that columns are read with. */
export function rowPasses(
  row: Parameters<typeof dimensionValues>[0][number] & Partial<Parameters<typeof surveyValues>[0][number]>,
  tests: readonly Test[],
): boolean {
  const asked = 'surveyId' in row ? surveyValues([row as Parameters<typeof surveyValues>[0][number]]) : {};
  const words: Record<string, string[]> = { ...dimensionValues([row]), ...asked };
  return tests.every(({ column, holds }) => holds(words[column]?.[0] ?? ''));
}
