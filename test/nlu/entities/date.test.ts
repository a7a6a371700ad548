import { expect } from 'chai';
import fc from 'fast-check';
import { findEntities } from '../../../bot/nlu/entities/find-entities.js';

/** Half past midnight of Wednesday, 11 March in Madrid, still the 10th in UTC. */
const now = new Date('2026-03-10T23:30:00Z');

describe('dates', () => {
  const cases: [string, string][] = [
    ['el 2026-03-01', '2026-03-01'],
    ['12/03/2026', '2026-03-12'],
    ['2026/03/05', '2026-03-05'],
    ['5.3.26', '2026-03-05'],
    ['el 3/4', '2026-04-03'],
    ['12/25/2026', '2026-12-25'],
    ['el 12 de marzo de 2025', '2025-03-12'],
    ['doce de marzo', '2026-03-12'],
    ['3 de xullo', '2026-07-03'],
    ['no dia 30 de dezembro', '2025-12-30'],
    ['1º de maio', '2026-05-01'],
    ['1° de mayo', '2026-05-01'],
    ['primero de mayo', '2026-05-01'],
    ['on March 12th', '2026-03-12'],
    ['March 3rd', '2026-03-03'],
    ['May first', '2026-05-01'],
    ['the 3rd of may', '2026-05-03'],
    ['Thursday, March 12, 2026', '2026-03-12'],
    ['no dia 12', '2026-03-12'],
    ['el día 28', '2026-02-28'],
    ['on the 24th', '2026-03-24'],
    ['el próximo día 12 de abril', '2026-04-12'],
    ['el lunes 16', '2026-03-16'],

    ['ayer', '2026-03-10'],
    ['anoche', '2026-03-10'],
    ['anteayer', '2026-03-09'],
    ['antonte', '2026-03-09'],
    ['onte', '2026-03-10'],
    ['anteontem', '2026-03-09'],
    ['hoxe', '2026-03-11'],
    ['hoje', '2026-03-11'],
    ['esta mañana', '2026-03-11'],
    ['llega mañana?', '2026-03-12'],
    ['mañá', '2026-03-12'],
    ['amanhã', '2026-03-12'],
    ['mañana por la mañana', '2026-03-12'],
    ['pasado mañana', '2026-03-13'],
    ['pasadomañá', '2026-03-13'],
    ['depois de amanhã', '2026-03-13'],
    ['the day before yesterday', '2026-03-09'],
    ['the day after tomorrow', '2026-03-13'],

    ['hace 3 días', '2026-03-08'],
    ['hace unos quince días', '2026-02-24'],
    ['hace más de dos semanas', '2026-02-25'],
    ['hace un par de semanas', '2026-02-25'],
    ['hai unha semana', '2026-03-04'],
    ['fai dous meses', '2026-01-11'],
    ['há dois dias', '2026-03-09'],
    ['dois dias atrás', '2026-03-09'],
    ['faz uma semana', '2026-03-04'],
    ['3 days ago', '2026-03-08'],
    ['a week ago', '2026-03-04'],
    ['a couple of days ago', '2026-03-09'],
    ['two years ago', '2024-03-11'],
    ['en dos semanas', '2026-03-25'],
    ['dentro de veintiún días', '2026-04-01'],
    ['daqui a 3 dias', '2026-03-14'],
    ['within 5 days', '2026-03-16'],
    ['in a month', '2026-04-11'],
    ['la semana pasada', '2026-03-04'],
    ['o mês passado', '2026-02-11'],
    ['last week', '2026-03-04'],
    ['a semana que vén', '2026-03-18'],
    ['na próxima semana', '2026-03-18'],
    ['next month', '2026-04-11'],

    ['el lunes', '2026-03-16'],
    ['el miércoles', '2026-03-18'],
    ['este miércoles', '2026-03-11'],
    ['el lunes pasado', '2026-03-09'],
    ['o pasado luns', '2026-03-09'],
    ['last Tuesday', '2026-03-10'],
    ['o venres que vén', '2026-03-13'],
    ['el próximo viernes', '2026-03-13'],
    ['next friday', '2026-03-13'],
    ['na segunda-feira', '2026-03-16'],
    ['a segunda passada não chegou', '2026-03-09'],
    ['desde el lunes', '2026-03-09'],
    ['since Tuesday', '2026-03-10'],
    ['compré unas botas el lunes y quiero saber dónde están', '2026-03-09'],
    ['merquei unha cunca o luns', '2026-03-09'],
    ['comprei na segunda-feira', '2026-03-09'],
    ['I ordered it on Sunday', '2026-03-08'],
    ['me llegará el lunes?', '2026-03-16'],
    ['podedes traelo o luns?', '2026-03-16'],
    ['will it be here on Sunday', '2026-03-15'],
    ['I bought it and need it before Friday', '2026-03-13'],
  ];
  for (const [text, value] of cases) {
    it(`reads "${text}" as ${value}`, () => expect(datesIn(text)).to.deep.equal([value]));
  }

  const none = [
    ...[
      '31/02/2026',
      '02/31/2026',
      '31 de febrero',
      'el día 31 de febrero',
      'February 30th',
      '2026-13-01',
      '13/13/2026',
    ],
    ...[
      '24/7',
      '10/10',
      '1.2',
      'talla 38/40',
      '12:30',
      'in 2-4 days',
      '24 horas',
      'a las 10 de la mañana',
      'pola mañá',
    ],
    ...[
      'mana',
      'hoy en día',
      'los lunes',
      'on Mondays',
      'de lunes a viernes',
      'del lunes al viernes',
      'Monday to Friday',
    ],
    ...['a segunda encomenda', '3 may be broken', 'the next day', '12 marcos', 'versión 2026'],
  ];
  for (const text of none) it(`finds none in "${text}"`, () => expect(datesIn(text)).to.deep.equal([]));

  it('goes back to the last day of a shorter month', () => {
    const lastOfMarch = new Date('2026-03-31T12:00:00Z');

    expect(findEntities('hace un mes', lastOfMarch)[0]?.value).to.equal('2026-02-28');
  });

  it('gives a day that the calendar has for whatever is written as one', () => {
    const number = fc.integer({ min: 0, max: 40 });

    fc.assert(
      fc.property(number, number, fc.constantFrom('/', '-', '.'), (day, month, separator) => {
        for (const value of datesIn(`${day}${separator}${month}${separator}2027`)) {
          expect(new Date(`${value}T00:00:00Z`).toISOString().slice(0, 10)).to.equal(value);
        }
      }),
    );
  });
});

function datesIn(text: string): string[] {
  return findEntities(text, now)
    .filter(({ type }) => type === 'date')
    .map(({ value }) => value);
}
