import { addDays, addMonths, type Day, isoDay, nearestDay, nearestYear, weekdayOf } from './calendar.js';
import { unitAt } from './date-words.js';
import type { Phrase } from './phrases.js';

/** What a day is told from. */
export interface Told {
  today: Day;
  /** Whether what is said around this word has happened, so that "on Monday" is the last one. */
  looksBack(at: number): boolean;
}

type DatePhrase = Phrase<Day, Told>;

const on = (pattern: string, read: DatePhrase['read']): DatePhrase => ({ pattern, read });
const inDays = (pattern: string, days: number) => on(pattern, (_, { today }) => addDays(today, days));
const nothing = (pattern: string) => on(pattern, () => 'nothing');

/** What stands before a weekday: "the", "on"; not Portuguese `ao`, which is "on all". */
const the = 'el|al|del|o|do|no|na|on|para';
const until = 'by|until|till|before|for|para|hasta|ata|até';

/**
 * How customers name days in the four languages. The slots are those of `dateSlots`. A week is seven days.
 */
export const datePhrases: readonly DatePhrase[] = [
  inDays('hoy|hoxe|hoje|today|tonight', 0),
  inDays('esta|this mañana|=mañá|manhã|tarde|noche|noite|morning|afternoon|evening', 0),
  inDays('ayer|onte|ontem|yesterday|anoche', -1),
  inDays('last night', -1),
  inDays('anteayer|antier|antonte|anteontem', -2),
  inDays('antes de ayer|onte|ontem', -2),
  inDays('the? day before yesterday', -2),
  inDays('mañana|=mañá|amanhã|tomorrow', 1),
  inDays('pasado mañana|=mañá', 2),
  inDays('pasadomañana|=pasadomañá', 2),
  inDays('depois de amanhã', 2),
  inDays('the? day after tomorrow', 2),
  nothing('la|las|cada|pola|da|á|aa|de|unha|una|toda mañana|=mañá'),
  nothing('hoy|hoxe|hoje en|em día'),

  on('hace|hai|há|fai|faz unos|unas|uns|unhas|umas|como|casi|case|quase? N U', ago),
  on('hace|hai|há|fai|faz más|máis|mais de N U', ago),
  on('N U atrás|ago', ago),
  on('a|an U ago', ([unit], told) => ago([1, unit], told)),
  on('hace|hai|há|fai|faz un|um par de U', ([unit], told) => ago([2, unit], told)),
  on('a couple of U ago', ([unit], told) => ago([2, unit], told)),
  on('en|em|in|within|dentro de? N U', ahead),
  on('daqui|de a|aquí a? N U', ahead),
  on('in|within a|an U', ([unit], told) => ahead([1, unit], told)),
  on('la|a|o|el|na|no|the? P pasada|pasado|passada|passado', ([unit], told) => ago([1, unit], told)),
  on('the? last|past P', ([unit], told) => ago([1, unit], told)),
  on('la|a|o|el|na|no? P que viene|vén|vem', ([unit], told) => ahead([1, unit], told)),
  on('la|a|o|el|na|no? próxima|próximo|vindeira|vindeiro P', ([unit], told) => ahead([1, unit], told)),
  on('la|a|o|el|na|no? P próxima|próximo|siguiente|seguinte', ([unit], told) => ahead([1, unit], told)),
  on('next P', ([unit], told) => ahead([1, unit], told)),
  inDays('para a semana $', 7),

  on(`${the}? pasado|pasada|passado|passada|último|última|last|past W`, last),
  on(`${the}? W pasado|pasada|passado|passada|último`, last),
  on('since|desde|dende el|o|a|last? W', last),
  on(`${the}? W que viene|vén|vem`, next),
  on(`${the}? próximo|próxima|vindeiro|vindeira|next|coming W`, next),
  on(`${the}? W próximo|próxima|vindeiro|siguiente|seguinte|next`, next),
  on('this|este|esta|neste|nesta W', thisWeek),
  on(`${the} W`, either),
  on(`${until} el|o|a? W`, next),
  on('antes de|del|do el? W', next),
  on('a|na V passada', last),
  on('a|na V que vem', next),
  on('a|na? próxima V $', next),
  nothing('de|del|do|da|from|entre|between el|a|o? W a|al|ao|y|e|to|till|until|and W'),

  on('próximo|vindeiro|pasado|passado? día? D de|do|of? M de|del|do|of? Y?', date),
  on('the? B de|do|of M de|del|do|of? Y?', date),
  on('E the? D Y?', ([month, day, year], told) => date([day, month, year], told)),
  on('E B $', ([month, day], told) => date([day, month], told)),
  nothing('D may be|have|not|need|also'),
  on(`${the}|the? W the|día? D de|do|of? M de|del|do|of? Y?`, ([, day, month, year], told) =>
    date([day, month, year], told),
  ),
  on(`${the}? W E the? D Y?`, ([, month, day, year], told) => date([day, month, year], told)),
  on(`${the}? W the|día D`, ([weekday, day], told) => dayOfMonth(day, told, weekday)),
  on(`${the}? W D $`, ([weekday, day], told) => dayOfMonth(day, told, weekday)),
  on('próximo|vindeiro? día D', ([day], told) => dayOfMonth(day, told)),
  on('on|by|until|till|since|before|after the O', ([day], told) => dayOfMonth(day, told)),
];

type Values = readonly (number | undefined)[];

function ago([count = 0, unit]: Values, told: Told): Day {
  return ahead([-count, unit], told);
}

function ahead([count = 0, unit = 0]: Values, { today }: Told): Day {
  const { days, months } = unitAt(unit);
  return months === 0 ? addDays(today, count * days) : addMonths(today, count * months);
}

function last([weekday]: Values, { today }: Told): Day {
  return addDays(today, daysUntil(weekday, today) - 7);
}

function next([weekday]: Values, { today }: Told): Day {
  return addDays(today, daysUntil(weekday, today) || 7);
}

function either(weekday: Values, told: Told, at: number): Day {
  return told.looksBack(at) ? last(weekday, told) : next(weekday, told);
}

function thisWeek([weekday]: Values, { today }: Told): Day {
  return addDays(today, daysUntil(weekday, today));
}

function daysUntil(weekday = 0, today: Day): number {
  return (weekday - weekdayOf(today) + 7) % 7;
}

/** Without a year, the one that brings it closest to today. A day that no calendar has means nothing. */
function date([day = 0, month = 0, year]: Values, { today }: Told): Day | 'nothing' {
  const named = { year: year ?? nearestYear(month, day, today), month, day };
  return isoDay(named) === undefined ? 'nothing' : named;
}

function dayOfMonth(day = 0, { today }: Told, weekday?: number): Day | undefined {
  return nearestDay(day, today, weekday);
}
