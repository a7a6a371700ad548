import { createRequire } from 'node:module';
import type * as Basic from '@nlpjs/basic';
import { expect } from 'chai';
import { blockOf, FeatureReader, type Features } from '../../bot/nlu/features.js';
import { startNlpEngine } from '../../bot/nlu/nlp-engine.js';
import { activations, opinionInputs, trainSecondOpinion } from '../../bot/nlu/second-opinion.js';
import { shuffle } from '../../bot/nlu/shuffle.js';
import { randomFrom } from '../../bot/support/random.js';

describe('the second opinion', () => {
  const engine = startNlpEngine();
  const reader = new FeatureReader();
  const featuresOf = (text: string, ...concepts: string[]) =>
    reader.read({ tokens: text.split(' '), stems: text.split(' '), concepts });
  const classes = ['cancel', 'none', 'track'];
  const examples = [
    featuresOf('donde esta mi pedido', 'where', 'order'),
    featuresOf('cancela mi pedido', 'cancel', 'order'),
    featuresOf('que tiempo hace'),
    featuresOf('where is my order', 'where', 'order'),
  ];
  const labels = Uint16Array.of(2, 0, 1, 2);
  const settings = { iterations: 50, mostIterations: 50, steps: 0, ranksUpTo: 0, learningRate: 0.1, seed: 1 };
  const learnedFrom = (...subset: number[]) =>
    trainSecondOpinion(engine, opinionInputs(examples), labels, classes.length, Uint32Array.from(subset), settings);

  it('recognises what it was taught', async () => {
    const opinion = await learnedFrom(0, 1, 2, 3);

    const best = examples.map((example) => {
      const scores = [...activations(opinion, example)];
      return classes[scores.indexOf(Math.max(...scores))];
    });
    expect(best).to.deep.equal(['track', 'cancel', 'none', 'track']);
  });

  it('goes over few examples as often as its steps allow, but neither less nor more often than it must', async () => {
    const learnedIn = async (iterations: number, mostIterations: number, steps: number) => {
      const { weights } = await trainSecondOpinion(
        engine,
        opinionInputs(examples),
        labels,
        classes.length,
        Uint32Array.of(0, 1, 2, 3),
        { ...settings, iterations, mostIterations, steps },
      );
      return [...weights];
    };
    const three = await learnedIn(3, 3, 0);

    expect(await learnedIn(1, 9, 12), 'twelve steps, four a pass').to.deep.equal(three);
    expect(await learnedIn(1, 3, 400), 'more steps than it may').to.deep.equal(three);
    expect(await learnedIn(3, 9, 4), 'fewer steps than it must').to.deep.equal(three);
    expect(await learnedIn(1, 9, 4), 'one pass').to.not.deep.equal(three);
  });

  for (const subset of [
    [0, 1, 2, 3],
    [1, 2, 3],
  ]) {
    it(`says of a text exactly what nlp.js would, taught by itself with ${subset.length} examples`, async () => {
      const { Nlp } = createRequire(import.meta.url)('@nlpjs/basic') as typeof Basic;
      const nlp = new Nlp({ autoSave: false });
      const nlu = nlp.container.get('NeuralNlu', { locale: 'en', log: false }) as Basic.NeuralNlu;
      const order = [...subset];
      shuffle(order, randomFrom(settings.seed));
      await nlu.innerTrain({
        settings: { iterations: 50, learningRate: 0.1, alpha: 0.07, log: false },
        corpus: order.map((at) => ({
          input: namesOf(examples[at] as Features),
          output: { [classes[labels[at] ?? 0] ?? '']: 1 },
        })),
      });
      const question = featuresOf('donde compro otro pedido', 'where', 'unknown');

      const own = activations(await learnedFrom(...subset), question);

      const theirs = nlu.neuralNetwork?.run(namesOf(question));
      expect(own.some((activation) => activation > 0)).to.equal(true);
      for (const [at, name] of classes.entries())
        expect(own[at], name).to.be.closeTo(theirs?.[name] ?? Number.NaN, 1e-6);
    });
  }
});

/** The stems and concepts of a text in the form that nlp.js takes: names, which must not look like positions in a list. */
function namesOf(features: Features): Record<string, number> {
  const hashes = [...blockOf(features, 'stems'), ...blockOf(features, 'concepts')];
  return Object.fromEntries(hashes.map((hash) => [`#${hash}`, 1]));
}
