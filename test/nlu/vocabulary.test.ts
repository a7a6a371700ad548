import { expect } from 'chai';
import { FeatureReader, stemHash } from '../../bot/nlu/features.js';
import { buildVocabulary, toRow } from '../../bot/nlu/vocabulary.js';

const reader = new FeatureReader();
const featuresOf = (text: string) => {
  const stems = text.split(' ');
  return reader.read({ tokens: [], stems, concepts: [] });
};

describe('buildVocabulary', () => {
  const texts = ['my order', 'my parcel', 'my lamp'].map(featuresOf);
  const vocabulary = buildVocabulary(texts);
  const rarityOf = (stem: string) => vocabulary.rarity[vocabulary.columns.find(stemHash(stem))] ?? Number.NaN;

  it('holds a word that few texts have for more telling than one they all have', () => {
    expect(rarityOf('lamp')).to.be.closeTo(1, 1e-6);
    expect(rarityOf('my')).to.be.closeTo(Math.sqrt(Math.log(4 / 3) / Math.log(4)), 1e-6);
  });

  it('makes a text of strange words short, so that it scores low everywhere', () => {
    const length = (text: string) => {
      const { values } = toRow(featuresOf(text), vocabulary);
      return Math.hypot(...values.subarray(0, -1));
    };

    expect(length('my lamp')).to.be.greaterThan(1.5);
    expect(length('my giraffe')).to.be.within(0.1, 0.9);
    expect(length('purple giraffe')).to.be.at.most(0.5);
  });
});
