import { type Counted, numberWords, readCount, readNumberWords } from './number-words.js';
import type { Slot, Slots } from './phrases.js';
import type { Word } from './words.js';

/** A span of time in whole days or whole months. */
export interface Unit {
  days: number;
  months: number;
}

const units: readonly [Unit, string][] = [
  [{ days: 1, months: 0 }, 'dia dias day days'],
  [{ days: 7, months: 0 }, 'semana semanas week weeks'],
  [{ days: 14, months: 0 }, 'fortnight fortnights'],
  [{ days: 15, months: 0 }, 'quincena quincenas quinzena'],
  [{ days: 0, months: 1 }, 'mes meses month months'],
  [{ days: 0, months: 12 }, 'ano anos year years'],
];

/** Sunday first. A Portuguese weekday is an ordinal before `feira`, and by itself. */
const weekdays = [
  'domingo sunday',
  'lunes luns monday',
  'martes tuesday',
  'miercoles mercores wednesday',
  'jueves xoves thursday',
  'viernes venres friday',
  'sabado saturday',
];
const ordinalWeekdays = ['segunda', 'terca', 'quarta', 'quinta', 'sexta'];

const months = [
  'enero xaneiro january janeiro ene jan xan',
  'febrero febreiro february fevereiro feb fev',
  'marzo march marco mar',
  'abril april abr apr',
  'mayo maio may mai',
  'junio xuno june junho jun',
  'julio xullo july julho jul xul',
  'agosto august ago aug',
  'septiembre setiembre setembro september sep sept',
  'octubre outubro october oct',
  'noviembre novembro november nov',
  'diciembre decembro december dezembro dic dec dez',
];
const englishMonths = new Set(
  'january february march april may june july august september october november december jan feb apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);

const unitOf = indexOf(units.map(([, words]) => words));
const weekdayOf = indexOf(weekdays);
const ordinalWeekdayOf = indexOf(ordinalWeekdays, 1);
const monthOf = indexOf(months, 1);
const firstOf = indexOf(['primero primeiro first', 'second', 'third'], 1);

/**
 * The slots of the phrases for dates: `N` a number, `U` a unit, `P` one longer than a day, `W` a weekday, `V` a Portuguese
 * weekday without `feira`, `M` a month (`E` in English), `D` a day of the month in digits, `O` with its ordinal ending, `B` in
 * words, `Y` a year.
 */
export const dateSlots: Slots = {
  N: { begins: numberWords, figures: true, read: readCount },
  U: named(unitOf),
  P: named(new Map([...unitOf].filter(([, index]) => index > 0))),
  W: {
    begins: [...weekdayOf.keys(), ...ordinalWeekdayOf.keys()],
    read: (words, at) => readName(weekdayOf, words, at) ?? readFeira(words, at),
  },
  V: named(ordinalWeekdayOf),
  M: named(monthOf),
  E: named(new Map([...monthOf].filter(([name]) => englishMonths.has(name)))),
  D: { begins: [], figures: true, read: (words, at, text) => readOrdinal(words, at) ?? readDay(words, at, text) },
  O: { begins: [], figures: true, read: readOrdinal },
  B: {
    begins: [...firstOf.keys(), ...numberWords],
    read: (words, at) => readName(firstOf, words, at) ?? upTo(31, readNumberWords(words, at)),
  },
  Y: { begins: [], figures: true, read: (words, at) => readYear(words[at]) },
};

/** The unit that the slot `U` or `P` has read. */
export function unitAt(index: number): Unit {
  return units[index]?.[0] ?? { days: 0, months: 0 };
}

function named(index: ReadonlyMap<string, number>): Slot {
  return { begins: [...index.keys()], read: (words, at) => readName(index, words, at) };
}

function readName(index: ReadonlyMap<string, number>, words: readonly Word[], at: number): Counted | undefined {
  const value = index.get(words[at]?.folded ?? '');
  return value === undefined ? undefined : { value, length: 1 };
}

function readFeira(words: readonly Word[], at: number): Counted | undefined {
  const value = ordinalWeekdayOf.get(words[at]?.folded ?? '');
  return value !== undefined && words[at + 1]?.folded === 'feira' ? { value, length: 2 } : undefined;
}

/** Digits by themselves, and no price: `May 3`, not `May 3 €`. */
function readDay(words: readonly Word[], at: number, text: string): Counted | undefined {
  const word = words[at];
  if (!word || /^\s?[%€$£]/.test(text.slice(word.end, word.end + 2))) return undefined;
  return isDigits(word, 2) && words[at + 1]?.start !== word.end ? upTo(31, readCount(words, at)) : undefined;
}

/** `3rd`, `1º`: the ending stands right behind the digits. */
function readOrdinal(words: readonly Word[], at: number): Counted | undefined {
  const [word, ending] = [words[at], words[at + 1]];
  if (!word || word.end !== ending?.start || !isDigits(word, 2)) return undefined;
  if (!/^(?:st|nd|rd|th|er|o|a)$/.test(ending.folded)) return undefined;
  return upTo(31, { value: Number(word.folded), length: 2 });
}

function readYear(word: Word | undefined): Counted | undefined {
  return word?.isWhole && /^20\d\d$/.test(word.folded) ? { value: Number(word.folded), length: 1 } : undefined;
}

function isDigits({ folded, isWhole }: Word, most: number): boolean {
  return isWhole && folded.length <= most && /^\d+$/.test(folded);
}

function upTo(most: number, counted: Counted | undefined): Counted | undefined {
  return counted && counted.value >= 1 && counted.value <= most ? counted : undefined;
}

function indexOf(lists: readonly string[], from = 0): ReadonlyMap<string, number> {
  return new Map(
    lists.flatMap((words, index) => words.split(' ').map((word): [string, number] => [word, index + from])),
  );
}
