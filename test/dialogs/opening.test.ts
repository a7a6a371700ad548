import { expect } from 'chai';
import { languages } from '../../bot/support/language.js';
import { formatOpening } from '../../dialogs/wording/index.js';

describe('formatOpening', () => {
  const saturdayNight = new Date('2026-11-21T22:00:00Z');
  const opening = (opensAt: string, now = saturdayNight, timeZone = 'Europe/Madrid') =>
    languages.map((language) => formatOpening(language, new Date(opensAt), now, timeZone));

  it('names the weekday within six days', () => {
    expect(opening('2026-11-23T08:30:00Z')).to.deep.equal([
      'el lunes a las 9:30',
      'o luns ás 9:30',
      'on Monday at 9:30',
      'na segunda-feira às 9:30',
    ]);
    expect(opening('2026-11-27T08:30:00Z')[0]).to.equal('el viernes a las 9:30');
  });

  it('knows that Saturday and Sunday are masculine in Portuguese', () => {
    expect(opening('2026-11-28T09:00:00Z', new Date('2026-11-25T09:00:00Z'))[3]).to.equal('no sábado às 10:00');
    expect(opening('2026-11-29T09:00:00Z', new Date('2026-11-25T09:00:00Z'))[3]).to.equal('no domingo às 10:00');
  });

  it('says today and tomorrow by the calendar of the shop, not by hours', () => {
    const beforeMidnight = new Date('2026-11-21T22:50:00Z');
    const afterMidnight = new Date('2026-11-21T23:10:00Z');

    expect(opening('2026-11-21T23:05:00Z', beforeMidnight)[0]).to.equal('mañana a las 0:05');
    expect(opening('2026-11-22T08:30:00Z', beforeMidnight)[1]).to.equal('mañá ás 9:30');
    expect(opening('2026-11-22T08:30:00Z', afterMidnight)).to.deep.equal([
      'hoy a las 9:30',
      'hoxe ás 9:30',
      'today at 9:30',
      'hoje às 9:30',
    ]);
  });

  it('names the date when a weekday alone would mislead', () => {
    expect(opening('2026-11-30T08:30:00Z')).to.deep.equal([
      'el lunes, 30 de noviembre a las 9:30',
      'o luns, 30 de novembro ás 9:30',
      'on Monday 30 November at 9:30',
      'na segunda-feira, 30 de novembro às 9:30',
    ]);
  });

  it('takes a week from today for a date, not for today’s weekday', () => {
    expect(opening('2026-11-28T09:00:00Z')[0]).to.equal('el sábado, 28 de noviembre a las 10:00');
  });

  it('puts one o’clock into the singular', () => {
    expect(opening('2026-11-23T00:00:00Z')).to.deep.equal([
      'el lunes a la 1:00',
      'o luns á 1:00',
      'on Monday at 1:00',
      'na segunda-feira à 1:00',
    ]);
  });

  it('counts days across the change of clocks', () => {
    const eveOfChange = new Date('2026-10-24T21:30:00Z');

    expect(opening('2026-10-26T08:30:00Z', eveOfChange)[2]).to.equal('on Monday at 9:30');
    expect(opening('2026-10-25T22:30:00Z', eveOfChange)[2]).to.equal('tomorrow at 23:30');
  });
});
