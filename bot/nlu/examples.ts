import type { Language } from '../support/language.js';
import type { ConceptFinder } from './concepts/concept-finder.js';
import { FeatureReader } from './features.js';
import type { HashIndex } from './hash-index.js';
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
  vocabulary: HashIndex;
  rows: SparseRow[];
  /** The hashed words of each utterance. */
  words: Uint32Array[];
  opinionFeatures: OpinionFeatures[];
  messages: Prepared[];
}

/** Relative dates in a corpus mean nothing: any day does. */
const anyDay = new Date('2026-01-01T12:00:00Z');

export function examplesOf(corpus: readonly Utterance[], concepts: ConceptFinder, engine: NlpEngine): Examples {
  const classes = [...new Set([outOfScope, ...corpus.map(({ intent }) => intent)])].sort();
  const numbers = new Map(classes.map((name, at) => [name, at] as const));
  const prepared = corpus.map(({ text }) => prepare(text, anyDay, concepts));
  const reader = new FeatureReader();
  const features = prepared.map((message) => reader.read(message.tokens, message.concepts.names));
  const vocabulary = buildVocabulary(features);
  return {
    classes,
    labels: Uint16Array.from(corpus, ({ intent }) => numbers.get(intent) ?? 0),
    languages: corpus.map(({ language }) => language),
    messages: prepared,
    vocabulary,
    rows: features.map((text) => toRow(text, vocabulary)),
    words: features.map(({ hashes, ends }) => hashes.subarray(0, ends[0])),
    opinionFeatures: prepared.map((message) => opinionFeatures(engine, message.tokens, message.concepts.names)),
  };
}
