import type { Examples } from './examples.js';
import { blockOf, type Features } from './features.js';
import type { Opinions } from './judgement.js';
import type { LinearTrainer } from './linear-threads.js';
import type { NlpEngine } from './nlp-engine.js';
import type { Prepared } from './prepare.js';
import { randomFrom, shuffle } from './random.js';
import { activations, trainSecondOpinion } from './second-opinion.js';
import { shapeOf } from './shape.js';
import { dotRows } from './train-linear.js';
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
  const { rows, labels, classes, inputs, features, messages } = examples;
  const part = drawParts(examples, settings);
  const opinions = new Array<Opinions>(part.length);
  const learnedWithout = (held: number) => Uint32Array.from(labels.keys()).filter((example) => part[example] !== held);
  let next = linear.train(learnedWithout(0));
  for (let held = 0; held < settings.folds; held += 1) {
    const learned = learnedWithout(held);
    const planes = next;
    // Begun one part ahead, so that no thread is idle while this one asks for opinions.
    if (held + 1 < settings.folds) next = linear.train(learnedWithout(held + 1));
    const second = await trainSecondOpinion(engine, inputs, labels, classes, learned, settings.opinion);
    const first = await planes;
    const known = new Set<number>();
    for (const example of learned) for (const stem of blockOf(features[example] as Features, 'stems')) known.add(stem);
    for (const [example, of] of part.entries()) {
      if (of !== held) continue;
      opinions[example] = {
        first: dotRows(first, rows, example),
        second: activations(second, features[example] as Features),
        shape: shapeOf(messages[example] as Prepared, known),
      };
    }
    tick();
  }
  return { opinions, part };
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
