export * from './formats.js';
export { localeOf } from './locale.js';
export { formatOpening } from './opening.js';
export { persona } from './persona.js';
export { say } from './say.js';
export type { Key, Sentences, Wording } from './sentences.js';
