import type { Word } from './words.js';

/** Numbers as words of Spanish, Galician, English and Portuguese, without accents; the languages' words do not collide. */
const names: [number, string][] = [
  [1, 'un uno una unha um uma one'],
  [2, 'dos dous duas dois two'],
  [3, 'tres three'],
  [4, 'cuatro catro quatro four'],
  [5, 'cinco five'],
  [6, 'seis six'],
  [7, 'siete sete seven'],
  [8, 'ocho oito eight'],
  [9, 'nueve nove nine'],
  [10, 'diez dez ten'],
  [11, 'once onze eleven'],
  [12, 'doce doze twelve'],
  [13, 'trece treze thirteen'],
  [14, 'catorce quatorze fourteen'],
  [15, 'quince quinze fifteen'],
  [16, 'dieciseis dezaseis dezasseis dezesseis sixteen'],
  [17, 'diecisiete dezasete dezassete dezessete seventeen'],
  [18, 'dieciocho dezaoito dezoito eighteen'],
  [19, 'diecinueve dezanove dezenove nineteen'],
  [20, 'veinte vinte twenty'],
  [21, 'veintiuno veintiun veintiuna'],
  [22, 'veintidos'],
  [23, 'veintitres'],
  [24, 'veinticuatro'],
  [25, 'veinticinco'],
  [26, 'veintiseis'],
  [27, 'veintisiete'],
  [28, 'veintiocho'],
  [29, 'veintinueve'],
  [30, 'treinta trinta thirty'],
  [40, 'cuarenta corenta quarenta forty'],
  [50, 'cincuenta cinquenta fifty'],
  [60, 'sesenta sessenta sixty'],
  [70, 'setenta seventy'],
  [80, 'ochenta oitenta eighty'],
  [90, 'noventa ninety'],
  [100, 'cien ciento cen cento cem hundred'],
  [200, 'doscientos doscentos duascentas duzentos'],
  [300, 'trescientos trescentos trezentos'],
  [400, 'cuatrocientos catrocentos quatrocentos'],
  [500, 'quinientos cincocentos quinhentos'],
  [1000, 'mil thousand'],
];

const values: ReadonlyMap<string, number> = new Map(
  names.flatMap(([value, words]) => words.split(' ').map((name) => [name, value] as const)),
);
/** The words a number can begin with. */
export const numberWords: readonly string[] = [...values.keys()];

const joins = new Set(['y', 'e', 'and']);

/** What a slot of a phrase stands for, and how many words it takes. */
export interface Counted {
  value: number;
  length: number;
}

/** The whole number, in digits or in words, that begins at a word; undefined when none does. */
export function readCount(words: readonly Word[], at: number): Counted | undefined {
  return readDigits(words[at]) ?? readNumberWords(words, at);
}

function readDigits(word: Word | undefined): Counted | undefined {
  if (!word?.isWhole || !/^\d{1,6}$/.test(word.folded)) return undefined;
  return { value: Number(word.folded), length: 1 };
}

/** `veintitrés`, `forty-two`, `cento e vinte`, `two thousand and ten`: each part is smaller than the one before. */
export function readNumberWords(words: readonly Word[], at: number): Counted | undefined {
  let total = 0;
  let end = at;
  let last = 0;
  let below = 1001;
  for (;;) {
    const next = end > at && joins.has(words[end]?.folded ?? '') ? end + 1 : end;
    const value = values.get(words[next]?.folded ?? '');
    if (value === undefined) break;
    const multiplied = value === 100 && last < 10 ? last : value === 1000 && total < 1000 ? total : 0;
    if (multiplied === 0 && value >= below) break;
    total += multiplied === 0 ? value : multiplied * (value - 1);
    below = multiplied > 0 || value >= 1000 ? value : value >= 100 ? 100 : value >= 20 && value % 10 === 0 ? 10 : 0;
    last = value;
    end = next + 1;
  }
  return end === at ? undefined : { value: total, length: end - at };
}
