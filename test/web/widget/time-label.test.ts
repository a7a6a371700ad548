import { expect } from 'chai';
import { timeLabel } from '../../../web/widget/time-label.js';

describe('timeLabel', () => {
  const now = new Date(2026, 10, 21, 9, 30).getTime();

  it('gives today’s time alone, yesterday’s with the word, and older ones with the date', () => {
    const labels = [new Date(2026, 10, 21, 0, 1), new Date(2026, 10, 20, 23, 59), new Date(2026, 10, 3, 12, 5)].map(
      (at) => timeLabel(at.getTime(), now, 'es', 'ayer'),
    );

    expect(labels).to.deep.equal(['0:01', 'ayer, 23:59', '3 nov, 12:05'].map((label) => label.replace(/^0:/, '00:')));
  });

  it('writes Galician and Portuguese times on 24 hours too', () => {
    const afternoon = new Date(2026, 10, 21, 8, 15).getTime() + 9 * 3_600_000;

    expect(['gl', 'pt', 'en'].map((language) => timeLabel(afternoon, afternoon, language, ''))).to.deep.equal(
      Array(3).fill('17:15'),
    );
  });
});
