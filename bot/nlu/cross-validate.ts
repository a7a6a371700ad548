import { randomFrom } from '../support/random.js';
import type { Examples } from './examples.js';
import { blockOf, type Features } from './features.js';
import type { Opinions } from './judgement.js';
import type { LinearTrainer } from './linear-threads.js';
import type { NlpEngine } from './nlp-engine.js';
import type { Prepared } from './prepare.js';
import { activations, trainSecondOpinion } from './second-opinion.js';
import { shapeOf } from './shape.js';
import { shuffle } from './shuffle.js';
import type { TrainingSettings } from './training-settings.js';

/** Opinions of every utterance by models that had not seen it, and which part it was in. */
export interface CrossValidation {
  opinions: Opinions[];
  /** Number of the part, from 0, per utterance. */
  part: Uint8Array;
}

/**
 * Learns k times from all parts but one and asks for opinions on that one. Parts are drawn per class and language, so
 * that each part has its share of everything. `tick` is called when a part is done.
 */
export async function crossValidate(
  examples: Examples,
  linear: LinearTrainer,
  engine: NlpEngine,
  settings: TrainingSettings,
  tick: () => void,
): Promise<CrossValidation> {
  const { labels, classes, inputs, features, messages } = examples;
  const part = drawParts(examples, settings);
  const opinions = new Array<Opinions>(part.length);
  const askedIn = (held: number) => Uint32Array.from(part.keys()).filter((example) => part[example] === held);
  const learnedWithout = (held: number) => Uint32Array.from(labels.keys()).filter((example) => part[example] !== held);
  const folds = Array.from({ length: settings.folds }, (_, held) => held);
  // All at once, so that no thread is idle while this one forms second opinions.
  const distances = folds.map((held) => linear.distances(learnedWithout(held), askedIn(held)));
  for (const held of folds) {
    const learned = learnedWithout(held);
    const second = await trainSecondOpinion(engine, inputs, labels, classes.length, learned, settings.opinion);
    const known = stemsOf(examples, learned);
    const first = (await distances[held]) as Float32Array[];
    for (const [at, example] of askedIn(held).entries()) {
      opinions[example] = {
        first: Float32Array.from(first, (own) => own[at] as number),
        second: activations(second, features[example] as Features),
        shape: shapeOf(messages[example] as Prepared, known),
      };
    }
    tick();
  }
  return { opinions, part };
}

/** The stems that some of the examples show. */
function stemsOf({ features, inputs: { index, starts, features: numbers } }: Examples, which: Uint32Array) {
  const shown = new Uint8Array(index.size);
  for (const example of which) {
    const start = starts[example] as number;
    const stems = blockOf(features[example] as Features, 'stems').length;
    for (let at = start; at < start + stems; at += 1) shown[numbers[at] as number] = 1;
  }
  return { has: (stem: number) => shown[index.find(stem)] === 1 };
}

function drawParts({ labels, languages, utterances }: Examples, { folds, seed }: TrainingSettings): Uint8Array {
  const order = Array.from({ length: utterances }, (_, example) => example);
  shuffle(order, randomFrom(seed));
  const key = (example: number) => `${labels[example]} ${languages[example]}`;
  const met = new Map<string, number>();
  const part = new Uint8Array(order.length);
  for (const example of order) {
    const times = met.get(key(example)) ?? (labels[example] as number) + example;
    part[example] = times % folds;
    met.set(key(example), times + 1);
  }
  return part;
}
