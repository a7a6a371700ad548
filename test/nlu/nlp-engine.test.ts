import { createRequire } from 'node:module';
import type * as Basic from '@nlpjs/basic';
import { expect } from 'chai';
import { startNlpEngine } from '../../bot/nlu/nlp-engine.js';

describe('the nlp.js engine', () => {
  const engine = startNlpEngine();
  const settings = { iterations: 20, learningRate: 0.1, alpha: 0.07 };
  const [where, order, is, cancel, weather] = [0, 1, 2, 3, 4];
  /** Where is the order, cancel the order, how is the weather, where is it; classes track, cancel and none. */
  const examples = {
    inputs: {
      starts: Uint32Array.of(0, 3, 5, 7, 9),
      features: Uint32Array.of(where, order, is, cancel, order, weather, is, where, is),
      featureCount: 5,
    },
    labels: Uint16Array.of(0, 1, 2, 0),
    classCount: 3,
    order: Uint32Array.of(0, 1, 2, 3),
  };

  it('stems by the rules of the language asked for, accents or not', () => {
    const stems = [engine.stem('pedidos', 'es'), engine.stem('orders', 'en'), engine.stem('canción', 'es')];

    expect(stems).to.deep.equal(['ped', 'order', engine.stem('cancion', 'es')]);
  });

  it('learns exactly what nlp.js learns by itself', async () => {
    const { Nlp } = createRequire(import.meta.url)('@nlpjs/basic') as typeof Basic;
    const nlu = new Nlp({ autoSave: false }).container.get('NeuralNlu', {
      locale: 'en',
      log: false,
    }) as Basic.NeuralNlu;
    const corpus = [
      { input: { where: 1, order: 1, is: 1 }, output: { track: 1 } },
      { input: { cancel: 1, order: 1 }, output: { cancel: 1 } },
      { input: { weather: 1, is: 1 }, output: { none: 1 } },
      { input: { where: 1, is: 1 }, output: { track: 1 } },
    ];
    await nlu.innerTrain({ settings: { ...settings, log: false }, corpus });

    const learned = await engine.train(examples, settings);

    const theirs = nlu.neuralNetwork?.toJSON().perceptrons;
    expect(learned.map(({ weights, bias }) => [...weights, bias])).to.deep.equal(theirs);
  });

  it('learns from the chosen texts only, the last of them weighing most', async () => {
    const [, cancel] = await engine.train({ ...examples, order: Uint32Array.of(0, 2, 3) }, settings);
    const [one] = await engine.train(
      { ...examples, order: Uint32Array.of(0, 1, 2, 3) },
      { ...settings, iterations: 1 },
    );
    const [other] = await engine.train(
      { ...examples, order: Uint32Array.of(3, 2, 1, 0) },
      { ...settings, iterations: 1 },
    );

    expect(cancel?.weights.every((weight) => weight === 0)).to.equal(true);
    expect(other?.weights[order]).to.be.greaterThan(one?.weights[order] ?? Number.NaN);
  });
});
