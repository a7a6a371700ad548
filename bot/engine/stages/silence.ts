import type { Draft } from '../draft.js';
import type { Recognition } from '../ports.js';

/** What is understood when nobody said anything that needs understanding. */
export function silence(draft: Draft): Recognition {
  return {
    language: draft.conversation.language,
    languageConfidence: 0,
    intent: 'none',
    probability: 0,
    decision: 'fallback',
    alternatives: [],
    entities: [],
    sentiment: 0,
  };
}
