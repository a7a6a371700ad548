import { expect } from 'chai';
import { learnedFromUse } from '../../bot/models/index.js';
import type { Lesson } from '../../bot/support/review.js';

const lesson = (intent: string, text = intent): Lesson => ({ text, intent, language: 'gl' });

describe('what training learns beside the corpus', () => {
  it('is what was approved for intents of the corpus and of topics, and the examples of topics', () => {
    const { extra, strange } = learnedFromUse(
      new Set(['order.track', 'none']),
      [lesson('order.track'), lesson('stilts.rent', 'approved'), lesson('none'), lesson('boats.rent')],
      [lesson('stilts.rent', 'example')],
    );

    expect(extra).to.deep.equal([
      lesson('stilts.rent', 'example'),
      lesson('order.track'),
      lesson('stilts.rent', 'approved'),
      lesson('none'),
    ]);
    expect(strange).to.deep.equal(['boats.rent']);
  });
});
