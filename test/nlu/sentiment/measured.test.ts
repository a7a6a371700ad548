import { expect } from 'chai';
import { cleanText } from '../../../bot/nlu/clean.js';
import { signals } from '../../../bot/nlu/sentiment/evidence.js';
import { fitSentiment } from '../../../bot/nlu/sentiment/fit.js';
import { measureSentiment } from '../../../bot/nlu/sentiment/measure.js';
import { type LabelledFeeling, readFeelings, readFeelingsCorpus } from '../../../bot/nlu/sentiment/read-labelled.js';
import { sentimentLabel } from '../../../bot/nlu/sentiment/sentiment.js';
import { weights } from '../../../bot/nlu/sentiment/weights.js';
import { tokenise } from '../../../bot/nlu/tokens.js';
import { projectPath } from '../../../bot/project-path.js';
import { languages } from '../../../bot/support/language.js';
import { feeling } from './feeling.js';

describe('sentiment, measured', () => {
  let development: LabelledFeeling[];
  let corpus: LabelledFeeling[];

  before(async () => {
    development = await readFeelings(projectPath('nlp-models/development'));
    corpus = await readFeelingsCorpus(projectPath('nlp-models/sentiment'));
  });

  for (const language of languages) {
    it(`reads the messages it was developed with, in ${language}`, () => {
      const own = development.filter((message) => message.language === language);

      const figures = measureSentiment(
        own.map(({ text, sentiment }) => ({ truth: sentiment, read: sentimentLabel(feeling(text)) })),
      );

      expect(figures.n).to.be.at.least(100);
      expect(figures.accuracy).to.be.at.least(0.95);
      expect(figures.negativeRecall).to.be.at.least(0.95);
      expect(figures.negativePrecision).to.be.at.least(0.92);
    });
  }

  it('weighs as its corpus teaches', () => {
    const fitted = fitSentiment(
      corpus.map(({ text, sentiment }) => ({ text, sentiment, tokens: tokenise(cleanText(text), []) })),
    );

    for (const side of ['negative', 'positive'] as const) {
      for (const signal of [...signals, 'constant'] as const)
        expect(weights[side][signal], `${side} ${signal}`).to.be.closeTo(fitted[side][signal], 0.05);
    }
  }).timeout(20_000);

  it('is not measured with what it was fitted to', async () => {
    const plain = ({ text }: LabelledFeeling) =>
      text
        .toLowerCase()
        .replace(/[^\p{L}\p{N} ]/gu, '')
        .trim();
    const learned = new Set(corpus.map(plain).filter((text) => text !== ''));
    const heldOut = await readFeelings(projectPath('nlp-models/held-out'));

    expect([...development, ...heldOut].filter((message) => learned.has(plain(message)))).to.have.length(0);
  });
});

describe('measureSentiment', () => {
  it('counts what was noticed, what was rightly noticed, and all readings alike', () => {
    const figures = measureSentiment([
      { truth: 'negative', read: 'negative' },
      { truth: 'negative', read: 'neutral' },
      { truth: 'neutral', read: 'neutral' },
      { truth: 'positive', read: 'negative' },
    ]);

    // negative: 1 of 2 noticed, 1 of 2 rightly → F1 1/2; neutral: 1 of 1, 1 of 2 → 2/3; positive: none → 0
    expect(figures).to.deep.equal({
      n: 4,
      accuracy: 0.5,
      negativeRecall: 0.5,
      negativePrecision: 0.5,
      macroF1: (1 / 2 + 2 / 3 + 0) / 3,
    });
  });
});
