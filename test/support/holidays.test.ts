import { expect } from 'chai';
import { type Calendar, easterSunday, holidayOn } from '../../bot/support/holidays.js';

/** Easter Sundays as the churches publish them. */
const easter = ['2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2028-04-16', '2029-04-01', '2030-04-21'];

/** Good Friday two days before, Maundy Thursday three, Corpus Christi sixty after: by hand, from a calendar. */
const goodFriday = ['2024-03-29', '2025-04-18', '2026-04-03', '2027-03-26', '2028-04-14', '2029-03-30', '2030-04-19'];
const maundyThursday = [
  '2024-03-28',
  '2025-04-17',
  '2026-04-02',
  '2027-03-25',
  '2028-04-13',
  '2029-03-29',
  '2030-04-18',
];
const corpusChristi = [
  '2024-05-30',
  '2025-06-19',
  '2026-06-04',
  '2027-05-27',
  '2028-06-15',
  '2029-05-31',
  '2030-06-20',
];

const years = [2024, 2025, 2026, 2027, 2028, 2029, 2030];

/** Estatuto de los Trabajadores art. 37.2, Real Decreto 2001/1983 art. 45. */
const inSpain = ['01-01', '01-06', '05-01', '08-15', '10-12', '11-01', '12-06', '12-08', '12-25'];

/** Código do Trabalho art. 234. */
const inPortugal = ['01-01', '04-25', '05-01', '06-10', '08-15', '10-05', '11-01', '12-01', '12-08', '12-25'];

/** 8 December 2024, 12 October 2025, 1 November and 6 December 2026, 15 August 2027, 6 January and 8 December 2030 are Sundays. */
const mondays = ['2024-12-09', '2025-10-13', '2026-11-02', '2026-12-07', '2027-08-16', '2030-01-07', '2030-12-09'];

function daysOf(calendar: Calendar, year: number): string[] {
  const first = Date.UTC(year, 0, 1);
  const all = Array.from({ length: 366 }, (_, i) => new Date(first + i * 86_400_000).toISOString().slice(0, 10));
  return all.filter((day) => day.startsWith(`${year}-`) && holidayOn(calendar, day) !== undefined);
}

describe('public holidays', () => {
  it('know when Easter is', () => {
    expect(years.map(easterSunday)).to.deep.equal(easter);
    // The earliest and the latest that can be.
    expect([easterSunday(1818), easterSunday(2038)]).to.deep.equal(['1818-03-22', '2038-04-25']);
  });

  for (const [i, year] of years.entries()) {
    const fixed = (days: string[]) => days.map((day) => `${year}-${day}`);

    it(`are those of the law in Spain in ${year}`, () => {
      expect(daysOf('spain', year)).to.have.members([...fixed(inSpain), goodFriday[i]]);
    });

    it(`are those of the decree in Galicia in ${year}, as far as they are the same each year`, () => {
      const own = [...fixed(['05-17', '07-25']), maundyThursday[i]];
      expect(daysOf('galicia', year)).to.have.members([...fixed(inSpain), goodFriday[i], ...own]);
    });

    it(`are those of the law in Portugal in ${year}`, () => {
      expect(daysOf('portugal', year)).to.have.members([
        ...fixed(inPortugal),
        goodFriday[i],
        easter[i],
        corpusChristi[i],
      ]);
    });
  }

  it('move to Monday in Spain when they fall on a Sunday, in a calendar of their own', () => {
    expect(years.flatMap((year) => daysOf('spain-mondays', year))).to.deep.equal(mondays);
  });

  it('have names', () => {
    expect(holidayOn('portugal', '2026-04-25')).to.equal('freedom_day');
    expect(holidayOn('galicia', '2026-07-25')).to.equal('day_of_galicia');
    expect(holidayOn('spain', '2026-04-25')).to.equal(undefined);
  });
});
