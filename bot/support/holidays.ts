/**
 * Public holidays that follow a rule. `spain`: the national ones on their own dates. `spain-mondays`: the Monday after one
 * that falls on a Sunday, which a region's yearly decree may replace. `galicia`: the national ones and its own.
 * `portugal`: the compulsory ones. What a decree sets from year to year, and local feasts, are an installation's own dates.
 *
 * Sources: Spain, Estatuto de los Trabajadores art. 37.2 and Real Decreto 2001/1983 art. 45; Galicia, the Xunta's yearly
 * decree, with Maundy Thursday, 17 May and 25 July in each; Portugal, Código do Trabalho art. 234.
 */
export const calendars = ['spain', 'spain-mondays', 'galicia', 'portugal'] as const;

export type Calendar = (typeof calendars)[number];

/** Which holiday it is in that calendar, as a name for programs such as `good_friday`. `day` is `YYYY-MM-DD`. */
export function holidayOn(calendar: Calendar, day: string): string | undefined {
  const year = Number(day.slice(0, 4));
  const key = `${calendar} ${year}`;
  const days = known.get(key) ?? daysOf(calendar, year);
  if (known.size > mostKnown) known.clear();
  known.set(key, days);
  return days.get(day);
}

/**
 * Easter Sunday of a year of the Gregorian calendar, as `YYYY-MM-DD`: the "anonymous" algorithm, J. Meeus, Astronomical
 * Algorithms, 1991, chapter 8.
 */
export function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return new Date(Date.UTC(year, Math.floor(n / 31) - 1, (n % 31) + 1)).toISOString().slice(0, 10);
}

const known = new Map<string, ReadonlyMap<string, string>>();
const mostKnown = 200;

/** Month and day, or days from Easter Sunday. */
type Rule = readonly [when: string | number, name: string];

const spain: readonly Rule[] = [
  ['01-01', 'new_year'],
  ['01-06', 'epiphany'],
  [-2, 'good_friday'],
  ['05-01', 'labour_day'],
  ['08-15', 'assumption'],
  ['10-12', 'national_day_of_spain'],
  ['11-01', 'all_saints'],
  ['12-06', 'constitution_day'],
  ['12-08', 'immaculate_conception'],
  ['12-25', 'christmas'],
];

const rules: Record<Calendar, readonly Rule[]> = {
  spain,
  'spain-mondays': [],
  galicia: [...spain, [-3, 'maundy_thursday'], ['05-17', 'galician_literature_day'], ['07-25', 'day_of_galicia']],
  portugal: [
    ['01-01', 'new_year'],
    [-2, 'good_friday'],
    [0, 'easter_sunday'],
    ['04-25', 'freedom_day'],
    ['05-01', 'labour_day'],
    [60, 'corpus_christi'],
    ['06-10', 'day_of_portugal'],
    ['08-15', 'assumption'],
    ['10-05', 'republic_day'],
    ['11-01', 'all_saints'],
    ['12-01', 'restoration_of_independence'],
    ['12-08', 'immaculate_conception'],
    ['12-25', 'christmas'],
  ],
};

function daysOf(calendar: Calendar, year: number): ReadonlyMap<string, string> {
  if (calendar === 'spain-mondays') {
    const sundays = [...daysOf('spain', year)].filter(([day]) => new Date(day).getUTCDay() === 0);
    return new Map(sundays.map(([day, name]) => [daysAfter(day, 1), name]));
  }
  const easter = easterSunday(year);
  return new Map(
    rules[calendar].map(([when, name]) => [
      typeof when === 'number' ? daysAfter(easter, when) : `${year}-${when}`,
      name,
    ]),
  );
}

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
