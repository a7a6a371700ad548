/** Whether a message plainly asks for a person, whatever the models think of it. */
export function asksForPerson(_tokens: readonly string[]): boolean {
  return false;
}
