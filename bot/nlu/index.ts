export { type ConceptEntry, readConcepts } from './concepts/read-concepts.js';
export { type Evaluation, evaluate } from './evaluate.js';
export { loadRecognizer } from './load.js';
export { readCorpus, type Utterance } from './read-corpus.js';
export { type EvaluationLine, readEvaluation } from './read-evaluation.js';
export { type TrainingProgress, type TrainOptions, trainModel } from './train.js';
export type { TrainingReport } from './training-report.js';
