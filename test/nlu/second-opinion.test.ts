import { createRequire } from 'node:module';
import type * as Basic from '@nlpjs/basic';
import { expect } from 'chai';
import { FeatureReader } from '../../bot/nlu/features.js';
import { startNlpEngine } from '../../bot/nlu/nlp-engine.js';
import { activations, networkInput, secondOpinion, trainSecondOpinion } from '../../bot/nlu/second-opinion.js';

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
  const labels = [2, 0, 1, 2];

  it('recognises what it was taught', async () => {
    const settings = { iterations: 50, learningRate: 0.1, seed: 1 };

    const all = Uint32Array.of(0, 1, 2, 3);
    const opinion = await trainSecondOpinion(
      engine,
      examples.map(networkInput),
      Uint16Array.from(labels),
      classes,
      all,
      settings,
    );

    const best = examples.map((example) => {
      const scores = [...activations(opinion, example)];
      return classes[scores.indexOf(Math.max(...scores))];
    });
    expect(best).to.deep.equal(['track', 'cancel', 'none', 'track']);
  });

  it('says exactly what nlp.js itself says of the same text', async () => {
    const input = examples.map((example, at) => ({
      input: networkInput(example),
      output: { [classes[labels[at] ?? 0] ?? '']: 1 },
    }));
    const network = await engine.train(input, { iterations: 50, learningRate: 0.1, alpha: 0.07 });
    const { Nlp } = createRequire(import.meta.url)('@nlpjs/basic') as typeof Basic;
    const nlp = new Nlp({ autoSave: false });
    const nlu = nlp.container.get('NeuralNlu', { locale: 'en', log: false }) as Basic.NeuralNlu;
    nlu.fromJSON({ settings: {}, intents: {}, neuralNetwork: network });
    const question = featuresOf('donde compro otro pedido', 'where', 'unknown');

    const own = activations(secondOpinion(network, classes), question);

    const theirs = nlu.neuralNetwork?.run(networkInput(question));
    expect(own.some((activation) => activation > 0)).to.equal(true);
    for (const [at, name] of classes.entries()) expect(own[at], name).to.be.closeTo(theirs?.[name] ?? Number.NaN, 1e-6);
  });
});
