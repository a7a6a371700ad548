import type { ConceptEntry } from './concepts/read-concepts.js';
import type { Calibration } from './judgement.js';
import type { LanguageModel } from './language.js';
import type { LinearModel } from './linear-model.js';
import type { SecondOpinion } from './second-opinion.js';

/** Everything learned from a corpus. */
export interface Model {
  /** Names the corpus and the settings it was learned from. */
  version: string;
  /** The classes in the order of their numbers, `none` among them. */
  classes: readonly string[];
  /** The concepts that its features know. */
  lexicon: readonly ConceptEntry[];
  first: LinearModel;
  second: SecondOpinion;
  language: LanguageModel;
  calibration: Calibration;
}
