import type { Language } from '../support/language.js';
import { FeatureReader, type Features } from './features.js';
import { type Lexicon, type Prepared, prepare } from './prepare.js';
import { outOfScope, type Utterance } from './read-corpus.js';
import { type OpinionInputs, opinionInputs } from './second-opinion.js';
import { type SparseMatrix, sparseMatrix } from './sparse-matrix.js';
import { buildVocabulary, toRow, type Vocabulary } from './vocabulary.js';

/** A corpus made ready to learn from; all lists run over the utterances, and behind them over the names of the intents. */
export interface Examples {
  /** Sorted names; `labels` are positions in it. */
  classes: string[];
  labels: Uint16Array;
  /** How many are utterances; the rest are names of intents, which are learned from and never asked about. */
  utterances: number;
  languages: Language[];
  messages: Prepared[];
  features: Features[];
  /** The features worth learning, and the examples as numbers. */
  vocabulary: Vocabulary;
  rows: SparseMatrix;
  /** The examples as the second opinion sees them. */
  inputs: OpinionInputs;
}

/** Relative dates in a corpus mean nothing: any day does. */
const anyDay = new Date('2026-01-01T12:00:00Z');

export function examplesOf(corpus: readonly Utterance[], lexicon: Lexicon): Examples {
  const classes = [...new Set([outOfScope, ...corpus.map(({ intent }) => intent)])].sort();
  const numbers = new Map(classes.map((name, at) => [name, at] as const));
  const all = [...corpus, ...classes.filter((name) => name !== outOfScope).map(namesake)];
  const messages = all.map(({ text }) => prepare(text, anyDay, lexicon));
  const reader = new FeatureReader();
  const features = messages.map(({ tokens, stems, concepts }) =>
    reader.read({ tokens, stems, concepts: concepts.names }),
  );
  const vocabulary = buildVocabulary(features);
  return {
    classes,
    labels: Uint16Array.from(all, ({ intent }) => numbers.get(intent) ?? 0),
    utterances: corpus.length,
    languages: corpus.map(({ language }) => language),
    messages,
    features,
    vocabulary,
    rows: sparseMatrix(
      features.map((text) => toRow(text, vocabulary)),
      vocabulary.columns.size + 1,
    ),
    inputs: opinionInputs(features),
  };
}

/** The name of an intent says what it is about: `refund.track` is as good as one more utterance. */
function namesake(intent: string): Utterance {
  return { intent, text: intent.replace(/[._-]/g, ' '), language: 'en' };
}
