import { abbreviations } from './abbreviations.js';
import { foldText } from './clean.js';
import type { Span } from './entities/span.js';
import { remember } from './remember.js';

const url = /\b(?:https?:\/\/|www\.)\S{1,500}/giu;
const word = /_[a-z]+_|[\p{L}\p{N}]+|\p{Extended_Pictographic}|\?/gu;

/**
 * The words of a cleaned text as the models see them: folded, chat abbreviations written out, long repetitions of a
 * letter shortened, emoji and question marks as words of their own. What varies from customer to customer without changing the wish
 * (order numbers, addresses, amounts, dates in figures, digits) becomes a placeholder such as `_email_`; products and words for
 * days carry meaning and stay.
 */
export function tokenise(text: string, entities: readonly Span[]): string[] {
  const masked = mask(text, entities).replace(url, ' _url_ ');
  const folded = foldText(masked).replace(/['’`´]/g, '');
  const tokens: string[] = [];
  for (const raw of folded.match(word) ?? []) tokens.push(...writtenOut(raw));
  return tokens;
}

const writtenOut = remember((raw): readonly string[] => {
  if (/^\p{N}+$/u.test(raw)) return [raw.length <= 2 ? raw : '_number_'];
  const short = raw.replace(/(.)\1{2,}/gu, '$1');
  return abbreviations.get(short) ?? [short];
});

/** `ayer`, `3 days ago`: how long ago tells more than which day it was. */
function isTold(date: string): boolean {
  return (
    !/\d/.test(date) || /\d\s{0,3}(?:d[ií]a|day|seman|week|m[eê]s|month|a[nñ]o|year|fortnight|quin[cz])/iu.test(date)
  );
}

function mask(text: string, entities: readonly Span[]): string {
  let masked = '';
  let from = 0;
  for (const entity of entities) {
    if (entity.type === 'product' || (entity.type === 'date' && isTold(text.slice(entity.start, entity.end)))) continue;
    masked += `${text.slice(from, entity.start)} _${entity.type.replace('_number', '')}_ `;
    from = entity.end;
  }
  return masked + text.slice(from);
}
