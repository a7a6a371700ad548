import { createRequire } from 'node:module';
import type * as Basic from '@nlpjs/basic';
import { expect } from 'chai';
import { startNlpEngine } from '../../bot/nlu/nlp-engine.js';
import { opinionFeatures, secondOpinion, trainSecondOpinion } from '../../bot/nlu/second-opinion.js';

describe('the second opinion', () => {
  const engine = startNlpEngine();
  const featuresOf = (text: string, ...concepts: string[]) => opinionFeatures(engine, text.split(' '), concepts);
  const classes = ['cancel', 'none', 'track'];
  const examples = [
    featuresOf('donde esta mi pedido', 'where', 'order'),
    featuresOf('cancela mi pedido', 'cancel', 'order'),
    featuresOf('que tiempo hace'),
    featuresOf('where is my order', 'where', 'order'),
  ];
  const train = () =>
    trainSecondOpinion(engine, examples, Uint16Array.of(2, 0, 1, 2), classes, Uint32Array.of(0, 1, 2, 3), {
      iterations: 50,
      learningRate: 0.1,
      seed: 1,
    });

  it('recognises what it was taught', async () => {
    const opinion = await train();

    const best = examples.map((example) => {
      const activations = [...opinion.activations(example)];
      return classes[activations.indexOf(Math.max(...activations))];
    });
    expect(best).to.deep.equal(['track', 'cancel', 'none', 'track']);
  });

  it('says exactly what nlp.js itself says of the same text', async () => {
    const { network, activations } = await train();
    const { Nlp } = createRequire(import.meta.url)('@nlpjs/basic') as typeof Basic;
    const nlu = new Nlp({ autoSave: false }).container.get('NeuralNlu', {
      locale: 'en',
      log: false,
    }) as Basic.NeuralNlu;
    nlu.fromJSON({ settings: {}, intents: {}, neuralNetwork: network });

    const own = activations(featuresOf('donde compro otro pedido', 'where', 'unknown'));
    const theirs = nlu.neuralNetwork?.run({
      '.dond': 1,
      '.compr': 1,
      '.otro': 1,
      '.ped': 1,
      '=where': 1,
      '=unknown': 1,
    });

    expect(own.some((activation) => activation > 0)).to.equal(true);
    for (const [at, name] of classes.entries()) expect(own[at], name).to.be.closeTo(theirs?.[name] ?? Number.NaN, 1e-6);
  });

  it('keeps names of object parts apart from features', () => {
    const opinion = secondOpinion(
      { settings: {}, features: ['.ped'], intents: ['track'], perceptrons: [[1, 0]] },
      classes,
    );

    const activations = opinion.activations(featuresOf('constructor __proto__', 'valueOf'));

    expect([...activations]).to.deep.equal([0, 0, 0]);
  });
});
