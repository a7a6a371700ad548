import type { Language } from '../support/language.js';
import { featuresOf } from './features.js';
import type { NlpEngine } from './nlp-engine.js';
import { type Prepared, prepare } from './prepare.js';
import { outOfScope, type Utterance } from './read-corpus.js';
import { type OpinionFeatures, opinionFeatures } from './second-opinion.js';
import { buildVocabulary, type SparseRow, toRow } from './vocabulary.js';

/** A corpus made ready to learn from; all lists run over the utterances. */
export interface Examples {
  /** Sorted names; `labels` are positions in it. */
  classes: string[];
  labels: Uint16Array;
  languages: Language[];
  /** Numbers of the features worth learning, and the utterances in these numbers. */
  vocabulary: ReadonlyMap<number, number>;
  rows: SparseRow[];
  /** The hashed words of each utterance. */
  words: ReadonlySet<number>[];
  opinionFeatures: OpinionFeatures[];
  messages: Prepared[];
}

/** Relative dates in a corpus mean nothing: any day does. */
const anyDay = new Date('2026-01-01T12:00:00Z');

export function examplesOf(corpus: readonly Utterance[], engine: NlpEngine): Examples {
  const classes = [...new Set([outOfScope, ...corpus.map(({ intent }) => intent)])].sort();
  const numbers = new Map(classes.map((name, at) => [name, at] as const));
  const prepared = corpus.map(({ text }) => prepare(text, anyDay));
  const features = prepared.map(({ tokens, concepts }) => featuresOf(tokens, concepts.names));
  const vocabulary = buildVocabulary(features);
  return {
    classes,
    labels: Uint16Array.from(corpus, ({ intent }) => numbers.get(intent) ?? 0),
    languages: corpus.map(({ language }) => language),
    messages: prepared,
    vocabulary,
    rows: features.map((blocks) => toRow(blocks, vocabulary)),
    words: features.map(([words]) => words ?? new Set()),
    opinionFeatures: prepared.map(({ tokens, concepts }) => opinionFeatures(engine, tokens, concepts.names)),
  };
}
