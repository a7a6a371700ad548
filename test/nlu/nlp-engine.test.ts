import { createRequire } from 'node:module';
import type * as Basic from '@nlpjs/basic';
import { expect } from 'chai';
import { startNlpEngine } from '../../bot/nlu/nlp-engine.js';

describe('the nlp.js engine', () => {
  const engine = startNlpEngine();

  it('stems by the rules of the language asked for, accents or not', () => {
    const stems = [engine.stem('pedidos', 'es'), engine.stem('orders', 'en'), engine.stem('canción', 'es')];

    expect(stems).to.deep.equal(['ped', 'order', engine.stem('cancion', 'es')]);
  });

  it('learns exactly what nlp.js learns by itself', async () => {
    const settings = { iterations: 20, learningRate: 0.1, alpha: 0.07 };
    const examples = () => [
      { input: { '.ped': 1, '.dond': 1 }, output: { track: 1 } },
      { input: { '.ped': 1, '.cancel': 1 }, output: { cancel: 1 } },
      { input: { '.tiemp': 1 }, output: { none: 1 } },
    ];
    const { Nlp } = createRequire(import.meta.url)('@nlpjs/basic') as typeof Basic;
    const nlu = new Nlp({ autoSave: false }).container.get('NeuralNlu', {
      locale: 'en',
      log: false,
    }) as Basic.NeuralNlu;
    await nlu.innerTrain({ settings: { ...settings, log: false }, corpus: examples() });

    const learned = await engine.train(examples(), settings);

    expect(learned.perceptrons).to.deep.equal(nlu.neuralNetwork?.toJSON().perceptrons);
    expect(learned.features).to.deep.equal(['.ped', '.dond', '.cancel', '.tiemp']);
  });
});
