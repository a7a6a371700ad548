import { expect } from 'chai';
import { isDayGood, readTime } from '../../../web/settings/hours/interval-faults.js';
import { browserName } from '../../../web/settings/me/browser-name.js';
import { agoLabel, dayLabel, weekdays } from '../../../web/settings/moments.js';
import { addressOf, parseRoute } from '../../../web/settings/route.js';

describe('parts of the settings', () => {
  it('read the hours of a day in any order, also across midnight, and refuse what overlaps', () => {
    const day = (...texts: string[]) => texts.map((text) => ({ from: text.slice(0, 5), to: text.slice(6) }));

    expect(isDayGood(day('16:00-19:30', '09:30-14:00'))).to.equal(true);
    expect(isDayGood(day('22:00-02:00'))).to.equal(true);
    expect(isDayGood(day('00:00-24:00'))).to.equal(true);
    expect(isDayGood([])).to.equal(true);
    expect(isDayGood(day('09:30-14:00', '13:00-19:30'))).to.equal(false);
    expect(isDayGood(day('20:00-02:00', '22:00-23:00'))).to.equal(false);
    expect(isDayGood(day('09:30-09:30'))).to.equal(false);
    expect(isDayGood(day('9:30-14:00'))).to.equal(false);
    expect(isDayGood(day('25:00-26:00'))).to.equal(false);
  });

  it('read a time as it is typed in a hurry', () => {
    expect(['9', '930', '9.30', '21:15', '7h', 'noon'].map(readTime)).to.deep.equal([
      '09:00',
      '09:30',
      '09:30',
      '21:15',
      '07:00',
      'noon',
    ]);
  });

  it('name a browser by what it says of itself', () => {
    const edge = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0';

    expect(browserName(edge)).to.equal('Edge · Windows');
    expect(browserName('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1')).to.equal(
      'Safari · iOS',
    );
    expect(browserName('curl/8.5.0')).to.equal('curl');
  });

  it('lead an address to its place and back, and anything unknown to one’s own account', () => {
    const address = addressOf('knowledge', 'answers', 'order.track', 'gl');

    expect(parseRoute(address)).to.deep.equal({ section: 'knowledge', path: ['answers', 'order.track', 'gl'] });
    expect(parseRoute(addressOf('team', 'teams', '+new')).path).to.deep.equal(['teams', '+new']);
    expect(parseRoute('#nowhere/else')).to.deep.equal({ section: 'me', path: [] });
    expect(parseRoute('#team/%E0%A4%A')).to.deep.equal({ section: 'team', path: [] });
  });

  it('say days and spans in the language of the reader, whatever the zone', () => {
    expect(weekdays('es')[0]).to.equal('lunes');
    expect(dayLabel('2026-12-08', 'en')).to.equal('8 Dec 2026');
    const now = Date.parse('2026-11-21T12:00:00Z');
    expect(agoLabel('2026-11-21T11:57:30Z', now, 'en')).to.equal('2 minutes ago');
    expect(agoLabel('2026-11-21T09:00:00Z', now, 'en')).to.equal('3 hours ago');
    expect(agoLabel('2026-11-20T11:00:00Z', now, 'en')).to.equal('yesterday');
  });
});
