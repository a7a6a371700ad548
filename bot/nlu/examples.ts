import type { Language } from '../support/language.js';
import type { FeatureBlocks } from './features.js';
import { featuresOf } from './features.js';
import type { NlpEngine } from './nlp-engine.js';
import { prepare } from './prepare.js';
import { outOfScope, type Utterance } from './read-corpus.js';
import { type OpinionFeatures, opinionFeatures } from './second-opinion.js';

/** A corpus made ready to learn from; all lists run over the utterances. */
export interface Examples {
  /** Sorted names; `labels` are positions in it. */
  classes: string[];
  labels: Uint16Array;
  languages: Language[];
  /** The cleaned texts. */
  texts: string[];
  tokens: string[][];
  features: FeatureBlocks[];
  opinionFeatures: OpinionFeatures[];
}

/** Relative dates in a corpus mean nothing: any day does. */
const anyDay = new Date('2026-01-01T12:00:00Z');

export function examplesOf(corpus: readonly Utterance[], engine: NlpEngine): Examples {
  const classes = [...new Set([outOfScope, ...corpus.map(({ intent }) => intent)])].sort();
  const numbers = new Map(classes.map((name, at) => [name, at] as const));
  const prepared = corpus.map(({ text }) => prepare(text, anyDay));
  const tokens = prepared.map((message) => message.tokens);
  return {
    classes,
    labels: Uint16Array.from(corpus, ({ intent }) => numbers.get(intent) ?? 0),
    languages: corpus.map(({ language }) => language),
    texts: prepared.map((message) => message.text),
    tokens,
    features: tokens.map(featuresOf),
    opinionFeatures: tokens.map((words) => opinionFeatures(engine, words)),
  };
}
