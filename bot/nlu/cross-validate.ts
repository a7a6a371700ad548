import type { Opinions } from './blend.js';
import type { Examples } from './examples.js';
import { scoresOfRow, trainFirstOpinion } from './linear-model.js';
import type { NlpEngine } from './nlp-engine.js';
import type { Prepared } from './prepare.js';
import { randomFrom, shuffle } from './random.js';
import { type OpinionFeatures, trainSecondOpinion } from './second-opinion.js';
import { shapeOf } from './shape.js';
import type { TrainingSettings } from './training-settings.js';
import type { SparseRow } from './vocabulary.js';

/** Opinions of every example by models that had not seen it, and which part it was in. */
export interface CrossValidation {
  opinions: Opinions[];
  /** Number of the part, from 0, per example. */
  part: Uint8Array;
}

/**
 * Learns k times from all parts but one and asks for opinions on that one. Parts are drawn per class and language, so
 * that each part has its share of everything. `tick` is called when a part is done.
 */
export async function crossValidate(
  examples: Examples,
  engine: NlpEngine,
  settings: TrainingSettings,
  tick: () => void,
): Promise<CrossValidation> {
  const part = drawParts(examples, settings);
  const opinions = new Array<Opinions>(part.length);
  for (let held = 0; held < settings.folds; held += 1) {
    const all = Uint32Array.from(part.keys());
    const learned = all.filter((example) => part[example] !== held);
    const asked = all.filter((example) => part[example] === held);
    const first = trainFirstOpinion(examples, learned, settings.linear);
    const known = new Set<number>();
    for (const example of learned) for (const word of examples.words[example] ?? []) known.add(word);
    const second = await trainSecondOpinion(
      engine,
      examples.opinionFeatures,
      examples.labels,
      examples.classes,
      learned,
      settings.opinion,
    );
    for (const example of asked) {
      opinions[example] = {
        first: scoresOfRow(first, examples.rows[example] as SparseRow),
        second: second.activations(examples.opinionFeatures[example] as OpinionFeatures),
        shape: shapeOf(examples.messages[example] as Prepared, known),
      };
    }
    tick();
  }
  return { opinions, part };
}

function drawParts(examples: Examples, { folds, seed }: TrainingSettings): Uint8Array {
  const order = Array.from(examples.labels.keys());
  shuffle(order, randomFrom(seed));
  const key = (example: number) => `${examples.labels[example]} ${examples.languages[example]}`;
  const met = new Map<string, number>();
  const part = new Uint8Array(order.length);
  for (const example of order) {
    const times = met.get(key(example)) ?? (examples.labels[example] as number) + example;
    part[example] = times % folds;
    met.set(key(example), times + 1);
  }
  return part;
}
