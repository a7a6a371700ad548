import type { Entity } from '../../engine/ports.js';
import { foldText } from '../clean.js';
import { addDays, type Day, isoDay, localDay, nearestYear } from './calendar.js';

const iso = /(?<![\p{N}/.-])(\d{4})-(\d{1,2})-(\d{1,2})(?![\p{N}/-])/gu;
const numeric = /(?<![\p{N}/.,-])(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?![\p{N}/]|[.,-]\p{N})/gu;
const dayMonth =
  /(?<![\p{N}/.,-])(\d{1,2})(?:st|nd|rd|th|[ºª°])?\s{1,3}(?:(?:de|of|do)\s{1,3})?(\p{L}{3,10})\.?(?:,?\s{1,3}(?:(?:de|del|do)\s{1,3})?(20\d\d))?(?!\p{N})/giu;
const monthDay =
  /(?<!\p{L})(\p{L}{3,10})\.?\s{1,3}(?:the\s{1,3})?(\d{1,2})(?:st|nd|rd|th)?(?:,?\s{1,3}(20\d\d))?(?![\p{L}\p{N}%€$£]|[.,:]\p{N})/giu;
const relative =
  /(?<!\p{L})(pasado\s{1,3}ma[ñn]ana|pasadoma[ñn][áa]|depois\s{1,3}de\s{1,3}amanh[ãa]|(?:the\s{1,3})?day\s{1,3}after\s{1,3}tomorrow|anteayer|antes\s{1,3}de\s{1,3}ayer|antonte|anteontem|hoy|hoxe|hoje|today|ayer|onte|ontem|yesterday|ma[ñn]ana|ma[ñ][áa]|amanh[ãa]|tomorrow)(?!\p{L})/giu;

/** Cheaper than `relative`, which it lets through wherever that could match. */
const mayNameDay = /ho[yxj]|today|ayer|onte|yesterday|ma[ñn][aá]|amanh|tomorrow/i;

/** Words before `mañana` that make it the morning. */
const morning = /(?:^|[^\p{L}])(?:la|las|esta|cada|pola|da|á|aa|de|a|unha|una|toda)\s{1,3}$/iu;

const months = [
  'ene jan xan',
  'feb fev',
  'mar',
  'abr apr',
  'may mai',
  'jun xu',
  'jul xul',
  'ago aug',
  'sep set',
  'oct out',
  'nov',
  'dic dec dez',
];
const monthNames = new Set(
  (
    'enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre ' +
    'xaneiro febreiro maio xuno xullo setembro outubro novembro decembro ' +
    'january february march april may june july august september october november december ' +
    'janeiro fevereiro marco junho julho dezembro ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec ene abr ago dic fev mai set out dez xan'
  ).split(' '),
);

/**
 * Dates as `YYYY-MM-DD`, day before month as in Europe. A date without a year gets the one that brings it closest to
 * `now`, as seen from Madrid.
 */
export function findDates(text: string, now: Date): Entity[] {
  const today = localDay(now);
  const found: Entity[] = [];
  const add = (match: RegExpExecArray, year: string | undefined, month: number, day: number) => {
    const value = isoDay({ year: yearOf(year, month, day, today), month, day });
    if (value === undefined) return;
    found.push({ type: 'date', raw: match[0], value, start: match.index, end: match.index + match[0].length });
  };
  for (const match of text.matchAll(iso)) add(match, match[1], Number(match[2]), Number(match[3]));
  for (const match of text.matchAll(numeric)) {
    if (match[4] !== undefined || match[2] === '/') add(match, match[4], Number(match[3]), Number(match[1]));
  }
  for (const match of text.matchAll(dayMonth)) add(match, match[3], monthOf(match[2]), Number(match[1]));
  for (const match of text.matchAll(monthDay)) add(match, match[3], monthOf(match[1]), Number(match[2]));
  return found;
}

/** Days such as "today" or "pasado mañana", as `YYYY-MM-DD` in Madrid. `mañana` counts only where it is not the morning. */
export function findRelativeDates(text: string, now: Date): Entity[] {
  const found: Entity[] = [];
  if (!mayNameDay.test(text)) return found;
  const today = localDay(now);
  for (const match of text.matchAll(relative)) {
    const { 0: raw, index: start } = match;
    if (/^ma/i.test(raw) && morning.test(text.slice(Math.max(0, start - 8), start))) continue;
    const value = isoDay(addDays(today, offsetOf(foldText(raw))));
    if (value !== undefined) found.push({ type: 'date', raw, value, start, end: start + raw.length });
  }
  return found;
}

function offsetOf(word: string): number {
  if (/^(?:pasado|depois|the|day)/.test(word)) return 2;
  if (/^ante|^antonte/.test(word)) return -2;
  if (/^(?:ayer|onte|yesterday)/.test(word)) return -1;
  return /^(?:ho|today)/.test(word) ? 0 : 1;
}

function monthOf(word = ''): number {
  const name = foldText(word);
  if (!monthNames.has(name)) return 0;
  if (name.startsWith('xull')) return 7;
  return months.findIndex((starts) => starts.split(' ').some((start) => name.startsWith(start))) + 1;
}

function yearOf(year: string | undefined, month: number, day: number, today: Day): number {
  if (year === undefined) return nearestYear(month, day, today);
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}
