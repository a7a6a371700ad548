import { expect } from 'chai';
import fc from 'fast-check';
import { type Address, dimensions, formatAddress, parseAddress, queryOf, views } from '../../../web/reports/address.js';
import { addDays, presets } from '../../../web/reports/period.js';

const day = fc.integer({ min: 0, max: 4000 }).map((count) => addDays('2020-01-01', count));
const days = fc
  .tuple(day, fc.integer({ min: 1, max: 500 }))
  .map(([from, length]) => ({ from, to: addDays(from, length) }));
const value = fc.string({ unit: 'grapheme', maxLength: 12 });

const addresses: fc.Arbitrary<Address> = fc.record(
  {
    view: fc.constantFrom(...views),
    period: fc.oneof(fc.constantFrom(...presets), days),
    baseline: fc.oneof(fc.constantFrom('previous' as const, 'none' as const), days),
    unit: fc.constantFrom('day' as const, 'week' as const, 'month' as const),
    filters: fc.dictionary(fc.constantFrom(...dimensions), value),
    asks: fc.dictionary(fc.constantFrom('by', 'q', 'theme', 'metric', 'measure'), value),
    drill: fc.dictionary(fc.constantFrom('metric', 'value', 'from', 'topic'), value),
  },
  { requiredKeys: ['view', 'period', 'baseline', 'filters', 'asks'] },
);

describe('the address of the reports', () => {
  it('survives being written and read, whatever is looked at', () => {
    fc.assert(
      fc.property(addresses, (address) => {
        expect(parseAddress(formatAddress(address))).to.deep.equal({
          ...address,
          filters: { ...address.filters },
          asks: { ...address.asks },
          ...(address.drill && { drill: { ...address.drill } }),
        });
      }),
    );
  });

  it('says nothing that goes without saying', () => {
    expect(formatAddress(parseAddress(''))).to.equal('?');
    expect(formatAddress(parseAddress('?view=csat&period=90d&channel=sms'))).to.equal(
      '?view=csat&period=90d&channel=sms',
    );
  });

  it('leaves out what it does not know', () => {
    const read = parseAddress('?view=pie&period=2026-02-30..2026-03-01&baseline=2026-03-02..2026-03-01&unit=hour&x=1');

    expect(read).to.deep.equal({ view: 'overview', period: '30d', baseline: 'previous', filters: {}, asks: {} });
  });

  it('keeps an empty filter, which means those that have none', () => {
    expect(parseAddress('?topic=').filters).to.deep.equal({ topic: '' });
  });

  it('asks reports for days, filters and what to compare with, and lists only for days and filters', () => {
    const address = parseAddress('?period=7d&channel=sms&unit=week&baseline=none&q=late&show=value%3D1');

    const figures = queryOf(address, '2026-11-22');
    const rows = queryOf(address, '2026-11-22', 'rows');

    expect(rows).to.deep.equal({ from: '2026-11-16', to: '2026-11-23', channel: 'sms' });
    expect(figures).to.deep.equal({ ...rows, baseline: 'none', unit: 'week' });
  });
});
