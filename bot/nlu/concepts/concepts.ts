/** The concepts that the words of a text stand for, in the order of the words. */
export function conceptsOf(_tokens: readonly string[]): string[] {
  return [];
}
