export type { BookEntry } from './answers-in-force.js';
export { type Drift, type DriftTopic, TopicDrift } from './drift.js';
export { type Faq, faqFiles } from './faq-files.js';
export { fillIn } from './fill-in.js';
export { type FoundAnswer, findAnswers } from './find-answers.js';
export { type KnowledgeBook, type KnowledgeBookDeps, openKnowledgeBook } from './knowledge-book.js';
export { answerText, entryEdit, entryRestore, examplesEdit, intentId, leastExamples } from './read-edit.js';
export { type Change, wordDiff } from './word-diff.js';
