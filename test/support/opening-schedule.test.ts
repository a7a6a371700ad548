import { expect } from 'chai';
import { readSchedule } from '../../bot/support/opening-schedule.js';

const morning = { from: 570, to: 840 };
const afternoon = { from: 960, to: 1170 };

describe('readSchedule', () => {
  it('reads split shifts and a short Saturday', () => {
    const read = readSchedule('Mon-Fri 09:30-14:00,16:00-19:30; Sat 10:00-14:00');

    const workday = [morning, afternoon];
    expect(read).to.deep.equal({
      ok: true,
      weekly: [workday, workday, workday, workday, workday, [{ from: 600, to: 840 }], []],
    });
  });

  it('puts a day named twice together, in order', () => {
    const read = readSchedule('mon 16:00-19:30; MON,wed 9:30-14:00');

    expect(read).to.deep.equal({ ok: true, weekly: [[morning, afternoon], [], [morning], [], [], [], []] });
  });

  it('lets a range run over Sunday and an interval over midnight', () => {
    const read = readSchedule('Sat-Mon 22:00-02:00');

    const night = [{ from: 1320, to: 1560 }];
    expect(read).to.deep.equal({ ok: true, weekly: [night, [], [], [], [], night, night] });
  });

  it('takes "always" for day and night, and 24:00 for midnight', () => {
    expect(readSchedule(' Always ')).to.deep.equal(readSchedule('Mon-Sun 00:00-24:00'));
  });

  it('tells which part it cannot read', () => {
    const wrong: [string, string][] = [
      ['', 'No opening hours'],
      ['9:00-14:00', '"9:00-14:00" does not begin with days'],
      ['Lun-Ven 9:00-14:00', '"Lun-Ven 9:00-14:00" does not begin with days'],
      ['Mon-Wed-Fri 9:00-14:00', 'does not begin with days'],
      ['Mon', '"Mon" does not begin with days'],
      ['Mon 9-14', 'not like "09:30-14:00"'],
      ['Mon 09:60-14:00', 'not like'],
      ['Mon 25:00-26:00', 'not like'],
      ['Mon 09:00-09:00', 'not like'],
      ['Mon 09:00-14:00,', 'not like'],
      ['Mon 09:00-14:00,13:00-19:00', 'The hours of Mon overlap.'],
    ];

    for (const [text, problem] of wrong) {
      const read = readSchedule(text);
      expect(read.ok ? 'read' : read.problem, text).to.contain(problem);
    }
  });
});
