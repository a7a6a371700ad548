import { expect } from 'chai';
import fc from 'fast-check';
import { decode, encode, type Layout } from '../../bot/reports/columns/codec.js';
import { ContactIds } from '../../bot/reports/columns/contact-ids.js';
import { contactKey } from '../../bot/reports/columns/contact-key.js';
import { asKept, durationCode, durations, noDuration } from '../../bot/reports/columns/duration-code.js';

const layout = {
  version: 7,
  parts: ['some', 'all'],
  columns: {
    small: { type: 'u8', part: 'some' },
    middle: { type: 'u16', part: 'all' },
    large: { type: 'u32', part: 'some' },
    name: { type: 'words', part: 'all' },
  },
} as const satisfies Layout;

const number = (bits: number) => fc.nat(2 ** bits - 1);
const table = fc.tuple(fc.nat(40), fc.nat(400)).chain(([some, more]) => {
  const times = (n: number) => ({ minLength: n, maxLength: n });
  return fc.record({
    small: fc.array(number(8), times(some)),
    middle: fc.array(number(16), times(some + more)),
    large: fc.array(number(32), times(some)),
    name: fc.array(fc.string({ unit: 'grapheme' }), times(some + more)),
  });
});

describe('columns', () => {
  it('are read as they were written, from wherever in memory they lie', () => {
    fc.assert(
      fc.property(table, fc.nat(3), (values, shift) => {
        const blob = encode(layout, { some: values.small.length, all: values.middle.length }, values);
        const moved = new Uint8Array(blob.length + shift);
        moved.set(blob, shift);

        const read = decode(layout, moved.subarray(shift));

        expect(read?.size).to.deep.equal({ some: values.small.length, all: values.middle.length });
        expect([...(read?.columns.small ?? [])]).to.deep.equal(values.small);
        expect([...(read?.columns.middle ?? [])]).to.deep.equal(values.middle);
        expect([...(read?.columns.large ?? [])]).to.deep.equal(values.large);
        const { at, list } = read?.columns.name ?? { at: [], list: [] };
        expect([...at].map((place) => list[place])).to.deep.equal(values.name);
      }),
    );
  });

  it('take two bytes a row for more than 256 texts, and one for fewer', () => {
    const sized = (texts: number) => {
      const name = Array.from({ length: 1000 }, (_, i) => String(i % texts));
      const values = { small: [], middle: name.map(() => 0), large: [], name };
      return decode(layout, encode(layout, { some: 0, all: 1000 }, values))?.columns.name.at.BYTES_PER_ELEMENT;
    };

    expect([sized(256), sized(257)]).to.deep.equal([1, 2]);
  });

  it('of another version are not read at all', () => {
    const blob = encode(layout, { some: 0, all: 0 }, { small: [], middle: [], large: [], name: [] });

    expect(decode({ ...layout, version: 8 }, blob)).to.equal(undefined);
  });

  it('are refused when a value is missing', () => {
    const write = () => encode(layout, { some: 1, all: 1 }, { small: [], middle: [1], large: [1], name: [''] });

    expect(write).to.throw(RangeError, 'small has 0 values');
  });
});

describe('times in twelve bits', () => {
  const ms = fc.nat(400 * 86_400_000);

  it('are off by 0.4 % or half a tenth of a second at most', () => {
    fc.assert(
      fc.property(ms, (time) => {
        expect(Math.abs(asKept(time) - time)).to.be.at.most(Math.max(50, time * 0.004));
      }),
    );
  });

  it('are in the order of the times, and stay what they are when kept again', () => {
    fc.assert(
      fc.property(ms, ms, (a, b) => {
        const [shorter, longer] = a < b ? [a, b] : [b, a];
        expect(durationCode(shorter)).to.be.at.most(durationCode(longer));
        expect(asKept(asKept(a))).to.equal(asKept(a));
      }),
    );
  });

  it('have room for any time there can be, and for none', () => {
    expect(durationCode(null)).to.equal(noDuration);
    expect(durationCode(1e15)).to.be.below(noDuration);
    expect(durationCode(-5000)).to.equal(0);
    expect(durations[0]).to.equal(0);
  });
});

describe('contacts by number', () => {
  it('have the same number again, and no two of them one', () => {
    const ids = Array.from({ length: 20_000 }, (_, i) => `contact-${i}`);
    const keys = ids.map(contactKey);
    const lows = Uint32Array.from(keys, ([low]) => low);
    const highs = Uint32Array.from(keys, ([, high]) => high);
    const contacts = new ContactIds();

    const first = contacts.idsOf(lows, highs);
    const again = contacts.idsOf(lows.toReversed(), highs.toReversed());

    expect(new Set(first).size).to.equal(20_000);
    expect([...first]).to.deep.equal(Array.from({ length: 20_000 }, (_, i) => i));
    expect([...again].reverse()).to.deep.equal([...first]);
    expect(contacts.size).to.equal(20_000);
  });

  it('are told apart by both halves of their key', () => {
    const contacts = new ContactIds();

    const ids = contacts.idsOf(Uint32Array.of(5, 5, 6, 5), Uint32Array.of(1, 2, 1, 1));

    expect([...ids]).to.deep.equal([0, 1, 2, 0]);
  });
});
