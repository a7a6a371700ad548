/** A word under way that asks for something to be chosen: `/ret` a canned reply, `@an` a colleague. */
export interface Trigger {
  /** Where its sign stands, and where the word ends (the caret). */
  from: number;
  to: number;
  word: string;
}

/** The word under way before the caret that begins with the sign; undefined when there is none. */
export function triggerAt(text: string, caret: number, sign: '/' | '@'): Trigger | undefined {
  const found = (sign === '/' ? /(?:^|\s)\/([\w-]{0,40})$/ : /(?:^|\s)@([\p{L}\p{N}]{0,40})$/u).exec(
    text.slice(0, caret),
  );
  if (!found) return undefined;
  const word = found[1] ?? '';
  return { from: caret - word.length - 1, to: caret, word };
}

/** The text with the word under way replaced. */
export function replaced(text: string, { from, to }: Trigger, by: string): string {
  return text.slice(0, from) + by + text.slice(to);
}

/** Ids of those whose `@Name` stands in a note; of two names with the same beginning the longer one is meant. */
export function mentionedIn(text: string, people: readonly { id: string; name: string }[]): string[] {
  let left = text;
  return people
    .toSorted((a, b) => b.name.length - a.name.length)
    .filter(({ name }) => {
      const before = left;
      left = left.replaceAll(`@${name}`, ' ');
      return left !== before;
    })
    .map(({ id }) => id);
}
