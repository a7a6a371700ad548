import type { Turn } from '../bot/engine/ports.js';
import { foldText } from '../bot/support/fold-text.js';
import type { Choice } from '../bot/support/message.js';
import { isNo, isWayOut, isYes, readOrdinal } from './answers.js';

/** What became of a question the bot asked. */
export type Answered<T> =
  | { kind: 'value'; value: T }
  /** The customer wants out of it. */
  | { kind: 'out' }
  /** No usable answer: ask again, and keep the count. */
  | { kind: 'again'; misses: number }
  /** No usable answer once too often: do something else, never loop. */
  | { kind: 'stuck' };

/** Reads one kind of answer out of a turn; undefined when there is none in it. */
export type Reader<T> = (turn: Turn) => T | undefined;

/**
 * The answer to a question, with retries and a way out. `misses` is how often the customer has missed so far (0 at first);
 * with `tries` 2, the second miss is the last.
 */
export function readAnswer<T>(turn: Turn, read: Reader<T>, misses: number, tries = 2): Answered<T> {
  const value = read(turn);
  if (value !== undefined) return { kind: 'value', value };
  if (isWayOut(turn.text)) return { kind: 'out' };
  return misses + 1 < tries ? { kind: 'again', misses: misses + 1 } : { kind: 'stuck' };
}

/** Any text within the limit that is not a way out. */
export function readText(limit: number): Reader<string> {
  return ({ text }) => (text.trim() === '' || text.length > limit || isWayOut(text) ? undefined : text.trim());
}

/** A whole number, alone in the message, from `min` to `max`. */
export function readNumber(min: number, max: number): Reader<number> {
  return ({ text }) => {
    const digits = /^\s*(\d{1,9})\s*[.!]?\s*$/.exec(foldText(text))?.[1];
    const value = Number(digits);
    return digits !== undefined && value >= min && value <= max ? value : undefined;
  };
}

/** The value of one of the choices: tapped, or named by its position ("la segunda", "2"). */
export function readChoice(choices: readonly Choice[]): Reader<string> {
  return ({ choice, text }) => {
    if (choice !== undefined) return choices.some((one) => one.value === choice) ? choice : undefined;
    return choices[readOrdinal(text) ?? choices.length]?.value;
  };
}

export const readYesNo: Reader<boolean> = ({ choice, text }) => {
  if (choice === 'yes' || choice === 'no') return choice === 'yes';
  if (isYes(text)) return true;
  return isNo(text) ? false : undefined;
};

/** An e-mail address anywhere in the message, in lower case. */
export const readEmail: Reader<string> = ({ recognition, text }) => {
  const recognised = recognition.entities.find((entity) => entity.type === 'email')?.value;
  const written = /[^\s<>()[\],;:"'@]{1,64}@(?:[\p{L}\d-]{1,63}\.){1,8}\p{L}{2,24}/u.exec(text)?.[0];
  return recognised ?? written?.toLowerCase();
};
