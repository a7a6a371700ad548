import { expect } from 'chai';
import fc from 'fast-check';
import { type Interval, rank } from '../../../bot/support/scores/index.js';

function group(key: string, low: number, high: number, n = 100) {
  return { key, n, interval: [low, high] as Interval };
}

describe('rank', () => {
  it('counts from the top where all intervals lie apart', () => {
    const ranked = rank([group('brais', 60, 70), group('ana', 80, 90), group('carme', 10, 20)]);

    expect(ranked).to.deep.equal([
      { key: 'brais', rank: 2, tied: [] },
      { key: 'ana', rank: 1, tied: [] },
      { key: 'carme', rank: 3, tied: [] },
    ]);
  });

  it('gives no place to groups whose intervals overlap, and leaves their places free', () => {
    const ranked = rank([group('ana', 80, 90), group('brais', 75, 85), group('carme', 10, 20)]);

    expect(ranked).to.deep.equal([
      { key: 'ana', rank: null, tied: ['brais'] },
      { key: 'brais', rank: null, tied: ['ana'] },
      { key: 'carme', rank: 3, tied: [] },
    ]);
  });

  it('does not hand a tie on', () => {
    const ranked = rank([group('ana', 80, 90), group('brais', 70, 82), group('carme', 60, 72)]);

    expect(ranked.map(({ tied }) => tied)).to.deep.equal([['brais'], ['ana', 'carme'], ['brais']]);
  });

  it('takes touching ends for an overlap', () => {
    expect(rank([group('ana', 80, 90), group('brais', 70, 80)]).map((one) => one.rank)).to.deep.equal([null, null]);
  });

  it('neither ranks groups of fewer than thirty answers nor lets them stand in the way', () => {
    const ranked = rank([
      group('ana', 80, 90),
      group('brais', 0, 100, 29),
      { key: 'carme', n: 0, interval: null },
      group('duarte', 50, 60, 30),
    ]);

    expect(ranked).to.deep.equal([
      { key: 'ana', rank: 1, tied: [] },
      { key: 'brais', rank: null, tied: [] },
      { key: 'carme', rank: null, tied: [] },
      { key: 'duarte', rank: 2, tied: [] },
    ]);
  });

  it('never ranks one group over another it is tied with, and ties both ways', () => {
    const groups = fc.array(
      fc.record({ low: fc.nat({ max: 99 }), width: fc.nat({ max: 30 }), n: fc.integer({ min: 20, max: 60 }) }),
      { maxLength: 12 },
    );

    fc.assert(
      fc.property(groups, (drawn) => {
        const given = drawn.map(({ low, width, n }, i) => group(`g${i}`, low, low + width, n));
        const ranked = rank(given);
        const places = ranked.flatMap((one) => (one.rank === null ? [] : [one.rank]));
        expect(ranked.map(({ key }) => key)).to.deep.equal(given.map(({ key }) => key));
        expect(new Set(places).size).to.equal(places.length);
        for (const one of ranked) {
          if (one.rank !== null) expect(one.tied).to.deep.equal([]);
          for (const other of one.tied) expect(ranked.find(({ key }) => key === other)?.tied).to.include(one.key);
        }
      }),
    );
  });
});
