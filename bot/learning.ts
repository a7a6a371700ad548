import type { KnowledgeBook } from './knowledge/index.js';
import type { LiveModel } from './models/index.js';
import { readIntents } from './nlu/index.js';
import { projectPath } from './project-path.js';
import { createReview, type Review, type ReviewDeps } from './review/index.js';
import type { Store } from './support/repositories.js';

interface LearningDeps extends Pick<ReviewDeps, 'clock' | 'ids'> {
  store: Pick<Store, 'reviews'>;
  model: Pick<LiveModel, 'recognizer'>;
  knowledge: Pick<KnowledgeBook, 'topics'>;
}

/** The review of this installation: what is approved may be about any intent of the corpus, or a topic the team has written. */
export function learning({ store, model, knowledge, clock, ids }: LearningDeps): Review {
  return createReview({
    reviews: store.reviews,
    recognizer: model.recognizer,
    intents: async () => new Set([...(await readIntents(projectPath('nlp-models/corpus'))), ...knowledge.topics()]),
    clock,
    ids,
  });
}
