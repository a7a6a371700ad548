import { expect } from 'chai';
import { crossValidate } from '../../bot/nlu/cross-validate.js';
import { examplesOf } from '../../bot/nlu/examples.js';
import { linearTrainer } from '../../bot/nlu/linear-threads.js';
import { startNlpEngine } from '../../bot/nlu/nlp-engine.js';
import { activations, trainSecondOpinion } from '../../bot/nlu/second-opinion.js';
import { dotRows, trainLinear } from '../../bot/nlu/train-linear.js';
import { trainingSettings } from '../../bot/nlu/training-settings.js';

describe('crossValidate', () => {
  const engine = startNlpEngine();
  const names = ['anna', 'bruno', 'carla', 'dario', 'elena', 'fabio'];
  const corpus = names.flatMap((name) => [
    { language: 'en' as const, intent: 'order.track', text: `where order ${name}` },
    { language: 'en' as const, intent: 'order.cancel', text: `cancel order ${name}son` },
  ]);
  const examples = examplesOf(corpus, { stem: (word) => word, findConcepts: () => ({ names: [], plainShare: 1 }) });
  const settings = { ...trainingSettings, folds: 2 };
  const { labels, classes, rows, inputs, features } = examples;
  const validated = (tick: () => void = () => undefined) =>
    crossValidate(
      examples,
      linearTrainer({ rows, labels, settings: settings.linear }, classes.length),
      engine,
      settings,
      tick,
    );

  it('asks of each utterance those who learned everything but its part', async () => {
    const { opinions, part } = await validated();

    expect(new Set(part)).to.deep.equal(new Set([0, 1]));
    for (const [example, { first, second }] of opinions.entries()) {
      const learned = Uint32Array.from(labels.keys()).filter((other) => part[other] !== part[example]);
      const planes = trainLinear(rows, labels, classes.length, learned, settings.linear);
      const net = await trainSecondOpinion(engine, inputs, labels, classes.length, learned, settings.opinion);
      expect(first).to.deep.equal(dotRows(planes, rows, example));
      const asked = features[example];
      expect(second).to.deep.equal(asked && activations(net, asked));
    }
  });

  it('counts the words that only its own part shows as unknown', async () => {
    const { opinions } = await validated();

    for (const { shape } of opinions) expect(shape[0]).to.be.closeTo(1 / 3, 1e-9);
  });

  it('tells when a part is done', async () => {
    let ticks = 0;

    await validated(() => {
      ticks += 1;
    });

    expect(ticks).to.equal(2);
  });
});
