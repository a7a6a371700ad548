import type { Line } from './read-transcript.js';

/** Something that was said or done, as a line of a transcript would have it. */
export interface Said {
  verb: string;
  text: string;
}

export interface Mismatch {
  /** Number of the line in the file; that of the line played, when something was said that is not written. */
  line: number;
  expected: string;
  said: string;
}

/**
 * Holds what was said and done against the script of one turn. Words are in order, and so are effects, but not the ones
 * among the others. Where a line of another kind is met, what follows cannot be told apart and is not compared.
 */
export function compareLines(played: Line, expected: readonly Line[], said: readonly Said[]): Mismatch[] {
  const isEffect = ({ verb }: Said) => verb === 'effect';
  const isWord = (line: Said) => !isEffect(line);
  return [isEffect, isWord].flatMap((kind) => inOrder(played, expected.filter(kind), said.filter(kind)));
}

function inOrder(played: Line, expected: readonly Line[], said: readonly Said[]): Mismatch[] {
  const found: Mismatch[] = [];
  for (let i = 0; i < Math.max(expected.length, said.length); i++) {
    const [wanted, actual] = [expected[i], said[i]];
    if (wanted && actual && wanted.verb === actual.verb && matches(wanted.text, actual.text)) continue;
    found.push({ line: wanted?.at ?? played.at, expected: written(wanted), said: written(actual) });
    if (wanted && actual && wanted.verb !== actual.verb) break;
  }
  return found;
}

function written(said: Said | undefined): string {
  return said ? `${said.verb}: ${said.text}` : '(nothing)';
}

function matches(script: string, text: string): boolean {
  const pattern = plain(script).split(/ ?… ?/).map(escapeRegex).join('.*?');
  return new RegExp(`^${pattern}$`, 's').test(plain(text));
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function escapeRegex(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
