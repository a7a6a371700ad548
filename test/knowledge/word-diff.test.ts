import { expect } from 'chai';
import { type Change, wordDiff } from '../../bot/knowledge/index.js';
import { randomFrom } from '../../bot/support/random.js';

describe('the difference of two texts', () => {
  it('is told word by word, with the spaces before them', () => {
    expect(wordDiff('It costs 3 euros today.', 'It costs 5 euros today. Really.')).to.deep.equal([
      { what: 'same', text: 'It costs' },
      { what: 'removed', text: ' 3' },
      { what: 'added', text: ' 5' },
      { what: 'same', text: ' euros today.' },
      { what: 'added', text: ' Really.' },
    ]);
  });

  it('is nothing but the text where nothing has changed, and nothing for nothing', () => {
    expect(wordDiff('a\n\nb ', 'a\n\nb ')).to.deep.equal([{ what: 'same', text: 'a\n\nb ' }]);
    expect(wordDiff('', '')).to.deep.equal([]);
    expect(wordDiff('', 'new')).to.deep.equal([{ what: 'added', text: 'new' }]);
  });

  it('always gives both texts back, and keeps as much as both share at most', () => {
    const next = randomFrom(7);
    for (let round = 0; round < 300; round++) {
      const text = () => Array.from({ length: Math.floor(next() * 8) }, () => 'abc'[Math.floor(next() * 3)]).join(' ');
      const [before, after] = [text(), text()];

      const changes = wordDiff(before, after);

      const side = (left: Change['what']) =>
        changes
          .filter(({ what }) => what !== left)
          .map((one) => one.text)
          .join('');
      expect(side('added')).to.equal(before);
      expect(side('removed')).to.equal(after);
      const kept = changes.filter(({ what }) => what === 'same').flatMap(({ text: own }) => wordsIn(own));
      expect(kept.length).to.equal(mostShared(wordsIn(before), wordsIn(after)));
    }
  });
});

function wordsIn(text: string): string[] {
  return text.match(/\s*\S+/g) ?? [];
}

/** By trying everything. */
function mostShared([a, ...as]: string[], [b, ...bs]: string[]): number {
  if (a === undefined || b === undefined) return 0;
  if (a === b) return 1 + mostShared(as, bs);
  return Math.max(mostShared([a, ...as], bs), mostShared(as, [b, ...bs]));
}
