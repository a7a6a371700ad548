import { expect } from 'chai';
import { guessLanguage, trainLanguages } from '../../bot/nlu/language.js';
import { readCorpus } from '../../bot/nlu/read-corpus.js';
import { fixtureCorpus } from './trained.js';

describe('guessLanguage', () => {
  let model: ReturnType<typeof trainLanguages>;
  before(async () => {
    model = trainLanguages(await readCorpus(fixtureCorpus));
  });

  for (const [text, language] of [
    ['quería saber dónde está lo que compré ayer', 'es'],
    ['quería saber onde está o que merquei onte', 'gl'],
    ['i would like to know where the parcel is', 'en'],
    ['queria saber onde está a encomenda de ontem', 'pt'],
  ] as const) {
    it(`tells ${language} without a hint and in spite of a wrong one`, () => {
      const alone = guessLanguage(model, text);
      const misled = guessLanguage(model, text, language === 'es' ? 'pt' : 'es');

      expect(alone.language).to.equal(language);
      expect(alone.confidence).to.be.above(0.6);
      expect(misled.language).to.equal(language);
    });
  }

  for (const text of ['ok', '', '👍', 'MR-10482', '12345']) {
    it(`stays with the language spoken so far on "${text}", without claiming to know`, () => {
      const guess = guessLanguage(model, text, 'gl');

      expect(guess.language).to.equal('gl');
      expect(guess.confidence).to.be.below(0.5);
    });
  }

  it('claims little for a language it has never seen', () => {
    expect(guessLanguage(model, 'Gdzie jest moja przesyłka?').confidence).to.be.below(0.6);
  });
});
