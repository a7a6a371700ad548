import { expect } from 'chai';
import { foldText } from '../../bot/support/fold-text.js';
import * as words from '../../bot/support/rating-words.js';

describe('rating words', () => {
  it('are written as folded text is, so that each of them can match', () => {
    const { numbers, faces, ends, ...sets } = words;
    const all = [
      ...numbers.keys(),
      ...faces.keys(),
      ...Object.values(ends).flatMap((end) => [...end.low, ...end.high]),
      ...Object.values(sets).flatMap((set) => [...set]),
    ];

    const unreachable = all.filter((word) => foldText(word) !== word);

    expect(unreachable).to.deep.equal([]);
  });
});
